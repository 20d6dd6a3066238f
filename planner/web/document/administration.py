"""Chapter: who may reach a node, and by which way."""

from planner.design import Design
from planner.design.labels import label
from planner.report import Report
from planner.web.document.base import Chapter, Section, settings
from planner.web.document.words import answer, joined
from planner.web.forms.relevance import matters


def administration(report: Report) -> Chapter:
    """The bastion, the jump box and the hybrid link."""
    design = report.design
    pairs = (*_way(design), *_bastion(design), *_link(design))
    table = settings("table-administration", "Way to the nodes", pairs)
    return Chapter("administration", "Bastion and administration", (Section("", (table,)),))


def _way(design: Design) -> tuple[tuple[str, str], ...]:
    management = design.management
    pairs = (
        ("management.bastion", "Azure Bastion", answer(design, "management.bastion")),
        ("management.jump_box", "Jump box", label(management.jump_box)),
        ("management.location", "Stands in", answer(design, "management.location")),
        ("management.reached_by", "Reached by", answer(design, "management.reached_by")),
        ("management.allowed_ranges", "Allowed ranges", joined(management.allowed_ranges, "None named")),
        (
            "management.node_ssh_from_bastion_only",
            "Nodes accept SSH from there only",
            label(management.node_ssh_from_bastion_only),
        ),
    )
    return tuple((title, words) for path, title, words in pairs if matters(path, design))


def _bastion(design: Design) -> tuple[tuple[str, str], ...]:
    management = design.management
    if management.bastion == "none":
        return ()
    sessions = f"{management.rdp_sessions:,} RDP and {management.ssh_sessions:,} SSH sessions at once"
    return (
        ("Instances", f"{management.scale_units:,} for {sessions}"),
        ("NSG on its subnet", label(management.nsg)),
        ("Native client", label(management.native_client)),
        ("Private-only", label(management.private_only)),
        ("Session recording", label(management.session_recording)),
    )


def _link(design: Design) -> tuple[tuple[str, str], ...]:
    link = design.surroundings.hybrid_link
    if link == "none":
        return (("Link to on-premises", "None"),)
    skus = {
        "vpn": (design.management.vpn_gateway_sku,),
        "expressroute": (design.management.er_gateway_sku,),
        "both": (design.management.er_gateway_sku, design.management.vpn_gateway_sku),
    }[link]
    transit = ("Spoke uses the hub’s gateway", label(design.management.gateway_transit))
    return (
        ("Link to on-premises", answer(design, "surroundings.hybrid_link")),
        ("Gateway SKU", joined(skus)),
        *([transit] if matters("management.gateway_transit", design) else []),
    )

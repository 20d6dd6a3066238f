"""What in this design retires, and when: the parts that Azure has set an end for."""

from collections.abc import Iterator

from planner.azure.retirements import BY_SUBJECT, Retirement
from planner.azure.vm_sizes import vm_size
from planner.plan.layout import Layout

GATEWAYS_WITHOUT_ZONES = frozenset({"VpnGw1", "VpnGw2", "VpnGw3", "VpnGw4", "VpnGw5"})
LEGACY_GATEWAYS = frozenset({"Standard", "HighPerformance"})


def plan_retirements(layout: Layout) -> tuple[Retirement, ...]:
    """Each retirement that concerns a part of the design once, the nearest first."""
    found = (BY_SUBJECT[subject] for subject in dict.fromkeys(_subjects(layout)) if subject in BY_SUBJECT)
    return tuple(sorted(found, key=lambda each: (each.ends, each.subject)))


def _subjects(layout: Layout) -> Iterator[str]:
    """The design's answers in the words of the retirements."""
    design = layout.design
    yield f"network_model:{layout.model}"
    for pool in layout.pools:
        size = vm_size(pool.pool.vm_size)
        yield f"vm_series:{size.series}" if size else ""
        yield f"os_sku:{pool.pool.os_sku}"
        yield f"vm_set_type:{pool.pool.type}"
        yield f"policy_engine:{design.network_policy.engine}:{pool.pool.os_type}"
    yield f"service_mesh:{design.network_model.service_mesh}"
    yield f"ingress:{design.ingress.controller}"
    yield from (f"private_endpoint:{each.service}" for each in design.access.private_endpoints)
    yield from _waf(layout)
    if design.surroundings.hybrid_link in {"vpn", "both"}:
        sku = design.management.vpn_gateway_sku
        yield "vpn_gateway_sku:non_az" if sku in GATEWAYS_WITHOUT_ZONES else ""
        yield "vpn_gateway_sku:legacy" if sku in LEGACY_GATEWAYS else ""


def _waf(layout: Layout) -> Iterator[str]:
    waf = layout.design.waf
    if waf.product == "none":
        return
    name = "DRS_1" if waf.rule_set.startswith("DRS_1") else waf.rule_set
    yield f"waf_rule_set:{name}"
    if waf.product == "app_gateway":
        yield "app_gateway:v1" if waf.sku.endswith("_v1") else ""
        yield "tls_policy:before_2022" if waf.minimum_tls in {"1.0", "1.1"} else ""
    if waf.product == "front_door" and waf.front_door_tier == "classic":
        yield "front_door:classic"

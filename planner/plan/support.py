"""How long AKS supports the Kubernetes version of a design: the calendar's day, later with long-term support."""

from datetime import date

from planner.azure.kubernetes import SUPPORT_ENDS, WITHOUT_LONG_TERM_SUPPORT
from planner.plan.layout import Layout


def excluded_from_long_term_support(layout: Layout) -> tuple[str, ...]:
    """The parts of the design beside which Azure does not switch long-term support on."""
    design = layout.design
    answers = (
        f"network_policy.engine:{design.network_policy.engine}",
        f"ingress.controller:{design.ingress.controller}",
        f"network_model.service_mesh:{design.network_model.service_mesh}",
    )
    return tuple(WITHOUT_LONG_TERM_SUPPORT[each] for each in answers if each in WITHOUT_LONG_TERM_SUPPORT)


def has_long_term_support(layout: Layout) -> bool:
    """Whether the premium tier gives what it is paid for."""
    return layout.design.overview.tier == "premium" and not excluded_from_long_term_support(layout)


def support_ends(layout: Layout) -> date | None:
    """The last day of support; None where Azure's calendar does not list the version."""
    ends = SUPPORT_ENDS.get(layout.design.network_model.kubernetes_version)
    return ends[has_long_term_support(layout)] if ends else None

"""Rule: a gateway outside the cluster must reach the pods of the network model."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it cannot; a warning where no page says that it can."""
    for name, path in _gateways(plan):
        support = compatibility.MODEL_SUPPORT[plan.model, name]
        if support.value != "yes":
            yield Problem(path, support.reason, severity=None if support.value == "no" else Severity.WARNING)


def _gateways(plan: Plan) -> Iterator[tuple[str, str]]:
    """Gateways outside the cluster by the name of their feature, with the answer that asks for them."""
    controller = plan.design.ingress.controller
    if controller in {"agc", "agic"}:
        yield controller, "ingress.controller"
    elif plan.design.waf.product == "agc":
        yield "agc", "waf.product"


RULE = Rule(
    id="controller-without-model-support",
    severity=Severity.ERROR,
    title="Ingress controller does not reach pods of this network model",
    why=(
        "A gateway outside the cluster sends requests straight to pod addresses, which not every network "
        "model lets it reach."
    ),
    fix="Choose another network model, or a controller that runs in the cluster.",
    pillar="reliability",
    sources=(
        sources.AGC_NETWORKING,
        sources.CNI_OVERVIEW,
        sources.AGIC,
    ),
    good={"waf": {"product": "agc"}, "ingress": {"controller": "agc", "exposure": "public"}},
    bad={
        "waf": {"product": "none"},
        "ingress": {"controller": "agc", "exposure": "public"},
        "network_model": {"model": "kubenet", "network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
    },
    check=check,
    facts=(
        "agc-kubenet-unsupported",
        "kubenet-no-agc",
        "agc-models",
        "agc-azure-cni-table",
        "agic-cni-support",
        "agic-overlay-ok",
        "agc-cni-and-policy-engines",
    ),
)

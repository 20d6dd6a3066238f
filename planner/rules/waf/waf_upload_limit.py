"""Rule: uploads must stay within what the WAF lets through."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they are larger."""
    largest, limit = plan.design.waf.largest_upload_gb, limits.WAF_FILE_UPLOAD_GB
    if plan.design.waf.product == "app_gateway" and largest > limit:
        yield Problem(
            "waf.largest_upload_gb",
            f"Uploads of up to {largest} GB are to pass the WAF, which lets {limit} GB through.",
        )


RULE = Rule(
    id="waf-upload-limit",
    severity=Severity.WARNING,
    title="Uploads are larger than the WAF lets through",
    why="The WAF of Application Gateway blocks files above 4 GB, and it reads the first 2 MB of a body only.",
    fix="Let large uploads go to storage directly, or past the WAF on a path of their own.",
    pillar="reliability",
    sources=(
        sources.WAF_CRS,
        sources.SUBSCRIPTION_LIMITS,
    ),
    good={"waf": {"largest_upload_gb": 4}},
    bad={"waf": {"largest_upload_gb": 5}},
    check=check,
    facts=("waf-body-limits",),
)

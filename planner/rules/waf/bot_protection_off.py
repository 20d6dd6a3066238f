"""Rule: a WAF in production should use the bot protection rules."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they are off in production."""
    waf = plan.design.waf
    if waf.product in {"app_gateway", "front_door", "agc"} and not waf.bot_protection and plan.in_production:
        yield Problem(
            "waf.bot_protection",
            f"The WAF uses {waf.rule_set} without the bot rules ({' or '.join(services.BOT_RULE_SETS)}).",
            mend={"waf": {"bot_protection": True}},
        )


RULE = Rule(
    id="bot-protection-off",
    severity=Severity.ADVICE,
    title="WAF has no bot protection",
    why="The bot rules know scanners and password guessers by their addresses; they cost nothing and add one rule set.",
    fix="Switch the bot protection rules on.",
    pillar="security",
    sources=(sources.WAF_RULE_SETS,),
    good={"waf": {"bot_protection": True}},
    bad={"waf": {"bot_protection": False}},
    check=check,
    facts=("waf-bot-ruleset",),
)

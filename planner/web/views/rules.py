"""Help: every rule with its reason, its cure, its sources, and examples that are worked out as the page is made."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from planner.design import Design
from planner.plan import make_plan
from planner.rules import RULES, Rule
from planner.web.examples import as_yaml
from planner.web.steps import STEPS


@require_GET
def rules(request: HttpRequest) -> HttpResponse:
    """All rules by section."""
    sections = [
        {"step": step, "rules": [rule for rule in RULES.values() if rule.section == step.section]} for step in STEPS
    ]
    return render(
        request, "rules/list.html", {"here": "help", "crumb": "Rules", "sections": sections, "count": len(RULES)}
    )


@require_GET
def rule(request: HttpRequest, rule_id: str) -> HttpResponse:
    """One rule; its messages come from the rule itself, run on the example."""
    found = RULES.get(rule_id)
    if found is None:
        raise Http404("There is no such rule.")
    step = next(step for step in STEPS if step.section == found.section)
    context = {
        "here": "help",
        "crumb": found.title,
        "rule": found,
        "step": step,
        "bad": as_yaml(found.bad),
        "good": as_yaml(found.good),
        "messages_of_bad": _messages(found),
    }
    return render(request, "rules/rule.html", context)


def _messages(rule: Rule) -> list[str]:
    plan = make_plan(Design().revise(**rule.bad), timezone.localdate())
    return [problem.message for problem in rule.check(plan)]

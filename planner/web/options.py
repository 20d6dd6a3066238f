"""The options of a choice side by side, in the shape in which the table shows them."""

from typing import Any

from django.urls import reverse

from planner.comparison import MODEL, Option, compare, kubenet_or_azure_cni
from planner.plan.reversibility import CHANGE_WORDS
from planner.report import Report
from planner.rules import Finding

TONES = {"changeable": "ok", "one_way": "warning", "rebuild": "error"}
NUMBERS = ("VNet addresses", "Largest cluster, nodes", "Public addresses")


def options_context(report: Report, path: str) -> dict[str, Any]:
    """Context of design/_options.html. Numbers that every option shares stand once, above the table."""
    options = compare(report, path)
    figures = [(each.vnet_addresses, each.largest_cluster, each.public_addresses) for each in options]
    varying = [index for index in range(len(NUMBERS)) if len({figure[index] for figure in figures}) > 1]
    same = [(name, figures[0][index]) for index, name in enumerate(NUMBERS) if index not in varying]
    reversal = report.plan.reversal(path)
    heads = [NUMBERS[index] for index in varying]
    return {
        "answer": kubenet_or_azure_cni(options) if path == MODEL else "",
        "heads": heads,
        "how": reversal.how if reversal else "",
        "same": same,
        "options": [
            _shown(option, heads, [figure[index] for index in varying])
            for option, figure in zip(options, figures, strict=True)
        ],
    }


def _shown(option: Option, heads: list[str], numbers: list[int]) -> dict[str, Any]:
    effects = [
        ("error", "Azure refuses", _named(option.forbidden)),
        ("warning", "Would hurt", _named(option.cautions)),
        ("ok", "Would clear", _named(option.cleared)),
    ]
    return {
        "name": option.display,
        "summary": option.summary,
        "chosen": option.chosen,
        "retirement": option.retirement,
        "numbers": list(zip(heads, numbers, strict=True)),
        "way": (CHANGE_WORDS[option.way], TONES[option.way]),
        "way_out": (CHANGE_WORDS[option.way_out], TONES[option.way_out]),
        "effects": [effect for effect in effects if effect[2]],
    }


def _named(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """Each rule once, with its messages."""
    rules = {finding.rule.id: finding.rule for finding in findings}
    found = []
    for rule_id, rule in rules.items():
        messages = [each.message for each in findings if each.rule.id == rule_id]
        href = reverse("rule", args=(rule_id,))
        found.append({"title": rule.title, "message": " ".join(messages), "times": len(messages), "href": href})
    return found

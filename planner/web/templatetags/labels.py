"""Filter label_of: the words for an answer's value; the argument is the answer's field."""

from django import template

from planner.design.labels import label

register = template.Library()


@register.filter
def label_of(value: object, field: str = "") -> str:
    """Azure CNI Overlay for azure_cni_overlay."""
    return label(value, field)

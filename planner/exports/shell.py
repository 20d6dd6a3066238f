"""Commands for a shell: fixed words by us, and every name of the design in quotes where it needs them."""

from shlex import quote


def shell(template: str, *names: object) -> str:
    """The template with a quoted name for every {}, such as shell("kubectl get pods -n {}", namespace)."""
    return template.format(*(quote(" ".join(str(name).split())) for name in names))

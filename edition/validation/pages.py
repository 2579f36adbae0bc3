"""A rule's page, from its docstring: the text that `edition rule` prints and the docs hold."""

import re

from edition.validation.rules import Rule

_LABEL = re.compile(r"(What it does|Why it is bad|Example|Instead|Reference): ?(.*)", re.S)


def page(rule: Rule) -> str:
    """Return the page in Markdown."""
    parts = [
        f"# {rule.CODE} {rule.NAME}\n",
        f"Severity: {rule.SEVERITY}. In `edition.toml`: "
        f'`[validate.rules]` `{rule.CODE} = "error"`, `"warning"`, `"info"` or `"off"`.\n',
    ]
    for paragraph in (rule.__doc__ or "").strip("\n").split("\n\n"):
        found = _LABEL.match(paragraph)
        if found:
            parts.append(f"**{found[1]}:** {found[2]}".rstrip() + "\n")
        else:
            parts.append(f"{paragraph}\n")
    return "\n".join(parts)


def index(rules: list[Rule]) -> str:
    """Return the list of the rules in Markdown."""
    lines = [
        "# The rules\n",
        "Made from the rules' own docstrings; `edition rule CODE` prints a page.\n",
        "| code | name | severity | what it says |",
        "|---|---|---|---|",
    ]
    for rule in rules:
        first = (rule.__doc__ or "").splitlines()[0]
        link = f"[{rule.CODE}]({rule.CODE.lower()}.md)"
        lines.append(f"| {link} | {rule.NAME} | {rule.SEVERITY} | {first} |")
    return "\n".join(lines) + "\n"

"""`edition rule`: what a finding's code stands for."""

import click


@click.command("rule")
@click.argument("code", required=False, default="")
def command(code: str) -> int:
    """Explain the finding CODE, such as ED202; without a code, list them all."""
    from edition.errors import UsageError
    from edition.relaxng.findings import CODES
    from edition.relaxng.nearest import nearest
    from edition.validation.codes import PROJECT_CODES, meaning
    from edition.validation.pages import page
    from edition.validation.rules import all_rules

    rules = {rule.CODE: rule for rule in all_rules()}
    names = {rule.NAME: rule.CODE for rule in rules.values()}
    known = {**CODES, **{rule.CODE: rule.NAME for rule in rules.values()}, **PROJECT_CODES}
    if not code:
        for one, words in sorted(known.items()):
            click.echo(f"{one}  {words}")
        return 0
    wanted = names.get(code.lower(), code.upper())
    if wanted in rules:
        click.echo(page(rules[wanted]), nl=False)
    elif meaning(wanted):
        click.echo(f"# {wanted}\n\n{meaning(wanted)[:1].upper()}{meaning(wanted)[1:]}.")
    else:
        near = nearest(wanted, sorted(known))
        meant = f"; did you mean {near}?" if near else "; `edition rule` lists them"
        raise UsageError(f"there is no code {code}{meant}")
    return 0

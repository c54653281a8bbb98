"""`selfeval explain`: one rule's page."""

from __future__ import annotations

from typing import Annotated

import typer

from selfeval_cli.cli.options import Color
from selfeval_cli.cli.situation import situation_of


def explain_rule(context: typer.Context, code: Annotated[str, typer.Argument()], color: Color = "auto") -> int:
    """Show what a rule checks, why, and what to do."""
    from selfeval_cli.assessment import ALL_RULES
    from selfeval_cli.cli.assessing import explain_unknown_rule
    from selfeval_cli.renderers.rule_page import render_rule_page

    output = situation_of(context).open_output(color)
    for info in ALL_RULES:
        if code.strip().casefold() in (info.code.casefold(), info.name):
            output.write(render_rule_page(info, output.look))
            return 0
    raise explain_unknown_rule(code)

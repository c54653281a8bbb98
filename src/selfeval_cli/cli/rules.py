"""`selfeval rules`: the list of rules."""

from __future__ import annotations

from typing import Annotated

import typer

from selfeval_cli.cli.options import Color, DataFormat
from selfeval_cli.cli.situation import situation_of


def list_rules(
    context: typer.Context,
    format: Annotated[DataFormat, typer.Option("--format")] = "text",  # noqa: A002  # the option's name
    color: Color = "auto",
) -> int:
    """List every rule."""
    from selfeval_cli.assessment import ALL_RULES
    from selfeval_cli.renderers.rule_page import render_rules, render_rules_json

    output = situation_of(context).open_output(color)
    if format == "json":
        output.write_json(render_rules_json(ALL_RULES))
    else:
        output.write(render_rules(ALL_RULES, output.look))
    return 0

"""`selfeval standards`: the list of standards."""

from __future__ import annotations

from typing import Annotated

import typer

from selfeval_cli.cli.options import Color, DataFormat
from selfeval_cli.cli.situation import situation_of


def show_standards(
    context: typer.Context,
    format: Annotated[DataFormat, typer.Option("--format")] = "text",  # noqa: A002  # the option's name
    color: Color = "auto",
) -> int:
    """List every built-in standard."""
    from selfeval_cli.renderers.standards_list import render_standards, render_standards_json
    from selfeval_cli.standards.loading import DEFAULTS, list_standards

    output = situation_of(context).open_output(color)
    defaults = {str(scope): identifier for scope, identifier in DEFAULTS.items()}
    if format == "json":
        output.write_json(render_standards_json(list_standards(), defaults))
    else:
        output.write(render_standards(list_standards(), defaults, output.look))
    return 0

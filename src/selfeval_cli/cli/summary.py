"""`selfeval summary`: the year on one screen."""

from __future__ import annotations

from typing import Annotated

import typer

from selfeval_cli.cli.options import Color, DataFormat, OnePath, Standard
from selfeval_cli.cli.situation import situation_of

_PIPE_WIDTH = 100
"""Columns where nothing limits them."""


def summarise_report(
    context: typer.Context,
    path: OnePath = None,
    section: Annotated[str | None, typer.Option("--section")] = None,
    detail: Annotated[bool, typer.Option("--detail")] = False,
    format: Annotated[DataFormat, typer.Option("--format")] = "text",  # noqa: A002  # the option's name
    standard: Standard = None,
    color: Color = "auto",
) -> int:
    """Show the summary of one report."""
    from selfeval_cli.cli.assessing import assess_one
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.messages.usage import USAGE
    from selfeval_cli.renderers.summary import UnknownSectionError, render_summary
    from selfeval_cli.renderers.summary_json import render_summary_json

    situation = situation_of(context)
    output = situation.open_output(color)
    assessment = assess_one(path, "summary", standard, situation.settings(), output)
    look = output.look
    try:
        if format == "json":
            output.write_json(render_summary_json(assessment, section=section))
        else:
            plain = look.ambiguous == 2 or not output.carries_unicode
            width = look.width or _PIPE_WIDTH
            text = render_summary(
                assessment,
                look.language,
                width=width,
                color=look.color,
                plain=plain,
                section=section,
                detail=detail,
            )
            output.write(text)
    except UnknownSectionError as error:
        params = {"name": error.section, "known": error.known}
        raise UsageTroubleError(USAGE["no-such-section"], params) from None
    return 0

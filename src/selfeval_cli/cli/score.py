"""`selfeval score`: every score of a report with its working."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from selfeval_cli.cli.options import Color, DataFormat, OnePath, Standard
from selfeval_cli.cli.situation import situation_of

if TYPE_CHECKING:
    from selfeval_cli.cli.output import Output
    from selfeval_cli.model.assessment import Assessment


def show_scores(
    context: typer.Context,
    path: OnePath = None,
    standard: Standard = None,
    format: Annotated[DataFormat, typer.Option("--format")] = "text",  # noqa: A002  # the option's name
    color: Color = "auto",
) -> int:
    """Show the scores of one report."""
    from selfeval_cli.cli.assessing import assess_one

    situation = situation_of(context)
    output = situation.open_output(color)
    assessment = assess_one(path, "score", standard, situation.settings(), output)
    _tell_of_standard(assessment, output)
    if format == "json":
        from selfeval_cli.renderers.score_json import render_scores_json

        output.write_json(render_scores_json(assessment))
    else:
        from selfeval_cli.renderers.score_text import render_scores

        output.write(render_scores(assessment, output.look))
    return 0


def _tell_of_standard(assessment: Assessment, output: Output) -> None:
    """Say where the standard is for other reports or years. Raises UsageTroubleError where it cannot be used: there is nothing to show then."""
    from selfeval_cli.loaders.format_rules import UNKNOWN_STANDARD

    told = tuple(finding for finding in assessment.findings if finding.code == UNKNOWN_STANDARD.code)
    if assessment.standard is None:
        from selfeval_cli.cli.trouble import UsageTroubleError
        from selfeval_cli.messages.usage import USAGE

        params = told[0].params
        raise UsageTroubleError(USAGE["unusable-standard"], {"name": params["reference"], "problem": params["problem"]})
    if told:
        from selfeval_cli.renderers.findings_concise import render_concise

        shown = assessment._replace(findings=told)
        output.warn(render_concise(shown, output.look.language).rstrip("\n"))

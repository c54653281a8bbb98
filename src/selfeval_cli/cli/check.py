"""`selfeval check`: look at reports, show what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from selfeval_cli.cli.options import Color, FailLevel, Force, OutputFile, Standard
from selfeval_cli.cli.situation import situation_of

if TYPE_CHECKING:
    from selfeval_cli.model.report import Report

CheckFormat = Literal["text", "concise", "json", "sarif"]


def check_reports(  # noqa: PLR0913, PLR0917  # an option each
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument()] = None,
    format: Annotated[CheckFormat, typer.Option("--format")] = "text",  # noqa: A002  # the option's name
    select: Annotated[list[str] | None, typer.Option("--select")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore")] = None,
    fail_on: Annotated[FailLevel | None, typer.Option("--fail-on")] = None,
    baseline: Annotated[str | None, typer.Option("--baseline")] = None,
    write_baseline: Annotated[bool, typer.Option("--write-baseline")] = False,
    statistics: Annotated[bool, typer.Option("--statistics")] = False,
    coverage: Annotated[bool, typer.Option("--coverage")] = False,
    annotate: Annotated[str | None, typer.Option("--annotate")] = None,
    standard: Standard = None,
    previous: Annotated[str | None, typer.Option("--previous")] = None,
    output: OutputFile = None,
    force: Force = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    color: Color = "auto",
) -> int:
    """Check reports and show the line of each problem."""
    from selfeval_cli.cli.assessing import Assessor, find_default_report, read_selection
    from selfeval_cli.cli.checking import CheckRun
    from selfeval_cli.cli.delivery import refuse_own_source
    from selfeval_cli.cli.report_files import gather_reports

    if statistics and format == "sarif":
        from selfeval_cli.cli.trouble import UsageTroubleError
        from selfeval_cli.messages.usage import USAGE

        raise UsageTroubleError(USAGE["statistics-sarif"])
    situation = situation_of(context)
    settings = situation.settings()
    selection = read_selection(select or (), ignore or (), settings)
    out = situation.open_output("never" if output is not None else color, verbose=verbose)
    last_year: tuple[Report, ...] = ()
    if previous is not None:
        from selfeval_cli.cli.two_reports import load_previous

        last_year = load_previous(previous, paths or (), out)
    run = CheckRun(
        assessor=Assessor(settings, standard, selection, last_year),
        output=out,
        format=format,
        statistics=statistics,
        coverage=coverage,
        quiet=quiet,
        file=output,
        force=force,
        fail_on=fail_on or settings.fail_on or "error",
    )
    asked = paths or [find_default_report()]
    gathered = gather_reports(asked, settings)
    if output is not None:
        for candidate in gathered.candidates:
            refuse_own_source(output, candidate.path, "-o")
        if previous is not None:
            refuse_own_source(output, previous, "-o")
    if baseline is not None or settings.baseline is not None or write_baseline:
        from selfeval_cli.cli.baseline_use import open_baseline

        run.baseline = open_baseline(baseline, settings, gathered, writes=write_baseline, force=force)
        gathered = run.baseline.leave_out(gathered) if run.baseline is not None else gathered
    if annotate is not None:
        from selfeval_cli.cli.annotating import open_annotation

        run.annotation = open_annotation(annotate, gathered, force=force)
    return run.check(gathered, asked)

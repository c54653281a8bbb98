"""`selfeval diff`: two years' reports side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from selfeval_cli.cli.delivery import PageFormat
from selfeval_cli.cli.options import Color, Force, OutputFile
from selfeval_cli.cli.situation import situation_of

if TYPE_CHECKING:
    from selfeval_cli.cli.output import Output
    from selfeval_cli.model.report import Report


def show_years(
    context: typer.Context,
    previous: Annotated[str, typer.Argument()],
    current: Annotated[str, typer.Argument()],
    format: Annotated[PageFormat | None, typer.Option("--format")] = None,  # noqa: A002  # the option's name
    output: OutputFile = None,
    force: Force = False,
    color: Color = "auto",
) -> int:
    """Show two years' reports side by side."""
    from selfeval_cli.cli.delivery import deliver, guess_page_format, refuse_own_source
    from selfeval_cli.cli.two_reports import load_two_reports
    from selfeval_cli.comparison.years import compare_years, order_years

    situation = situation_of(context)
    situation.settings()  # a configuration that cannot be read is told, as everywhere
    wanted = format or guess_page_format(output)
    out = situation.open_output("never" if output is not None else color)
    before, after = load_two_reports(previous, current, out)
    if output is not None:
        for path in (previous, current):
            refuse_own_source(output, path, "-o")
    swapped = order_years(before[1], after[1])
    if swapped:
        before, after = after, before
    _tell_of_pair(before, after, out, swapped=swapped)
    comparison = compare_years(before[1], after[1], before[0], after[0])
    if wanted == "json":
        from selfeval_cli.renderers.year_json import render_years_json

        deliver(render_years_json(comparison), output, out, kind="json", force=force)
    elif wanted == "md":
        from selfeval_cli.renderers.year_markdown import render_years_markdown

        text = render_years_markdown(comparison, situation.document_language)
        deliver(text, output, out, kind="text", force=force)
    else:
        from selfeval_cli.renderers.year_text import render_years

        look = out.look._replace(width=None) if output is not None else out.look
        deliver(render_years(comparison, look), output, out, kind="text", force=force)
    return 0


def _tell_of_pair(before: tuple[str, Report], after: tuple[str, Report], output: Output, *, swapped: bool) -> None:
    """Say on standard error what makes the two an odd pair; they are compared all the same."""
    from selfeval_cli.checks.rules.last_year import find_misfit
    from selfeval_cli.messages import diff_words as words

    language = output.look.language
    old, new = before[1].heading, after[1].heading
    if swapped:
        params = {"first": after[0], "later": new.year, "second": before[0], "earlier": old.year}
        output.warn(words.SWAPPED.fill(language, params))
    if old.year is not None and new.year is not None:
        apart = new.year - old.year
        if not apart:
            output.warn(words.SAME_YEAR.fill(language, {"year": new.year}))
        elif apart > 1:
            output.warn(words.YEARS_APART.fill(language, {"n": apart, "previous": old.year, "current": new.year}))
    misfit = find_misfit(new, old.model_copy(update={"year": None}))
    if misfit == "scope":
        output.warn(words.OTHER_SCOPE.in_language(language))
    elif misfit == "agency":
        output.warn(words.OTHER_AGENCY.fill(language, {"previous": old.agency, "current": new.agency}))
    elif misfit == "project":
        output.warn(words.OTHER_PROJECT.fill(language, {"previous": old.project, "current": new.project}))

"""The two reports of `diff`, and the report of last year that `check` is given: loaded, or said why not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from selfeval_cli.assessment import STDIN, load_report, load_reports
from selfeval_cli.cli.assessing import announce_input, explain_unreadable, find_one_report
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages import diff_words
from selfeval_cli.messages import files as words
from selfeval_cli.messages.usage import USAGE

if TYPE_CHECKING:
    from selfeval_cli.cli.output import Output
    from selfeval_cli.loaders.loaded import Loaded
    from selfeval_cli.model.report import Report


def load_two_reports(one: str, other: str, output: Output) -> tuple[tuple[str, Report], tuple[str, Report]]:
    """Both reports with the names that they go by. Raises UsageTroubleError where one of them is none."""
    if one == other == STDIN:
        raise UsageTroubleError(diff_words.TWICE_STDIN)
    first, second = (load_one_report(path, "diff", output) for path in (one, other))
    return first, second


def load_previous(path: str, checked: Sequence[str], output: Output) -> tuple[Report, ...]:
    """Last year's report for those that are `checked`; a workbook may hold several. Raises UsageTroubleError where there is none."""
    if path == STDIN and STDIN in checked:
        raise UsageTroubleError(diff_words.TWICE_STDIN)
    find_one_report(path, "check --previous")
    announce_input(path, output)
    found = load_reports(path)
    usable = [loaded for loaded in found if loaded.report is not None] or found[:1]
    return tuple(_accept(path, loaded, output) for loaded in usable)


def load_one_report(path: str, command: str, output: Output) -> tuple[str, Report]:
    """The report at `path` with the name that it goes by. Raises UsageTroubleError where there is none."""
    find_one_report(path, command)
    announce_input(path, output)
    loaded = load_report(path)
    return loaded.name, _accept(path, loaded, output)


def _accept(path: str, loaded: Loaded, output: Output) -> Report:
    language = output.look.language
    report = loaded.report
    if report is None:
        if loaded.findings:
            raise explain_unreadable(loaded.name, loaded.findings[0])
        raise UsageTroubleError(USAGE["no-report"], {"file": path})
    if report.left_out:
        output.warn(words.LEFT_OUT.fill(language, {"n": len(report.left_out), "file": path}))
    return report

"""From a path and options to an assessment, alike in every command that looks at reports."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from selfeval_cli.assessment import (
    ALL_RULES,
    EVERYTHING,
    STDIN,
    assess_loaded,
    is_document,
    is_workbook,
    load_report,
    load_reports,
)
from selfeval_cli.checks.selection import Selection, UnknownSelector, check_selection
from selfeval_cli.cli.output import Output
from selfeval_cli.cli.report_files import DEFAULT_REPORT, list_forms_here, list_office_files, list_toml_here
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.config import LANGUAGES, Settings
from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.messages import files as words
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.usage import FROM_SETTINGS, USAGE
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.report import Report
from selfeval_cli.model.standard import Standard
from selfeval_cli.sources.reading import Unreadable
from selfeval_cli.standards.loading import load_standard

_SHOWN_NAMES = 8
_LOOKALIKES = str.maketrans("OIL", "011")
"""Letters that are taken for the digits of a code."""


class Assessor:
    """Assesses files under what the options and the configuration say. Raises UsageTroubleError where these cannot be followed."""

    def __init__(
        self,
        settings: Settings,
        standard: str | None,
        selection: Selection = EVERYTHING,
        previous: tuple[Report, ...] = (),
    ) -> None:
        self._asked = use_standard(standard, Path()) if standard is not None else None
        self._configured: Standard | None = None
        if self._asked is None and settings.standard is not None:
            try:
                self._configured = use_standard(settings.standard, settings.folder)
            except UsageTroubleError as trouble:
                raise _from_settings(trouble, settings) from None
        self._selection = selection
        self._previous = previous

    def assess(self, path: str) -> Assessment:
        """Load, score and check the report at `path`; the configured standard serves reports of its scope that name none."""
        return self._judge(load_report(path, self._asked or self._configured))

    def assess_all(self, path: str) -> Iterator[Assessment]:
        """The same for every report at `path`, of which a workbook or a document may hold several."""
        if is_workbook(path) or is_document(path):
            yield from map(self._judge, load_reports(path, self._asked or self._configured))
        else:
            yield self.assess(path)

    def _judge(self, loaded: Loaded) -> Assessment:
        standard = self._asked
        if standard is None and self._configured is not None and loaded.report is not None:
            heading = loaded.report.heading
            if heading.standard is None and heading.scope == self._configured.scope:
                standard = self._configured
        return assess_loaded(loaded, standard=standard, selection=self._selection, previous=self._previous)


def use_standard(reference: str, folder: Path) -> Standard:
    """The standard with this id or in this file, relative to `folder`. Raises UsageTroubleError where it cannot be used."""
    loading = load_standard(reference, folder)
    if loading.standard is None:
        from selfeval_cli.messages.standard_problems import STANDARD_PROBLEMS

        problem = loading.problems[0]
        said = STANDARD_PROBLEMS[problem.id]
        text = Text(said.fill("zh", problem.params), said.fill("en", problem.params))
        raise UsageTroubleError(USAGE["unusable-standard"], {"name": reference, "problem": text})
    return loading.standard


def read_selection(select: Iterable[str], ignore: Iterable[str], settings: Settings) -> Selection:
    """The rules that are wanted: the options where they are given, else the configuration. Raises UsageTroubleError for an unknown one."""
    selection = Selection(_split(select), _split(ignore))
    _refuse_unknown(selection)
    configured = Selection(settings.select, settings.ignore)
    try:
        _refuse_unknown(configured)
    except UsageTroubleError as trouble:
        raise _from_settings(trouble, settings) from None
    return Selection(selection.select or configured.select, selection.ignore or configured.ignore)


def _split(values: Iterable[str]) -> tuple[str, ...]:
    """`--select B,I203 --select S` is three selectors."""
    return tuple(part.strip() for value in values for part in value.replace("，", ",").split(",") if part.strip())


def _refuse_unknown(selection: Selection) -> None:
    unknown = check_selection(selection, ALL_RULES)
    if unknown is None:
        return
    raise _unknown_rule(unknown)


def explain_unknown_rule(name: str) -> UsageTroubleError:
    """What to say to somebody who asked for a rule that is not there; a family alone (`B`) is none either."""
    code = name[:1].upper() + name[1:].upper().translate(_LOOKALIKES)
    if any(info.code == code for info in ALL_RULES):
        return _unknown_rule(UnknownSelector(name, code))
    unknown = check_selection(Selection((name,)), ALL_RULES)
    return _unknown_rule(unknown or UnknownSelector(name, None))


def _unknown_rule(unknown: UnknownSelector) -> UsageTroubleError:
    if unknown.nearest is None:
        return UsageTroubleError(USAGE["no-such-rule"], {"name": unknown.selector})
    return UsageTroubleError(USAGE["no-such-rule-nearest"], {"name": unknown.selector, "nearest": unknown.nearest})


def _from_settings(trouble: UsageTroubleError, settings: Settings) -> UsageTroubleError:
    text = Text(trouble.text.fill("zh", trouble.params), trouble.text.fill("en", trouble.params))
    return UsageTroubleError(FROM_SETTINGS, {"file": settings.file, "text": text})


def find_default_report() -> str:
    """`report.toml` here, else the only report file here. Raises UsageTroubleError that lists what there is."""
    names = list_toml_here()
    if names == (DEFAULT_REPORT,):
        return DEFAULT_REPORT
    reports = [name for name in names if load_report(name).is_report] + list(list_forms_here())
    if len(reports) == 1:
        return reports[0]
    if reports:
        shown = (*reports[:_SHOWN_NAMES], "…") if len(reports) > _SHOWN_NAMES else tuple(reports)
        raise UsageTroubleError(words.SEVERAL_REPORTS_HERE, {"n": len(reports), "files": shown})
    office = list_office_files()
    if office:
        raise UsageTroubleError(words.OFFICE_FILES, {"files": office[:_SHOWN_NAMES]})
    raise UsageTroubleError(words.NO_REPORT_HERE)


def find_one_report(path: str | None, command: str) -> str:
    """The one report that a command works on. Raises UsageTroubleError for a directory."""
    if path is None:
        return find_default_report()
    if path != STDIN and os.path.isdir(path):
        raise UsageTroubleError(words.ONE_REPORT_ONLY, {"command": f"selfeval {command}", "path": path})
    return path


def announce_input(path: str, output: Output) -> None:
    """Say that we wait, where somebody would have to type the report in."""
    if path == STDIN and sys.stdin is not None and sys.stdin.isatty():
        keys = "Ctrl-Z, Enter" if sys.platform == "win32" else "Ctrl-D"
        output.warn(words.READING_INPUT.fill(output.look.language, {"keys": keys}))


def assess_one(
    path: str | None,
    command: str,
    standard: str | None,
    settings: Settings,
    output: Output,
    *,
    target: str | None = None,
) -> Assessment:
    """The assessment of the one report that a command works on; it has a report. Raises UsageTroubleError where there is none.

    Errors in the file are said on standard error: what is then shown, or written to `target`, may lack what could not be read.
    """
    file = find_one_report(path, command)
    announce_input(file, output)
    assessment = Assessor(settings, standard).assess(file)
    language = output.look.language
    if assessment.unreadable:
        raise explain_unreadable(assessment.file, assessment.findings[0])
    if assessment.report is None:
        from selfeval_cli.renderers.findings_concise import render_concise

        output.warn(render_concise(assessment, language).rstrip("\n"))
        raise UsageTroubleError(USAGE["no-report"], {"file": file})
    if assessment.report.left_out:
        params = {"n": len(assessment.report.left_out), "file": file, "target": target}
        output.warn((words.LEFT_OUT if target is None else words.LEFT_OUT_OF_FILE).fill(language, params))
    return assessment


def explain_unreadable(file: str, finding: Finding) -> UsageTroubleError:
    """A file that is not there or cannot be opened: what is wrong and what to do; there is nothing that `check` could add."""
    return _word_trouble(file, finding)


def explain_unreadable_file(unreadable: Unreadable) -> UsageTroubleError:
    """The same for a file that is no report, such as one that is to be imported."""
    from selfeval_cli.loaders.slip_findings import describe_unreadable

    return _word_trouble(unreadable.name, describe_unreadable(unreadable))


def _word_trouble(file: str, finding: Finding) -> UsageTroubleError:
    from selfeval_cli.renderers.finding_words import word_finding

    chinese, english = (word_finding(finding, language) for language in LANGUAGES)
    params = {
        "file": file,
        "message": Text(chinese.message, english.message),
        "advice": Text(chinese.advice, english.advice),
    }
    return UsageTroubleError(USAGE["no-file"], params)

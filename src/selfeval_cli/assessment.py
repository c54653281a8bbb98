"""The one place that composes: load a report, score it, check it, say where everything is."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.engine import conclude_loading, run_rules
from selfeval_cli.checks.locating import locate_findings
from selfeval_cli.checks.rules import RULES
from selfeval_cli.checks.rules.last_year import choose_previous
from selfeval_cli.checks.selection import Selection
from selfeval_cli.checks.waivers import Waivers, judge_waivers, list_waivers
from selfeval_cli.loaders.format_rules import FILE_UNREADABLE, FORMAT_RULES, REPORT_RULES, UNKNOWN_STANDARD
from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.loaders.report_loading import load_report_file, load_source
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Outcome, Severity, Waived
from selfeval_cli.model.report import Report
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.model.standard import Standard
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.sources.reading import read_stdin
from selfeval_cli.standards.loading import DEFAULTS, StandardLoading, load_standard

STDIN = "-"

ALL_RULES: tuple[RuleInfo, ...] = (*FORMAT_RULES, *(rule.info for rule in RULES))
"""Every rule there is, in the order in which they are listed."""

EVERYTHING = Selection()

_SCOPE = frozenset({"", "report", "report.scope"})
"""What may have held the scope, where it could not be read."""


_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
"""As `sources.workbook` has them, which a report file should not pay for."""


_DOCUMENTS = (".docx", ".pdf", ".html", ".htm", ".txt", ".md", ".markdown")
"""As `published_reports` has them, for the same reason."""


def is_workbook(path: str) -> bool:
    """Whether this names a workbook, or a report in one (`表.xlsx#自评表`)."""
    lowered = path.lower()
    return lowered.endswith(_WORKBOOKS) or any(f"{suffix}#" in lowered for suffix in _WORKBOOKS)


def is_document(path: str) -> bool:
    """Whether this names a published document, or a report in one (`报告.docx#正文`)."""
    lowered = path.lower()
    if lowered.endswith(".toml"):
        return False
    return lowered.endswith(_DOCUMENTS) or any(f"{suffix}#" in lowered for suffix in _DOCUMENTS)


def load_reports(path: str | os.PathLike[str], standard: Standard | None = None) -> tuple[Loaded, ...]:
    """Load every report at `path`: a workbook or document may hold several, anything else is one. Never raises on what stands there.

    `standard` says which sections the headings of a document are taken for.
    """
    if is_workbook(os.fspath(path)):
        from selfeval_cli.loaders.workbook_loading import load_workbook

        return load_workbook(os.fspath(path))
    if is_document(os.fspath(path)):
        from selfeval_cli.published_reports import load_published

        return load_published(os.fspath(path), standard)
    return (load_report(path),)


def load_report(path: str | os.PathLike[str], standard: Standard | None = None) -> Loaded:
    """Load the report at `path` (in a file with several: `file#sheet`), or from standard input for `-`. Never raises on what stands there.

    `standard` says which sections the headings of a document are taken for.
    """
    if is_workbook(os.fspath(path)):
        from selfeval_cli.loaders.workbook_loading import load_one_of_workbook

        return load_one_of_workbook(os.fspath(path))
    if is_document(os.fspath(path)):
        from selfeval_cli.published_reports import load_one_published

        return load_one_published(os.fspath(path), standard)
    if os.fspath(path) == STDIN:
        return load_source(read_stdin(sys.stdin.buffer if sys.stdin is not None else None))
    return load_report_file(path)


def assess_file(
    path: str | os.PathLike[str],
    *,
    standard: Standard | None = None,
    selection: Selection = EVERYTHING,
    previous: Sequence[Report] = (),
) -> Assessment:
    """Load, score and check the report at `path` (`-`: standard input). `standard` overrides the report's own."""
    return assess_loaded(load_report(path, standard), standard=standard, selection=selection, previous=previous)


def assess_loaded(
    loaded: Loaded,
    *,
    standard: Standard | None = None,
    selection: Selection = EVERYTHING,
    previous: Sequence[Report] = (),
) -> Assessment:
    """Score and check a loaded report, under `standard` or else the one that the report names.

    `previous` holds last year's report for the rules that compare years; of several, the one that fits is taken.
    """
    report = loaded.report
    findings = list(loaded.findings)
    if report is None:
        kept = _select(findings, selection)
        return Assessment(
            file=loaded.name,
            report=None,
            standard=standard,
            execution=None,
            scorecard=None,
            findings=locate_findings(kept, loaded),
            waived=(),
            outcomes=(*_conclude_loading(loaded, kept, selection), *_conclude_unrun(selection)),
            unreadable=not loaded.was_read,
            not_a_report=not loaded.is_report,
        )
    overridden = standard is not None
    if standard is None:
        loading = _load_own_standard(report, Path(loaded.name).parent)
        standard = loading.standard
        findings += [_describe_standard_problem(report, loading)] if standard is None else []
    if standard is not None and standard.scope != report.heading.scope and _SCOPE.isdisjoint(report.left_out):
        findings.append(_describe_other_scope(report, standard, overridden=overridden))
    if standard is not None and report.heading.year is not None and not standard.covers(report.heading.year):
        findings.append(_describe_other_years(report.heading.year, standard))
    execution = compute_execution(report)
    scorecard = score_report(report, standard, execution) if standard is not None else None
    waivers = Waivers(list_waivers(report))
    chosen = tuple(rule for rule in RULES if selection.covers(rule.info))
    case = Case(report, standard, execution, scorecard, choose_previous(report, previous))
    verdicts = run_rules(case, chosen, waivers)
    unrun = {rule.info.code for rule in chosen if rule.info.compares_years and case.previous is None}
    ran = frozenset(outcome.code for outcome in verdicts.outcomes if outcome.state != "failed") - unrun
    findings += judge_waivers(waivers, ALL_RULES, ran, case.something_left_out_under)
    findings = _select(findings, selection)
    off = tuple(Outcome(rule.info.code, "off") for rule in RULES if not selection.covers(rule.info))
    return Assessment(
        file=loaded.name,
        report=report,
        standard=standard,
        execution=execution,
        scorecard=scorecard,
        findings=locate_findings((*findings, *verdicts.findings), loaded),
        waived=_locate_waived(verdicts.waived, loaded),
        outcomes=(*_conclude_loading(loaded, findings, selection), *verdicts.outcomes, *off),
    )


def _conclude_loading(loaded: Loaded, findings: list[Finding], selection: Selection) -> tuple[Outcome, ...]:
    """The outcomes of family F: a file that could not be opened has passed nothing."""

    def reached(info: RuleInfo) -> bool:
        if not loaded.was_read:
            return info is FILE_UNREADABLE
        return loaded.report is not None or info not in REPORT_RULES

    return conclude_loading(FORMAT_RULES, findings, selection, reached)


def _conclude_unrun(selection: Selection) -> tuple[Outcome, ...]:
    """Every other rule, where there is no report to look at."""
    return tuple(Outcome(rule.info.code, "not-enough-data" if selection.covers(rule.info) else "off") for rule in RULES)


def _locate_waived(waived: tuple[Waived, ...], loaded: Loaded) -> tuple[Waived, ...]:
    return tuple(one._replace(finding=locate_findings((one.finding,), loaded)[0]) for one in waived)


def _select(findings: list[Finding], selection: Selection) -> list[Finding]:
    infos = {info.code: info for info in FORMAT_RULES}
    # That a file could not be opened is told whatever is ignored.
    kept = (
        finding for finding in findings if finding.code == FILE_UNREADABLE.code or selection.covers(infos[finding.code])
    )
    return list(kept)


def _load_own_standard(report: Report, folder: Path) -> StandardLoading:
    reference = report.heading.standard or DEFAULTS[report.heading.scope]
    if reference.startswith(("\\\\", "//")):  # another's report must not make this machine open a network path
        reference = reference.replace("\\", "").replace("/", "") or "-"
    return load_standard(reference, folder)


def _describe_other_scope(report: Report, standard: Standard, *, overridden: bool) -> Finding:
    """A report on one project judged as a department, or the other way round: what is then required is not what it should hold."""
    params = {
        "standard": standard.id,
        "wanted": label_value("scope", standard.scope),
        "given": label_value("scope", report.heading.scope),
    }
    path = "report.scope" if overridden or report.heading.standard is None else "report.standard"
    return Finding(UNKNOWN_STANDARD.code, Severity.WARNING, path, "scope", params)


def _describe_other_years(year: int, standard: Standard) -> Finding:
    """A standard that was not yet, or no longer, in force in the report's year."""
    first, last = standard.first_year, standard.last_year
    if last is None:
        years = Text(f"{first}年起", f"{first} onwards")
    elif first is None:
        years = Text(f"{last}年止", f"years up to {last}")
    else:
        years = Text(f"{first}-{last}年", f"{first}-{last}")
    params = {"standard": standard.id, "year": year, "years": years}
    return Finding(UNKNOWN_STANDARD.code, Severity.NOTE, "report.year", "years", params)


def _describe_standard_problem(report: Report, loading: StandardLoading) -> Finding:
    info = UNKNOWN_STANDARD
    problem = loading.problems[0]
    from selfeval_cli.messages.standard_problems import STANDARD_PROBLEMS  # needed for this one case only

    words = STANDARD_PROBLEMS[problem.id]
    said = Text(words.fill("zh", problem.params), words.fill("en", problem.params))
    params = {"reference": report.heading.standard, "problem": said}
    return Finding(info.code, info.severity, "report.standard", "default", params)

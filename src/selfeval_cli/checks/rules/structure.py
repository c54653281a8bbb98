"""Rules about the structure of a report (family S): the sections that a standard requires, and what must stand in them."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict, rule
from selfeval_cli.checks.rules.goals import goal_without_indicators, unknown_goal
from selfeval_cli.checks.rules.indicator_tree import kind_not_of_group
from selfeval_cli.checks.rules.measures import measure_without_owner_or_date, measure_without_problem
from selfeval_cli.checks.rules.problem_texts import (
    execution_problem_at_high_rate,
    none_beside_loss,
    problem_names_nothing,
)
from selfeval_cli.checks.rules.references import (
    SUGGESTED,
    measure_for_unknown_problem,
    nearest_name,
    problem_without_measure,
    reference_lost,
    same_as_unknown,
)
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name, split_path
from selfeval_cli.model.report import Indicator, Section
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.standard import SectionRule, Standard

_SAY_NO_TITLE = frozenset(Section.model_fields) - {"title"}
_SAY_NO_SECTION = frozenset(Indicator.model_fields) - {"section"}
_SUBDISTRICT = ("街道", "镇", "乡")


def _sections_meant(case: Case, standard: Standard) -> dict[str, set[str]]:
    """For each section of the standard, the report's sections (by id, or by the reference where none is declared) that can mean it."""
    meant: dict[str, set[str]] = {section.id: set() for section in standard.sections}
    for identifier, section in case.report.sections.items():
        found = standard.sections_named(identifier)
        exact = len(found) == 1 and identifier == found[0].id
        if section.title is not None and not exact:
            found = standard.sections_named(section.title) or found
        for known in found:
            meant[known.id].add(identifier)
    for entry in case.entries:
        if entry.section_id is None and entry.indicator.section is not None:
            for known in standard.sections_named(entry.indicator.section):
                meant[known.id].add(entry.indicator.section)
    return meant


def _lost_anywhere(case: Case, *tables: str) -> bool:
    """Whether something of these tables could not be read, so that it cannot be told what is missing; an empty path is anywhere."""
    return "" in case.report.left_out or any(case.something_left_out_under(table) for table in tables)


def _section_may_be_lost(case: Case) -> bool:
    """Whether something could not be read that may have named a section: a section or its title, or what an indicator belongs to."""
    left_out = case.report.left_out
    if not left_out:
        return False
    if case.indicators_lost or "section" in left_out:
        return True
    for path in left_out:
        names = [step.name for step in split_path(path)]
        if names[:1] == ["section"] and (len(names) == 2 or names[2] not in _SAY_NO_TITLE):
            return True
    strays = [entry.path for entry in case.entries if entry.indicator.section is None]
    return any(_may_say_section(path, stray) for stray in strays for path in left_out)


def _may_say_section(path: str, indicator: str) -> bool:
    """Whether what was lost at the path may have been the indicator's section: any key of it but the other known ones."""
    if path == indicator:
        return True
    key = path[len(indicator) + 1 :].partition(".")[0]
    return path.startswith(f"{indicator}.") and key not in _SAY_NO_SECTION


def _was_asked_for(case: Case, standard: Standard) -> bool:
    """Whether the report, or the kind of its agency, calls for this standard; else it is only the one used when none is named."""
    heading = case.report.heading
    if heading.standard is not None:
        return True
    return heading.scope == standard.scope and any(word in (heading.agency or "") for word in _SUBDISTRICT)


@rule("S401", "required-section-missing", Severity.WARNING, Basis.CUSTOM, needs=("standard",))
def required_section_missing(case: Case) -> Iterator[Verdict]:
    """A section that the standard requires is nowhere in the report."""
    standard = case.standard
    if standard is None:
        yield Lacking("report.standard")
        return
    meant = _sections_meant(case, standard)
    missing = []
    for section in standard.sections:
        if section.required and meant[section.id]:
            yield PASSED
        elif section.required and _section_may_be_lost(case):
            yield Lacking(f"section.{quote_name(section.id)}")
        elif section.required:
            missing.append(section)
    params: dict[str, object] = {"standard": standard.title}
    # A township elsewhere, built in another way, has no four sections to miss either.
    named = case.report.heading.standard is not None
    if _was_asked_for(case, standard) and (named or any(meant.values())):
        path = "report.standard" if case.report.heading.standard is not None else "report"
        for section in missing:
            yield Hit(path, params=params | {"section": section.title, "id": section.id})
    elif missing:
        yield Lacking("report.standard")  # a bureau or school that names no standard has no four sections to miss


@rule("S402", "section-without-figures", Severity.WARNING, Basis.CUSTOM, needs=("standard",))
def section_without_figures(case: Case) -> Iterator[Verdict]:
    """A required section is there, but no indicator of it has a result in figures."""
    standard = case.standard
    if standard is None:
        yield Lacking("report.standard")
        return
    meant = _sections_meant(case, standard)
    for section in standard.sections:
        names = meant[section.id]
        if section.required and names:
            yield _judge_section(case, standard, section, names)


def _judge_section(case: Case, standard: Standard, section: SectionRule, names: set[str]) -> Verdict:
    entries = [entry for entry in case.entries if _name_of_section(entry) in names]
    if any(entry.quantified for entry in entries) or (entries and not any(each.indicator.applies for each in entries)):
        return PASSED
    declared = sorted(name for name in names if name in case.report.sections)
    path = f"section.{quote_name(declared[0])}" if declared else f"{entries[0].path}.section"
    if _lost_anywhere(case, "indicator") or any(case.something_left_out_under(entry.path) for entry in entries):
        return Lacking(path)
    if any(case.something_left_out_under(quote_name(name)) for name in names):
        return Lacking(path)
    params = {"section": section.title, "standard": standard.title, "count": len(entries)}
    severity = None if _was_asked_for(case, standard) else Severity.NOTE
    return Hit(path, "default" if entries else "empty", params, severity)


def _name_of_section(entry: Entry) -> str | None:
    return entry.section_id if entry.section_id is not None else entry.indicator.section


@rule("S404", "section-unknown", Severity.WARNING, Basis.FORMAT)
def section_unknown(case: Case) -> Iterator[Verdict]:
    """Indicators refer to a section that is neither declared nor the standard's; told once a name, at its first use."""
    report = case.report
    uses: dict[str, list[Entry]] = {}
    for entry in case.entries:
        reference = entry.indicator.section
        if reference is None:
            continue
        if entry.section_id is not None or (case.standard is not None and case.standard.sections_named(reference)):
            yield PASSED
        else:
            uses.setdefault(reference, []).append(entry)
    known = [name for identifier, section in report.sections.items() for name in (identifier, section.title) if name]
    if case.standard is not None:
        known += [name for section in case.standard.sections for name in section.names[:2]]
    for number, (reference, entries) in enumerate(uses.items(), 1):
        if _lost_anywhere(case, "section"):
            yield Lacking(f"{entries[0].path}.section")
            continue
        nearest = nearest_name(reference, known) if number <= SUGGESTED else None
        params: dict[str, object] = {"section": reference, "count": len(entries), "name": entries[0].indicator.name}
        yield Hit(
            f"{entries[0].path}.section",
            "default" if nearest is None else "near",
            params if nearest is None else params | {"nearest": nearest},
            severity=None if nearest is not None or report.sections else Severity.NOTE,
            related=tuple(Related(f"{entry.path}.section", "same") for entry in entries[1:]),
            mended=f'section = "{nearest}"' if nearest is not None else None,
        )


@rule("S407", "problems-not-told", Severity.NOTE, Basis.CUSTOM)
def problems_not_told(case: Case) -> Iterator[Verdict]:
    """A department's report has no chapter on problems (存在的主要问题), or none on what comes next (下一步改进措施)."""
    report = case.report
    if report.heading.scope != "department":
        return
    for table, there in (("problem", bool(report.problems)), ("measure", bool(report.measures))):
        if there:
            yield PASSED
        elif _lost_anywhere(case, table):
            yield Lacking(table)
        elif table == "measure" and report.problems:
            continue  # each problem without a measure is told by itself
        else:
            yield Hit("report", table)


STRUCTURE_RULES: tuple[Rule, ...] = (
    required_section_missing,
    section_without_figures,
    problem_without_measure,
    section_unknown,
    measure_for_unknown_problem,
    same_as_unknown,
    problems_not_told,
    reference_lost,
    kind_not_of_group,
    measure_without_problem,
    measure_without_owner_or_date,
    execution_problem_at_high_rate,
    problem_names_nothing,
    none_beside_loss,
    unknown_goal,
    goal_without_indicators,
)

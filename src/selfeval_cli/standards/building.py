"""From the tables of a standard's file to the standard: each part with its own demands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, get_args

from selfeval_cli.model.standard import (
    TOTAL_POINTS,
    Assurance,
    Denominator,
    ExecutionBand,
    ExecutionMethod,
    ExecutionRule,
    GradeBand,
    GroupRule,
    IndicatorRule,
    KindRule,
    Scope,
    SectionRule,
    Standard,
)
from selfeval_cli.standards.demands import check_descent, check_names, check_sum
from selfeval_cli.standards.indicator_rules import (
    build_alternatives,
    build_fixed,
    build_fulfilment,
    build_indicators,
)
from selfeval_cli.standards.tables import Table
from selfeval_cli.standards.vectors import build_vectors

LABEL_KEYS: Final = (
    *("agency", "project", "supervisor", "implementer", "year", "goal", "goal_result", "problem", "measure", "grade"),
    "conclusion",
    *("initial", "budget", "executed", "unexecuted", "execution_rate", "adjustment_rate", "carryover", "fund", "total"),
    *("section", "group", "kind", "name", "core", "direction", "unit", "initial_target", "target", "actual", "state"),
    *("weight", "coefficient", "score", "reason", "remedy", "evidence", "signatory", "date"),
)
"""What the official table may have a label or a length for: keys of the report file and terms of budget execution."""


def build_standard(root: Table, file: str, content: str) -> Standard | None:
    """The standard that a file's tables describe; None where `[standard]` is unusable. Every fault goes to the tables' log."""
    head = root.table("standard", needed=True)
    standard = _build_head(head, file, content) if head is not None else None
    groups = tuple(group for table in root.tables("group") if (group := _build_group(table)) is not None)
    execution = _build_execution(root.table("execution"))
    indicators = build_indicators(root.table("indicators"))
    _check_points(root, groups, execution, indicators)
    grades = tuple(grade for table in root.tables("grade") if (grade := _build_grade(table)) is not None)
    check_descent(root, "grade", [grade.at_least for grade in grades])
    sections = tuple(section for table in root.tables("section") if (section := _build_section(table)) is not None)
    check_names(root, "section", [section.id for section in sections])
    fulfilment = build_fulfilment(root.table("fulfilment"))
    fixed = build_fixed(root.tables("fixed"))
    alternatives = build_alternatives(root.tables("alternative"), groups, execution, root)
    rescaled = _build_rescaling(root.table("not_applicable"))
    places = _build_places(root.table("rounding"))
    table_title, labels, lengths = _build_form(root.table("table"))
    vectors = build_vectors(root.tables("vector"))
    root.close()
    if standard is None:
        return None
    return standard._replace(
        sections=sections,
        groups=groups,
        execution=execution,
        indicators=indicators,
        fulfilment=fulfilment,
        alternatives=alternatives,
        fixed=fixed,
        rescaled=rescaled,
        grades=grades,
        places=places,
        table_title=table_title,
        labels=tuple(labels.items()),
        lengths=tuple(lengths.items()),
        vectors=vectors,
    )


def _build_head(table: Table, file: str, content: str) -> Standard | None:
    identifier = table.text("id", needed=True)
    title = table.title("title", needed=True)
    assurance = table.choice("assurance", get_args(Assurance), needed=True)
    scope = table.choice("scope", get_args(Scope), needed=True)
    issuer = table.title("issuer")
    document = table.text("document")
    note = table.title("note")
    extends = table.text("extends")
    first_year = table.integer("first_year", low=1994, high=2100)
    last_year = table.integer("last_year", low=1994, high=2100)
    table.close()
    if first_year is not None and last_year is not None and first_year > last_year:
        table.problem("years-reversed", "last_year", first=first_year, last=last_year)
    if identifier is None or title is None or assurance is None or scope is None:
        return None
    return Standard(
        identifier, title, assurance, scope, content, file, issuer, document, note, extends, first_year, last_year
    )


def _build_section(table: Table) -> SectionRule | None:
    identifier = table.text("id", needed=True)
    title = table.title("title", needed=True)
    required = table.flag("required")
    synonyms = table.texts("synonyms")
    table.close()
    return SectionRule(identifier, title, required, synonyms) if identifier is not None and title is not None else None


def _build_group(table: Table) -> GroupRule | None:
    title = table.title("title", needed=True)
    weight = table.number("weight")
    synonyms = table.texts("synonyms")
    kinds = tuple(kind for inner in table.tables("kind") if (kind := _build_kind(inner)) is not None)
    table.close()
    weights = [kind.weight for kind in kinds if kind.weight is not None]
    if weight is not None and weights:
        check_sum(table, "kind", weights, weight, complete=len(weights) == len(kinds))
    return GroupRule(title, weight, kinds, synonyms) if title is not None else None


def _build_kind(table: Table) -> KindRule | None:
    title = table.title("title", needed=True)
    weight = table.number("weight")
    synonyms = table.texts("synonyms")
    table.close()
    return KindRule(title, weight, synonyms) if title is not None else None


def _build_execution(table: Table | None) -> ExecutionRule | None:
    if table is None:
        return None
    weight = table.number("weight", needed=True)
    method = table.choice("method", get_args(ExecutionMethod), needed=True)
    denominator = table.choice("denominator", get_args(Denominator), needed=True)
    names = table.texts("names")
    bands = tuple(band for inner in table.tables("band") if (band := _build_band(inner)) is not None)
    table.close()
    if method == "banded" and not bands:
        table.problem("bands-missing", "band")
    if method == "linear" and bands:
        table.problem("bands-unused", "band")
    check_descent(table, "band", [band.at_least for band in bands], to_zero=method == "banded" and bool(bands))
    for band, better in zip(bands[1:], bands, strict=False):
        if band.score > better.score:
            table.problem("score-rises-as-rate-falls", "band", lower=band.score, upper=better.score)
    if weight is None or method is None or denominator is None:
        return None
    if bands and bands[0].score > weight:
        table.problem("band-above-weight", "band", score=bands[0].score, weight=weight)
    return ExecutionRule(weight, method, denominator, bands, names)


def _build_band(table: Table) -> ExecutionBand | None:
    at_least = table.number("at_least", needed=True)
    score = table.number("score", needed=True)
    table.close()
    return ExecutionBand(at_least, score) if at_least is not None and score is not None else None


def _build_grade(table: Table) -> GradeBand | None:
    title = table.title("title", needed=True)
    at_least = table.number("at_least", needed=True)
    table.close()
    return GradeBand(title, at_least) if title is not None and at_least is not None else None


def _build_rescaling(table: Table | None) -> bool:
    if table is None:
        return False
    rescaled = table.flag("rescale")
    table.close()
    return rescaled


def _build_places(table: Table | None) -> int:
    if table is None:
        return 2
    places = table.integer("places", low=0, high=6, needed=True)
    table.close()
    return 2 if places is None else places


def _build_form(table: Table | None) -> tuple[str | None, dict[str, str], dict[str, int]]:
    if table is None:
        return None, {}, {}
    title = table.text("title")
    labels: dict[str, str] = {}
    lengths: dict[str, int] = {}
    if (inner := table.table("labels")) is not None:
        labels = {key: label for key in LABEL_KEYS if (label := inner.text(key)) is not None}
        inner.close()
    if (inner := table.table("lengths")) is not None:
        lengths = {key: most for key in LABEL_KEYS if (most := inner.integer(key, low=1, high=100_000)) is not None}
        inner.close()
    table.close()
    return title, labels, lengths


def _check_points(
    root: Table, groups: Sequence[GroupRule], execution: ExecutionRule | None, indicators: IndicatorRule | None
) -> None:
    weights = [group.weight for group in groups if group.weight is not None]
    if execution is not None:
        weights.append(execution.weight)
    if not weights:
        return
    complete = indicators is not None and len(weights) == len(groups) + (execution is not None) and bool(groups)
    check_sum(root, "group", weights, TOTAL_POINTS, complete=complete)

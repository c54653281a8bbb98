"""From the tables of a standard's file to the standard: each part with its own demands."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, get_args

from selfeval_cli.model.standard import (
    TOTAL_POINTS,
    Assurance,
    Consequence,
    Denominator,
    Direction,
    ExecutionBand,
    ExecutionMethod,
    ExecutionRule,
    Fulfilment,
    GradeBand,
    GroupRule,
    IndicatorRule,
    KindRule,
    MissedMethod,
    QualitativeBand,
    Scope,
    SectionRule,
    Standard,
)
from selfeval_cli.standards.tables import Table
from selfeval_cli.standards.vectors import build_vectors

MISSED_METHODS: Final[dict[Direction, tuple[MissedMethod, ...]]] = {
    "higher": ("proportional", "all-or-nothing"),
    "lower": ("excess-deducted", "inverse-ratio", "all-or-nothing"),
    "exact": ("all-or-nothing",),
    "timely": ("all-or-nothing",),
}
"""Which methods make sense for a missed target of each direction."""

LABEL_KEYS: Final = (
    *("agency", "project", "supervisor", "implementer", "year", "goal", "goal_result", "problem", "measure", "grade"),
    *("initial", "budget", "executed", "unexecuted", "execution_rate", "adjustment_rate", "carryover", "fund", "total"),
    *("section", "group", "kind", "name", "direction", "unit", "initial_target", "target", "actual", "weight", "score"),
    *("reason", "remedy", "evidence", "signatory", "date"),
)
"""What the official table may have a label or a length for: keys of the report file and terms of budget execution."""


def build_standard(root: Table, file: str, content: str) -> Standard | None:
    """The standard that a file's tables describe; None where `[standard]` is unusable. Every fault goes to the tables' log."""
    head = root.table("standard", needed=True)
    standard = _build_head(head, file, content) if head is not None else None
    groups = tuple(group for table in root.tables("group") if (group := _build_group(table)) is not None)
    execution = _build_execution(root.table("execution"))
    indicators = _build_indicators(root.table("indicators"))
    _check_points(root, groups, execution, indicators)
    grades = tuple(grade for table in root.tables("grade") if (grade := _build_grade(table)) is not None)
    _check_descent(root, "grade", [grade.at_least for grade in grades])
    sections = tuple(section for table in root.tables("section") if (section := _build_section(table)) is not None)
    _check_names(root, "section", [section.id for section in sections])
    fulfilment = _build_fulfilment(root.table("fulfilment"))
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
        _check_sum(table, "kind", weights, weight, complete=len(weights) == len(kinds))
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
    _check_descent(table, "band", [band.at_least for band in bands], to_zero=method == "banded" and bool(bands))
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


def _build_indicators(table: Table | None) -> IndicatorRule | None:
    if table is None:
        return None
    missed: dict[Direction, MissedMethod] = {}
    methods = table.table("missed")
    if methods is not None:
        for direction, allowed in MISSED_METHODS.items():
            method = methods.choice(direction, allowed)
            if method is not None:
                missed[direction] = method
        methods.close()
    bands = tuple(band for inner in table.tables("qualitative") if (band := _build_state(inner)) is not None)
    table.close()
    _check_descent(table, "qualitative", [band.at_least for band in bands])
    for band, better in zip(bands[1:], bands, strict=False):
        if band.at_most != better.at_least:
            table.problem("states-apart", "qualitative", lower=band.at_most, upper=better.at_least)
    if bands and bands[0].at_most != TOTAL_POINTS:
        table.problem("states-apart", "qualitative", lower=bands[0].at_most, upper=TOTAL_POINTS)
    return IndicatorRule(tuple(missed.items()), bands)


def _build_state(table: Table) -> QualitativeBand | None:
    title = table.title("title", needed=True)
    at_least = table.number("at_least", needed=True)
    at_most = table.number("at_most", needed=True)
    table.close()
    if title is None or at_least is None or at_most is None:
        return None
    return QualitativeBand(title, at_least, at_most)


def _build_fulfilment(table: Table | None) -> Fulfilment | None:
    if table is None:
        return None
    lower = table.number("lower")
    upper = table.number("upper", low=100, high=1000)
    consequence = table.choice("consequence", get_args(Consequence), needed=True)
    table.close()
    if lower is None and upper is None:
        table.problem("limits-missing")
    return Fulfilment(lower, upper, consequence) if consequence is not None else None


def _build_grade(table: Table) -> GradeBand | None:
    title = table.title("title", needed=True)
    at_least = table.number("at_least", needed=True)
    table.close()
    return GradeBand(title, at_least) if title is not None and at_least is not None else None


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
    _check_sum(root, "group", weights, TOTAL_POINTS, complete=complete)


def _check_sum(table: Table, key: str, weights: Sequence[Decimal], total: Decimal, *, complete: bool) -> None:
    added = sum(weights, Decimal(0))
    if added > total or (complete and added != total):
        table.problem("weights-not-sum", key, weights=tuple(weights), sum=added, total=total)


def _check_descent(table: Table, key: str, steps: Sequence[Decimal], *, to_zero: bool = True) -> None:
    """Bands run from the highest down, and the last begins at 0, so that no value falls between them."""
    for lower, upper in zip(steps[1:], steps, strict=False):
        if lower >= upper:
            table.problem("bands-not-descending", key, upper=upper, lower=lower)
            return
    if steps and to_zero and steps[-1] != 0:
        table.problem("bands-not-to-zero", key, last=steps[-1])


def _check_names(table: Table, key: str, names: Sequence[str]) -> None:
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            table.problem("named-twice", key, name=name)

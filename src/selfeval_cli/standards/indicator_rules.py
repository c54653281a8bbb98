"""From the tables of a standard's file to what it says of indicators: methods, states, limits, fixed indicators, other weights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, get_args

from selfeval_cli.model.standard import (
    TOTAL_POINTS,
    Alternative,
    ComputedFigure,
    Consequence,
    Counting,
    Deduction,
    Direction,
    ExecutionRule,
    FigureBase,
    FixedRule,
    Fulfilment,
    GroupRule,
    IndicatorRule,
    MissedMethod,
    QualitativeBand,
    SatisfactionRule,
)
from selfeval_cli.standards.demands import check_descent, check_names, check_sum
from selfeval_cli.standards.tables import Table

MISSED_METHODS: Final[dict[Direction, tuple[MissedMethod, ...]]] = {
    "higher": ("proportional", "threshold", "deducted", "all-or-nothing"),
    "lower": ("excess-deducted", "inverse-ratio", "deducted", "all-or-nothing"),
    "exact": ("deducted", "all-or-nothing"),
    "timely": ("all-or-nothing",),
}
"""Which methods make sense for a missed target of each direction."""
FIGURE_BASES: Final[dict[ComputedFigure, tuple[FigureBase, ...]]] = {
    "budget-completion": ("adjusted", "initial"),
    "carryover": ("adjusted", "initial", "executed"),
}
"""The rates that are not divided by the same everywhere, and by what; the first of them unless the standard says otherwise."""
_WIDEST_RATE: Final = 1000
"""Rates in percent lie between this and its negative."""


def build_indicators(table: Table | None) -> IndicatorRule | None:
    """`[indicators]`: methods for missed targets, states of targets in words, satisfaction, coefficients."""
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
    deductions = _build_deductions(table, missed)
    pass_mark = table.number("pass_mark", high=99)
    if missed.get("higher") == "threshold" and "pass_mark" not in table:
        table.problem("pass-mark-missing", "pass_mark")
    if missed.get("higher") != "threshold" and pass_mark is not None:
        table.problem("pass-mark-unused", "pass_mark")
    satisfaction = _build_satisfaction(table.table("satisfaction"))
    coefficient = table.flag("coefficient")
    bands = tuple(band for inner in table.tables("qualitative") if (band := _build_state(inner)) is not None)
    table.close()
    check_descent(table, "qualitative", [band.at_least for band in bands])
    for band, better in zip(bands[1:], bands, strict=False):
        if band.at_most != better.at_least:
            table.problem("states-apart", "qualitative", lower=band.at_most, upper=better.at_least)
    if bands and bands[0].at_most != TOTAL_POINTS:
        table.problem("states-apart", "qualitative", lower=bands[0].at_most, upper=TOTAL_POINTS)
    check_names(table, "qualitative", [name for band in bands for name in dict.fromkeys(band.names)])
    return IndicatorRule(tuple(missed.items()), bands, pass_mark, satisfaction, coefficient, deductions)


def _build_deductions(table: Table, missed: dict[Direction, MissedMethod]) -> tuple[tuple[Direction, Deduction], ...]:
    """`[indicators.deduction]`: one for each direction whose missed targets are `deducted`, and for no other."""
    inner = table.table("deduction")
    built: dict[Direction, Deduction] = {}
    for direction in MISSED_METHODS:
        given = inner is not None and direction in inner
        wanted = missed.get(direction) == "deducted"
        if given and not wanted and inner is not None:
            inner.problem("deduction-unused", direction, direction=direction)
        if wanted and not given:
            table.problem("deduction-missing", f"deduction.{direction}", direction=direction)
        deduction = _build_deduction(inner.table(direction)) if inner is not None else None
        if deduction is not None:
            built[direction] = deduction
    if inner is not None:
        inner.close()
    return tuple(built.items())


def _build_deduction(table: Table | None) -> Deduction | None:
    """`{ points = 2, step = 5, counting = "begun" }`: a step of 1 and its share unless said."""
    if table is None:
        return None
    points = table.number("points", needed=True)
    step = table.number("step")
    counting = table.choice("counting", get_args(Counting))
    table.close()
    for key, number in (("points", points), ("step", step)):
        if number == 0:
            table.problem("not-above-zero", key)
            return None
    return None if points is None else Deduction(points, step or Decimal(1), counting or "share")


def _build_state(table: Table) -> QualitativeBand | None:
    title = table.title("title", needed=True)
    at_least = table.number("at_least", needed=True)
    at_most = table.number("at_most", needed=True)
    synonyms = table.texts("synonyms")
    table.close()
    if title is None or at_least is None or at_most is None:
        return None
    return QualitativeBand(title, at_least, at_most, synonyms)


def _build_satisfaction(table: Table | None) -> SatisfactionRule | None:
    if table is None:
        return None
    full = table.number("full", needed=True)
    zero = table.number("zero", needed=True)
    names = table.texts("names")
    table.close()
    if not names:
        table.problem("missing-key", "names", name="names")
    if full is None or zero is None:
        return None
    if not 0 < full >= zero:
        table.problem("limits-reversed", "full", lower=zero, upper=full)
        return None
    return SatisfactionRule(names, full, zero)


def build_fulfilment(table: Table | None) -> Fulfilment | None:
    """`[fulfilment]`: the limits of completion, and what follows beyond them."""
    if table is None:
        return None
    lower = table.number("lower")
    upper = table.number("upper", low=100, high=_WIDEST_RATE)
    consequence = table.choice("consequence", get_args(Consequence), needed=True)
    names = table.texts("names")
    table.close()
    if lower is None and upper is None:
        table.problem("limits-missing")
    return Fulfilment(lower, upper, consequence, names) if consequence is not None else None


def build_fixed(tables: Iterable[Table]) -> tuple[FixedRule, ...]:
    """The usable ones of `[[fixed]]`: indicators that every report has."""
    built = [(table, rule) for table in tables if (rule := _build_fixed(table)) is not None]
    if built:
        names = [name for _, rule in built for name in dict.fromkeys(rule.names)]
        check_names(built[0][0], "", names)
    return tuple(rule for _, rule in built)


def _build_fixed(table: Table) -> FixedRule | None:
    title = table.title("title", needed=True)
    weight = table.number("weight")
    synonyms = table.texts("synonyms")
    figure = table.choice("figure", get_args(ComputedFigure))
    at_most, at_least = (table.number(key, low=-_WIDEST_RATE, high=_WIDEST_RATE) for key in ("at_most", "at_least"))
    deduction = _build_deduction(table.table("deduction"))
    bases = FIGURE_BASES.get(figure, ()) if figure is not None else ()
    denominator = table.choice("denominator", bases) if bases else None
    if "denominator" in table and not bases:
        table.problem("denominator-unused", "denominator", figures=tuple(FIGURE_BASES))
        table.text("denominator")
    table.close()
    if at_most is not None and at_least is not None:
        table.problem("limits-both", "at_least")
    limited = at_most is not None or at_least is not None
    if limited and "figure" not in table:
        table.problem("missing-key", "figure", name="figure")
    if "deduction" in table and not limited:
        table.problem("limits-needed", "deduction")
    if title is None:
        return None
    return FixedRule(title, weight, synonyms, figure, at_most, at_least, deduction, denominator)


def build_alternatives(
    tables: Iterable[Table], groups: Sequence[GroupRule], execution: ExecutionRule | None, root: Table
) -> tuple[Alternative, ...]:
    """The usable ones of `[[alternative]]`: the weights of the groups where some of them have no indicator."""
    titles = [group.title.zh for group in groups]
    built = []
    for table in tables:
        without = table.texts("without")
        weights = table.table("weights", needed=True)
        table.close()
        if not without:
            table.problem("missing-key", "without", name="without")
        for title in without:
            if title not in titles:
                table.problem("unknown-word", "without", word=title, known=tuple(titles))
        found = _build_weights(weights, [title for title in titles if title not in without])
        if weights is not None and len(found) + len(without) == len(titles):
            points = [weight for _, weight in found] + ([execution.weight] if execution is not None else [])
            check_sum(weights, "", points, TOTAL_POINTS, complete=True)
        built.append(Alternative(without, found))
    sets = [frozenset(one.without) for one in built]
    if len(set(sets)) != len(sets):
        root.problem("alternatives-alike", "alternative")
    return tuple(built)


def _build_weights(table: Table | None, titles: Sequence[str]) -> tuple[tuple[str, Decimal], ...]:
    if table is None:
        return ()
    found = [(title, weight) for title in titles if (weight := table.number(title, needed=True)) is not None]
    table.close()
    return tuple(found)

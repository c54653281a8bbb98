"""Rules about figures that must agree (family C), and the first of them: what `same_as` says to be one and the same (C601)."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict, rule
from selfeval_cli.checks.rules.contradicting_words import words_against_figures
from selfeval_cli.checks.rules.figure_pairs import Agreement, Side, compare_sides, list_same_as
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.last_year import previous_report_unfit
from selfeval_cli.checks.rules.last_year_promises import measure_unmentioned, shortfall_dropped
from selfeval_cli.checks.rules.last_year_values import base_restated, change_against_last_year
from selfeval_cli.checks.rules.magnitudes import order_of_magnitude
from selfeval_cli.checks.rules.slips import first_slip
from selfeval_cli.checks.rules.two_values import two_values
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis


@rule("C601", "same-as-differs", Severity.ERROR, Basis.ARITHMETIC)
def same_as_differs(case: Case) -> Iterator[Verdict]:
    """Two figures that the report itself says to be one do not agree."""
    for pair in case.once(list_same_as):
        if pair.one is None or pair.other is None:
            yield Lacking(pair.lacking or pair.entry.path)
            continue
        agreement = compare_sides(case, pair.one, pair.other)
        slip = first_slip(case, (pair.one.path, pair.other.path)) if agreement is Agreement.DIFFER else None
        if agreement is Agreement.AGREE:
            yield PASSED
        elif agreement is Agreement.INCOMPARABLE or slip is not None:
            yield Lacking(slip or pair.one.path)
        else:
            yield _tell(pair.one, pair.other, pair.entry.indicator.same_as or "")


def _tell(one: Side, other: Side, reference: str) -> Hit:
    first, second = one.reading.quantity, other.reading.quantity
    exact = first is not None and second is not None and first.exact and second.exact
    params: dict[str, object] = {
        "name": one.name,
        "value": repeat_figure(one.reading),
        "reference": reference,
        "other": repeat_figure(other.reading),
    }
    span = first.span if first is not None else None
    severity = None if exact else Severity.WARNING
    return Hit(one.path, "default", params, severity, span, related=(Related(other.path, "same"),))


CONSISTENCY_RULES: tuple[Rule, ...] = (
    same_as_differs,
    two_values,
    order_of_magnitude,
    words_against_figures,
    previous_report_unfit,
    base_restated,
    change_against_last_year,
    measure_unmentioned,
    shortfall_dropped,
)

"""The rule on coefficients (得分系数): percentages from 0 to 100, of which score = weight × coefficient is made (M512)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Passed, Verdict, rule
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.report import Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.standard import TOTAL_POINTS
from selfeval_cli.scoring.exact import divide, multiply, subtract
from selfeval_cli.text.rounding import half_step


@rule("M512", "coefficient-out-of-range", Severity.ERROR, Basis.FORMAT)
def coefficient_out_of_range(case: Case) -> Iterator[Verdict]:
    """A coefficient below 0 or above 100, or a share of one where a percentage is meant."""
    passed = 0
    for entry in case.entries:
        indicator, coefficient = entry.indicator, entry.indicator.coefficient
        if coefficient is None:
            continue
        params: dict[str, object] = {"name": indicator.name, "coefficient": coefficient}
        if not 0 <= coefficient <= TOTAL_POINTS:
            yield Hit(f"{entry.path}.coefficient", params=params)
        elif is_share(indicator):
            percent = multiply(coefficient, TOTAL_POINTS).normalize()
            params |= {"percent": percent, "weight": indicator.weight, "score": indicator.score}
            related = (Related(f"{entry.path}.weight", "weight"), Related(f"{entry.path}.score", "score"))
            mended = f"coefficient = {percent:f}"
            yield Hit(f"{entry.path}.coefficient", "share", params, Severity.WARNING, related=related, mended=mended)
        else:
            passed += 1
    if passed:
        yield Passed(passed)


def is_share(indicator: Indicator) -> bool:
    """Whether the coefficient is written as a share of one (0.9 for 90): the score is just that share of the weight."""
    coefficient, weight, score = indicator.coefficient, indicator.weight, indicator.score
    if coefficient is None or not weight or not score or not 0 < coefficient <= 1:
        return False
    product = multiply(weight, coefficient)
    if abs(subtract(score, product)) > half_step(score):
        return False
    # Of so few points a percent may round to the same score.
    return abs(subtract(score, divide(product, TOTAL_POINTS, 4))) > max(half_step(score), Decimal("0.005"))

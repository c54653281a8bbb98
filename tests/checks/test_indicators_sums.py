"""Parts against their total: exact counts, rounded measures, softened figures, units that convert."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict
from selfeval_cli.checks.rules.part_sums import parts_not_sum
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Report


def _judge(actual: object, *parts: object, unit: str | None = None, left_out: str | None = None) -> Verdict:
    """The one verdict on an indicator with these parts."""
    indicator = {
        "name": "甲",
        "unit": unit,
        "actual": actual,
        "parts": {f"第{n}项": part for n, part in enumerate(parts)},
    }
    report = Report.model_validate({"report": Heading(agency="云溪街道办事处", year=2023), "indicator": [indicator]})
    if left_out is not None:
        report = report.without(frozenset((left_out,)))
    (verdict,) = parts_not_sum.examine(Case(report, None, None, None))
    return verdict


@pytest.mark.parametrize(
    ("actual", "parts"),
    [
        ("5121支", ("4955支", "166支")),
        ("1.3亿元", ("7000万元", "6000万元")),
        ("1公顷", ("9亩", "6亩")),
        ("30.3亩", ("10.1亩", "20.2亩")),
        ("2.5公里", ("1200米", "1300米")),
        ("100%", ("62.5%", "37.5%")),
        ("1.2万个", ("7000个", "5000个")),
        ("1.2万个", ("7012个", "5003个")),  # 1.2万 is written to the thousand
        ("20家", ("12个", "8家")),
        ("超8000人次", ("5000人次", "3100人次")),
        ("近1万个", ("3600个", "6150个")),
        ("约200人", ("103人", "90人")),
        ("400余万元", ("180万元", "240万元")),
        ("不少于500人", ("300人", "260人")),
        ("500人", ("超300人", "180人")),
    ],
)
def test_parts_that_fit(actual: str, parts: tuple[str, ...]) -> None:
    verdict = _judge(actual, *parts)
    assert verdict == PASSED or (isinstance(verdict, Hit) and verdict.severity is Severity.NOTE)


@pytest.mark.parametrize(
    ("actual", "parts", "sentence", "severity"),
    [
        ("5121支", ("4955支", "167支"), "more", Severity.ERROR),
        ("5121支", ("4955支", "165支"), "less", Severity.ERROR),
        ("1.2亿元", ("7000万元", "6000万元"), "more", Severity.ERROR),
        ("15622.04万元", ("3223.25万元", "12398.80万元"), "rounding", Severity.NOTE),
        ("15622.04万元", ("3223.25万元", "12398.81万元"), "more", Severity.ERROR),
        ("超8000人次", ("3000人次", "4000人次"), "soft", Severity.WARNING),
        ("近1万个", ("6000个", "5000个"), "soft", Severity.WARNING),
        ("近1万个", ("3000个", "2000个"), "soft", Severity.WARNING),
        ("约200人", ("103人", "190人"), "soft", Severity.WARNING),
        ("500人", ("超300人", "280人"), "soft", Severity.WARNING),
        ("516人", ("302人",), "single", Severity.WARNING),
    ],
)
def test_parts_that_do_not(actual: str, parts: tuple[str, ...], sentence: str, severity: Severity) -> None:
    verdict = _judge(actual, *parts)
    assert isinstance(verdict, Hit)
    assert (verdict.sentence, verdict.severity, verdict.path) == (sentence, severity, "-/甲.actual")


@pytest.mark.parametrize(
    ("actual", "parts"),
    [
        (None, ("300人", "200人")),
        ("—", ("300人", "200人")),
        ("已完成", ("300人", "200人")),
        ("500人", ("300人", "—")),
        ("500人", ("300人", "若干")),
        ("500人", ("300人", "预计250人")),
        ("500人", ("60%", "30%")),
        ("500人", ("300人", "100-150人")),
        ("12场，860人次", ("300人次", "500人次")),
        ("500", ("300人", "100人")),
    ],
)
def test_what_cannot_be_added_up_is_left_open(actual: str | None, parts: tuple[str, ...]) -> None:
    assert isinstance(_judge(actual, *parts), Lacking)


def test_a_part_that_could_not_be_read_leaves_the_sum_open() -> None:
    assert isinstance(_judge("500人", "300人", left_out="-/甲.parts.第9项"), Lacking)


@pytest.mark.parametrize("parts", [(7000, 5000), (Decimal("0.7"), Decimal("0.5"))])
def test_bare_numbers_are_read_in_either_unit(parts: tuple[object, ...]) -> None:
    assert _judge("1.2万个", *parts) == PASSED


def test_bare_numbers_that_fit_in_no_reading_are_not_held_against_the_writer() -> None:
    assert isinstance(_judge("1.2万个", 7, 9), Lacking)


def test_the_message_has_the_sum_and_the_difference() -> None:
    verdict = _judge("1.2亿元", "7000万元", "6000万元")
    assert isinstance(verdict, Hit)
    assert verdict.params["sum"] == "7000万元 + 6000万元 = 1.3亿元"
    assert verdict.params["difference"] == "0.1亿元"


def test_of_many_parts_a_dozen_is_written_out() -> None:
    verdict = _judge("99个", *(["5个"] * 30))
    assert isinstance(verdict, Hit)
    assert str(verdict.params["sum"]).count("+") == 12


_COUNTS = st.lists(st.integers(0, 10**7), min_size=2, max_size=6)


@given(_COUNTS, st.sampled_from(["支", "人次", "宗"]))
def test_counts_fit_to_the_unit(counts: list[int], unit: str) -> None:
    parts = [f"{count}{unit}" for count in counts]
    assert _judge(f"{sum(counts)}{unit}", *parts) == PASSED
    off = _judge(f"{sum(counts) + 1}{unit}", *parts)
    assert isinstance(off, Hit) and off.sentence == "less"


@given(st.lists(st.integers(10**4, 10**9), min_size=2, max_size=6))
def test_rounded_parts_of_an_exact_total_are_never_an_error(amounts: list[int]) -> None:
    """Amounts in 元, each written in 万元 with two places: whatever rounding does, it is no error."""
    parts = [f"{Decimal(amount) / 10000:.2f}万元" for amount in amounts]
    verdict = _judge(f"{Decimal(sum(amounts)) / 10000:.2f}万元", *parts)
    assert verdict == PASSED or (isinstance(verdict, Hit) and verdict.severity is Severity.NOTE)

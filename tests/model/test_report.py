"""Copies of a report know their own paths."""

from __future__ import annotations

from selfeval_cli import assess
from selfeval_cli.model.report import Heading, Indicator, Report


def test_copy_with_other_indicators_has_other_paths() -> None:
    report = Report(
        heading=Heading(agency="云溪街道办事处", year=2023), indicators=(Indicator(name="甲", actual="1次"),)
    )
    assert report.paths.indicators == ("-/甲",)
    copy = report.model_copy(
        update={"indicators": (Indicator(name="乙", actual="1次"), Indicator(name="丙", actual="2次"))}
    )
    assert copy.paths.indicators == ("-/乙", "-/丙")
    assert assess(copy).report is copy


def test_copy_keeps_what_was_left_out() -> None:
    report = Report(heading=Heading()).without(frozenset({"report.year"}))
    assert report.model_copy().left_out == {"report.year"}

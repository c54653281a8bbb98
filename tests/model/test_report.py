"""Copies of a report know their own paths."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from selfeval_cli import assess
from selfeval_cli.model.report import Heading, Indicator, Report, Section


@pytest.mark.parametrize("reason", [None, "", " ", "—", "——", "/", "无", "否", "适用。"])
def test_an_indicator_applies_unless_there_is_a_reason(reason: str | None) -> None:
    assert Indicator(name="甲", not_applicable=reason).applies


def test_an_indicator_with_a_reason_does_not_apply() -> None:
    assert not Indicator(name="甲", not_applicable="本年没有政府采购项目。").applies


@pytest.mark.parametrize("written", ["true", "是", 1, 0])
def test_only_true_and_false_say_whether_an_indicator_is_a_core_one(written: object) -> None:
    with pytest.raises(ValidationError):
        Indicator.model_validate({"name": "甲", "core": written})


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


def test_copy_with_other_sections_finds_those() -> None:
    report = Report(
        heading=Heading(), sections={"economy": Section(title="经济好")}, indicators=(Indicator(name="甲"),)
    )
    assert (report.section_id("经济好"), set(report.indicators_by_path)) == ("economy", {"-/甲", "甲"})
    copy = report.model_copy(update={"sections": {"x": Section(title="经济")}, "indicators": (Indicator(name="乙"),)})
    assert (copy.section_id("经济好"), copy.section_id("经济"), set(copy.indicators_by_path)) == (
        None,
        "x",
        {"-/乙", "乙"},
    )


def test_the_first_of_two_sections_with_one_title_is_meant() -> None:
    report = Report(heading=Heading(), sections={"a": Section(title="经济好"), "b": Section(title="经济好")})
    assert report.section_id("经济好") == "a"


def test_copy_keeps_what_was_left_out() -> None:
    report = Report(heading=Heading()).without(frozenset({"report.year"}))
    assert report.model_copy().left_out == {"report.year"}

"""Which indicators of two years are the same: what is taken for one, what never is, and one-to-one in every case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.model.report import Report
from selfeval_cli.model.year_pairs import IndicatorPair, measure_likeness, pair_indicators, strip_name


def report(*indicators: str | dict[str, object], year: int = 2023) -> Report:
    given = [{"name": one} if isinstance(one, str) else one for one in indicators]
    return Report.model_validate(
        {"report": {"agency": "云溪街道办事处", "year": year}, "indicator": [{"actual": "1个", **one} for one in given]}
    )


def pairs(previous: Report, current: Report) -> list[tuple[int, int, str]]:
    return [(pair.previous, pair.current, pair.found) for pair in pair_indicators(previous, current)]


def test_an_id_goes_before_a_name() -> None:
    old = report({"id": "gdp", "name": "生产总值"}, {"name": "地区生产总值"})
    new = report({"id": "gdp", "name": "地区生产总值"})
    assert pairs(old, new) == [(0, 0, "id")]


def test_a_name_within_the_section_goes_before_one_elsewhere() -> None:
    old = report({"section": "economy", "name": "满意度"}, {"section": "environment", "name": "满意度"})
    new = report({"section": "environment", "name": "满意度"}, {"section": "public-safety", "name": "满意度"})
    assert pairs(old, new) == [(1, 0, "name"), (0, 1, "name")]


def test_a_name_of_two_elsewhere_says_nothing() -> None:
    old = report({"section": "economy", "name": "满意度"}, {"section": "environment", "name": "满意度"})
    new = report({"section": "public-safety", "name": "满意度"})
    assert pairs(old, new) == []


def test_marks_make_no_other_name() -> None:
    assert pairs(report("“双报到” 活动"), report("双报到活动")) == [(0, 0, "name")]


def test_two_of_one_name_are_paired_in_order() -> None:
    assert pairs(report("培训", "培训"), report("培训", "培训")) == [(0, 0, "name"), (1, 1, "name")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2022年道路升级改造", "2023年道路升级改造"),
        ("道路改造（≥15条）", "道路改造（≥20条）"),
        ("走访企业数量", "走访企业"),
        ("企业培训", "企业专项培训"),
        ("拆除违法建设", "违法建设拆除"),
        ("建成3个口袋公园", "建成5个口袋公园"),
    ],
)
def test_names_that_are_one(one: str, other: str) -> None:
    assert pairs(report(one), report(other)) == [(0, 0, "similar")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("一般公共预算收入", "一般公共预算支出"),
        ("新增就业人数", "新增创业人数"),
        ("市级补助资金到位率", "区级补助资金到位率"),
        ("口袋公园（一期）", "口袋公园（二期）"),
        ("1号楼改造", "2号楼改造"),
        ("1标段工程", "2标段工程"),
        ("道路", "桥梁"),
        ("2022年", "2023年"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert pairs(report(one), report(other)) == []


def test_units_that_do_not_go_together_part_names_that_are_alike() -> None:
    old = report({"name": "安全生产检查", "actual": "20次"})
    assert pairs(old, report({"name": "安全生产检查率", "actual": "95%"})) == []


def test_only_the_year_in_a_name_leaves_no_doubt() -> None:
    found = pair_indicators(report("2022年道路改造", "走访企业数量"), report("2023年道路改造", "走访企业"))
    assert [(pair.sure, pair.likeness) for pair in found] == [(True, 100), (False, 95)]


def test_the_best_comes_first() -> None:
    found = pair_indicators(report("企业专项培训"), report("企业培训", "企业专项培训数"))
    assert found == (IndicatorPair(0, 1, "similar", 95),)


def test_stripping() -> None:
    assert strip_name("2022年度 道路改造（万元）≥15条") == "道路改造条"


NAMES = st.lists(st.text("道路改造企业培训数量一二年2023（）", min_size=1, max_size=6), max_size=6)


@given(NAMES, NAMES)
def test_every_indicator_is_in_one_pair_at_most(older: list[str], newer: list[str]) -> None:
    found = pair_indicators(report(*older), report(*newer))
    assert len({pair.previous for pair in found}) == len({pair.current for pair in found}) == len(found)


@given(NAMES)
def test_a_report_is_itself(names: list[str]) -> None:
    found = pair_indicators(report(*names), report(*names))
    assert [(pair.previous, pair.current) for pair in found] == [(place, place) for place in range(len(names))]


@given(st.text("道路改造企业", min_size=1, max_size=8), st.text("道路改造企业", min_size=1, max_size=8))
def test_likeness_is_a_percentage(one: str, other: str) -> None:
    assert 0 <= measure_likeness(one, other) <= 100

"""Facts become indicators as a careful colleague would write them down."""

from __future__ import annotations

from typing import Any

import pytest

from selfeval_cli.extraction.prose.facts import find_facts
from selfeval_cli.extraction.prose.indicator_building import build_indicators


def _build(text: str, year: int = 2023) -> list[dict[str, Any]]:
    return [built.data for built in build_indicators(text, find_facts(text), frozenset(), year)]


def test_a_change_of_a_detail_stands_beside_its_figure() -> None:
    data = _build("案件平均审理41天，改判率1.07%，同比下降0.35个百分点。")[0]
    assert data["details"] == {"改判率": {"actual": "1.07%", "change": "同比下降0.35个百分点"}}


def test_a_rate_with_last_years_value_is_an_indicator() -> None:
    data = _build("到位金额1.82亿元，完毕率39.8%（上年为37.1%）。")
    assert [(one.get("actual"), one.get("previous")) for one in data] == [("1.82亿元", None), ("39.8%", "37.1%")]


def test_a_result_stands_for_the_plan_before_it() -> None:
    data = _build("日常养护里程计划1862.4公里，实际完成1860公里。")
    assert [(one["name"], one["target"], one["actual"]) for one in data] == [("日常养护里程", "1862.4公里", "1860公里")]


@pytest.mark.parametrize("word", ["全年", "今年", "2023年"])
def test_the_reports_own_year_is_no_period(word: str) -> None:
    assert "period" not in _build(f"{word}举办培训18期。")[0]


def test_a_part_of_the_year_is_a_period() -> None:
    assert _build("截至11月，举办培训18期。")[0]["period"] == "截至11月"


def test_the_word_of_plan_stands_once() -> None:
    assert _build("预计培训党员预计39人。")[0]["expected"] == "预计39人"


def test_each_of_a_list_has_its_own_change() -> None:
    data = _build("受理案件8426件，审结8017件，同比分别上升6.3%和7.9%。")
    assert [one["change"] for one in data] == ["同比上升6.3%", "同比上升7.9%"]


def test_a_rank_keeps_among_whom() -> None:
    assert _build("执行完毕率39.8%，居全市法院第4。")[0]["rank"] == "居全市法院第4"


def test_a_quote_does_not_begin_within_a_number() -> None:
    assert _build("网上立案3,066件、跨域立案27件。")[1]["quote"] == "网上立案3,066件、跨域立案27件"


def test_the_base_of_a_full_rate() -> None:
    assert _build("调解矛盾纠纷1066宗，成功率100%。")[0]["details"] == {"成功率": {"actual": "100%", "base": "1066宗"}}


def test_what_was_reached_is_no_base() -> None:
    data = _build("检查企业1680家次，整改隐患2945条，整改率99.7%。")[1]
    assert data["details"] == {"整改率": "99.7%"}


def test_parts_by_two_signs_are_not_added_up() -> None:
    data = _build("在编教师104人，其中高级16人、中级49人、初级39人、党员60人。")[0]
    assert data["parts"] == {"高级": "16人", "中级": "49人", "初级": "39人"}
    assert data["details"] == {"党员": "60人"}


def test_a_total_with_its_own_target_stands_alone() -> None:
    data = _build("下半年送演出124场，全年合计220场，完成年度目标200场的110%。")
    assert [(one["actual"], one.get("target")) for one in data] == [("124场", None), ("220场", "200场")]


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("拆除违章搭建98处、3410㎡。", "面积"),
        ("识别监测对象1127户3046人。", "人数"),
        ("新增服务中心2家，累计达7家。", "累计"),
        ("消除风险907户，占80.5%。", "占比"),
    ],
)
def test_a_second_figure_gets_a_name(text: str, detail: str) -> None:
    assert list(_build(text)[0]["details"]) == [detail]

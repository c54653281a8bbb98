"""Places in a ranking: among whom, and of what."""

from __future__ import annotations

from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Verdict
from selfeval_cli.checks.rules.ranks import rank_incomplete
from selfeval_cli.model.report import Report


def _verdicts(**indicator: Any) -> list[Verdict]:
    report = Report.model_validate(
        {"report": {"agency": "甲镇", "year": 2023}, "indicator": [{"name": "甲", **indicator}]}
    )
    return list(rank_incomplete.examine(Case(report, None, None, None)))


def _sentences(**indicator: Any) -> list[str]:
    return [verdict.sentence for verdict in _verdicts(**indicator) if isinstance(verdict, Hit)]


@pytest.mark.parametrize(
    "rank", ["第5", "5", "第5名", "排名第三", "第一", "前三", "总量第3", "综合考评第3名", "市场主体数第5"]
)
def test_places_among_nobody_knows_whom(rank: str) -> None:
    assert _sentences(rank=rank) == ["scope"]


@pytest.mark.parametrize(
    "rank",
    [
        "全区第5",
        "白云区第5",
        "小组第一",
        "24个镇街第5",
        "24个参赛队第2",
        "第3/24",
        "同类学校第3",
        "参评单位第7",
        "一类街道第5",
        "行业第1",
        "在全区名列前茅",
        "—",
    ],
)
def test_places_with_a_scope(rank: str) -> None:
    assert _sentences(rank=rank) == []


@pytest.mark.parametrize(
    ("rank", "sentences"),
    [
        ("全区第9", ["subject"]),
        ("位列全区第9", ["subject"]),
        ("连续三年全区第9", ["subject"]),
        ("临江区第9", ["subject"]),
        ("考评组第2", []),
        ("总量全区第9", []),
        ("全区总量第9", []),
        ("临江区总量第9", []),
        ("增速临江区第9", []),
        (["增速全区第6", "全区第9"], ["subject"]),
        (["总量全区第9", "增速第6"], []),
    ],
)
def test_with_a_value_and_a_change_the_subject_is_needed(rank: Any, sentences: list[str]) -> None:
    assert _sentences(actual="86.40亿元", change="同比增长6.4%", rank=rank) == sentences


@pytest.mark.parametrize(
    "figures",
    [
        {"actual": "86.40亿元", "rank": "全区第9"},
        {"change": "同比增长6.4%", "rank": "全区第9"},
        {"actual": "92.5分", "change": "提高1.2分", "rank": "全区第3"},
        {"name": "平安建设考评", "actual": "3项", "change": "增加1项", "rank": "全区第3"},
        {"name": "财政收入增速", "actual": "6%", "change": "提高1个百分点", "rank": "全区第3"},
        {"actual": "86.40亿元，全区第9", "change": "同比增长6.4%"},
        {"actual": "86.40亿元", "change": "同比增长6.4%，全区第9"},
    ],
)
def test_where_one_thing_can_be_ranked_it_need_not_be_said(figures: dict[str, Any]) -> None:
    assert _sentences(**figures) == []


def test_behind_value_and_change_the_place_may_be_of_either() -> None:
    assert _sentences(actual="86.40亿元，同比增长6.4%，全区第9") == ["subject"]


def test_the_name_of_a_contest_may_hold_the_scope() -> None:
    assert _sentences(name="全区镇街综合考评", rank="第3") == []
    assert _sentences(name="全镇工业总产值", rank="第3") == ["scope"]


def test_details_are_looked_at_too() -> None:
    details = {"来访": {"actual": "960人次", "change": "同比下降4%", "rank": "全区第5"}, "信访": {"rank": "第3"}}
    hits = [verdict for verdict in _verdicts(details=details) if isinstance(verdict, Hit)]
    assert [(hit.path, hit.sentence) for hit in hits] == [
        ("-/甲.details.来访.rank", "subject"),
        ("-/甲.details.信访.rank", "scope"),
    ]


def test_a_place_that_cannot_be_read_is_not_incomplete() -> None:
    assert _verdicts(rank="第0名") == [Lacking("-/甲.rank")]

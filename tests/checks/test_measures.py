"""Measures: whom they name and when, in their keys or in their words."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict
from selfeval_cli.checks.rules.measures import measure_without_owner_or_date, measure_without_problem
from selfeval_cli.model.report import Report

PROBLEM = {"id": "execution", "text": "两个修缮项目招标晚。"}


def _run(
    rule: Rule, *measures: dict[str, Any], problems: tuple[dict[str, str], ...] = (PROBLEM,), lost: tuple[str, ...] = ()
) -> list[Verdict]:
    tables = {"report": {"agency": "甲", "year": 2023}, "problem": problems, "measure": measures}
    return list(rule.examine(Case(Report.model_validate(tables).without(frozenset(lost)), None, None, None)))


def _lacks(text: str, **keys: Any) -> str | None:
    (verdict,) = _run(measure_without_owner_or_date, {"text": text, **keys})
    return verdict.sentence if isinstance(verdict, Hit) else None


@pytest.mark.parametrize(
    "text",
    [
        "由财政办牵头梳理支付计划。",
        "梳理支付计划，由城市管理办公室负责。",
        "城建办负责路灯补装。",
        "财政办会同各业务科室核对台账。",
        "财务科按季通报。",
        "补装路灯（责任单位：城建办）。",
        "补装路灯，牵头科室为城建科。",
        "党政办、财政所要逐项核对。",
    ],
)
def test_an_owner_in_the_words(text: str) -> None:
    assert _lacks(text, due="2024年") is None


@pytest.mark.parametrize(
    "text",
    [
        "由专人负责支付。",
        "由于工期紧，加快招标。",
        "由相关部门负责落实。",
        "明确牵头单位和责任人。",
        "全部按合同支付。",
        "加强与业务部门沟通。",
        "压实责任单位主体责任。",
        "由8.1天压减至7天。",
    ],
)
def test_words_that_name_nobody(text: str) -> None:
    assert _lacks(text, due="2024年") == "owner"


@pytest.mark.parametrize(
    "text",
    [
        "2024年6月底前完成招标。",
        "六月底前装完。",
        "年内完成补装。",
        "2024年完成余下两条道路。",
        "2024-06-30前付清。",
        "明年一季度启动。",
        "第二季度装完。",
        "每季度通报一次。",
        "按月核对支付进度。",
        "汛期前完成清淤。",
        "一个月内补齐材料。",
        "次年上半年完成验收。",
        "年初排定支付计划。",
        "年底前完成绩效培训。",
    ],
)
def test_a_date_in_the_words(text: str) -> None:
    assert _lacks(text, owner="财政办") is None


@pytest.mark.parametrize(
    "text",
    [
        "避免年底集中支付。",
        "解决2023年底未付的工程款。",
        "加强年初预算编制。",
        "针对上半年征地慢的情况提前协商。",
        "吸取2023年的教训，按照制度办理。",
        "进一步加强日常管理。",
        "改变四季度集中支付的做法。",
        "提高季度均衡性。",
        "按照年度计划推进。",
    ],
)
def test_times_that_are_no_date_for_it(text: str) -> None:
    assert _lacks(text, owner="财政办") == "due"


@pytest.mark.parametrize(
    ("owner", "due", "sentence"),
    [
        ("财政办", datetime.date(2024, 6, 30), None),
        ("财政办", "长期", None),
        ("—", "2024年", "owner"),
        ("财政办", "/", "due"),
        (None, None, "default"),
        ("无", "", "default"),
    ],
)
def test_keys_that_are_filled(owner: str | None, due: Any, sentence: str | None) -> None:
    assert _lacks("加强管理。", owner=owner, due=due) == sentence


def test_a_measure_that_says_nothing_is_left_alone() -> None:
    for rule in (measure_without_owner_or_date, measure_without_problem):
        assert _run(rule, {"text": "暂无。"}) == []


def test_a_key_that_could_not_be_read_is_not_missing() -> None:
    lost = ("measure.#1.owner", "measure.#1.for")
    for rule in (measure_without_owner_or_date, measure_without_problem):
        (verdict,) = _run(rule, {"text": "加强管理。", "due": "每月"}, lost=lost)
        assert isinstance(verdict, Lacking)


def test_what_is_missing_beside_it_is_told_all_the_same() -> None:
    (verdict,) = _run(measure_without_owner_or_date, {"text": "加强管理。"}, lost=("measure.#1.owner",))
    assert isinstance(verdict, Hit)
    assert verdict.sentence == "due"


def test_an_unknown_key_may_be_the_one_that_is_missing() -> None:
    (verdict,) = _run(measure_without_owner_or_date, {"text": "加强管理。"}, lost=("measure.#1.科室",))
    assert verdict == Lacking("measure.#1.owner")


def test_for_counts_where_it_says_something() -> None:
    said: list[dict[str, Any]] = [
        {"text": "甲", "for": "execution"},
        {"text": "乙", "for": ["", " "]},
        {"text": "丙", "for": "unknown"},
    ]
    verdicts = _run(measure_without_problem, *said)
    assert [getattr(verdict, "path", verdict) for verdict in verdicts] == [PASSED, "measure.#2.text", PASSED]


@pytest.mark.parametrize("problems", [(), ({"id": "none", "text": "无。"},)])
def test_without_problems_there_is_nothing_to_name(problems: tuple[dict[str, str], ...]) -> None:
    assert _run(measure_without_problem, {"text": "加强管理。"}, problems=problems) == []

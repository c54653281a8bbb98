"""Claims in words, held against the figures beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfeval_cli.assessment import assess_file

MISSED = ("≥20条", "18条")
KEPT = ("≥24次", "26次")


def _findings(tmp_path: Path, indicator: str, heading: str = "", budget: str = "") -> list[tuple[str, object]]:
    path = tmp_path / "report.toml"
    path.write_text(
        f'format = 1\n[report]\nagency = "云溪街道办事处"\nyear = 2023\n{heading}\n{budget}\n[[indicator]]\n{indicator}\n',
        encoding="utf-8",
    )
    findings = assess_file(path).findings
    return [(finding.sentence, finding.params.get("words")) for finding in findings if finding.code == "C604"]


def _reason(tmp_path: Path, figures: tuple[str, str], reason: str, more: str = "") -> list[tuple[str, object]]:
    target, actual = figures
    return _findings(
        tmp_path, f'name = "走访企业"\ntarget = "{target}"\nactual = "{actual}"\nreason = "{reason}"\n{more}'
    )


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("超额完成了年度指标任务", "done"),
        ("已超额完成", "done"),
        ("全年已完成全部任务", "done"),
        ("完成年度目标任务", "done"),
        ("已达到指标值", "done"),
        ("已达标", "done"),
        ("已达预期", "done"),
        ("超额完成，因力度加大", "done"),
        ("实际完成数大于目标值", "above"),
        ("走访企业数大于指标值", "above"),
        ("超过年初目标", "above"),
        ("多完成2条", "above"),
    ],
)
def test_a_missed_target_was_not_done(tmp_path: Path, reason: str, sentence: str) -> None:
    assert [one for one, _ in _reason(tmp_path, MISSED, reason)] == [sentence]


@pytest.mark.parametrize(
    "reason",
    [
        "主体工程已完成，附属工程未完工",
        "工作量大于预期",
        "已完成合同签订",
        "报名人数超过预期",
        "居民需求大于目标",
        "已完成18条",
        "下一步力争超额完成",
        "未达到目标值，因管线迁改",
        "管线迁改尚未完成",
        "两条道路已完成管线迁改，顺延",
        "少完成2条，因雨季停工",
        "完成情况不理想",
    ],
)
def test_what_is_said_of_something_else_or_of_a_part_stands(tmp_path: Path, reason: str) -> None:
    assert _reason(tmp_path, MISSED, reason) == []


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("未完成年度目标", "not-done"),
        ("未达标", "not-done"),
        ("没有完成", "not-done"),
        ("未能完成全年任务", "not-done"),
        ("因疫情未完成年度目标", "not-done"),
        ("受降雨影响未达到年初设定的目标", "not-done"),
        ("低于目标值", "below"),
        ("少完成2次", "below"),
    ],
)
def test_a_kept_target_was_done(tmp_path: Path, reason: str, sentence: str) -> None:
    assert [one for one, _ in _reason(tmp_path, KEPT, reason)] == [sentence]


@pytest.mark.parametrize(
    "reason",
    [
        "超额完成",
        "部分党员未完成学习",
        "3户未完成登记",
        "大于目标值",
        "未按期完成",
        "去年未完成目标",
        "部分指标未达到目标",
    ],
)
def test_a_kept_target_may_be_told_so(tmp_path: Path, reason: str) -> None:
    assert _reason(tmp_path, KEPT, reason) == []


def test_the_claim_is_marked_in_the_reason(tmp_path: Path) -> None:
    assert _reason(tmp_path, MISSED, "因力度加大， 超额完成 ") == [("done", "超额完成")]


def test_done_says_nothing_of_a_cost_or_a_rate_of_execution(tmp_path: Path) -> None:
    assert _reason(tmp_path, ("≤180元", "190元"), "任务已完成", 'kind = "成本"') == []
    row = 'name = "预算执行率"\ntarget = "100%"\nactual = "97%"\nreason = "年度任务已全部完成"'
    assert _findings(tmp_path, row) == []


def test_where_it_is_not_certain_nothing_is_said(tmp_path: Path) -> None:
    assert _reason(tmp_path, ("约20条", "19条"), "已完成") == []
    assert _reason(tmp_path, ("≥20条", "近20条"), "大于目标值") == []
    assert _reason(tmp_path, ("有序推进", "18条"), "已完成") == []


@pytest.mark.parametrize(
    "result",
    [
        "各项工作目标圆满完成",
        "年初设定的绩效目标全部完成",
        "已按计划完成全部任务",
        "全部完成",
        "均已完成。",
        "年度目标任务全面完成，群众满意度95%",
        "所有指标均达到预期",
        "未发生重大事故，各项目标全部完成。",
        "完成年度目标",
        "各项指标均已达标",
    ],
)
def test_not_all_was_done(tmp_path: Path, result: str) -> None:
    missed = 'name = "道路改造"\ntarget = "≥20条"\nactual = "18条"'
    assert [one for one, _ in _findings(tmp_path, missed, f'goal_result = "{result}"')] == ["goal"]
    kept = 'name = "道路改造"\ntarget = "≥20条"\nactual = "20条"'
    assert _findings(tmp_path, kept, f'goal_result = "{result}"') == []


@pytest.mark.parametrize(
    "result",
    [
        "除道路外均已完成",
        "完成十八条道路改造",
        "十二条背街小巷全部整治完成；路灯完成百分之九十五",
        "基本完成年度目标",
        "大部分指标完成",
        "三个公园全部完成，两条道路未完工",
        "目标完成率95%",
        "党建任务全部完成，道路推迟",
    ],
)
def test_what_is_told_with_exceptions_stands(tmp_path: Path, result: str) -> None:
    missed = 'name = "道路改造"\ntarget = "≥20条"\nactual = "18条"'
    assert _findings(tmp_path, missed, f'goal_result = "{result}"') == []


@pytest.mark.parametrize(
    ("change", "sentences"),
    [
        ("由8.1天增加至7.4天", ["fell"]),
        ("由5天压缩至7天", ["rose"]),
        ("从620件减少到688件", ["rose"]),
        ("由原来的6天提高到4天", ["fell"]),
        ("从2022年的12处减少到2023年的15处", ["rose"]),
        ("由12天缩短至12天", ["flat"]),
        ("由8.1天缩短至7.4天", []),
        ("由1200万元增加到0.13亿元", []),
        ("由约8天增加至7天", []),
        ("由3到5个增加到6个", []),
        ("由第5提升至第3", []),
    ],
)
def test_verbs_against_their_own_figures(tmp_path: Path, change: str, sentences: list[str]) -> None:
    found = _findings(tmp_path, f'name = "办理"\nactual = "3件"\nremedy = "接访办理{change}。"')
    assert [one for one, _ in found] == sentences


@pytest.mark.parametrize(
    ("reason", "initial", "adjusted", "sentences"),
    [
        ("年中追加道路改造资金", 100, 90, ["budget-down"]),
        ("新增视频监控项目", 100, 90, ["budget-down"]),
        ("压减一般性支出", 100, 110, ["budget-up"]),
        ("财政收回结余资金", 100, 110, ["budget-up"]),
        ("追加道路改造资金，同时压减公用经费", 100, 90, []),
        ("没有追加预算，人员退休", 100, 90, []),
        ("年中追加道路改造资金", 100, 110, []),
        ("年中追加道路改造资金", 100, 100, []),
        ("按决算数调整", 100, 90, []),
    ],
)
def test_the_reason_for_an_adjustment_goes_the_same_way(
    tmp_path: Path, reason: str, initial: int, adjusted: int, sentences: list[str]
) -> None:
    budget = (
        f'[budget]\nunit = "万元"\nbasis = "adjusted"\nadjustment_reason = "{reason}"\n'
        f"total = {{ initial = {initial}, budget = {adjusted}, executed = 80 }}"
    )
    found = _findings(tmp_path, 'name = "办理"\nactual = "3件"', budget=budget)
    assert [one for one, _ in found] == sentences

"""The chapter on problems: the rate that a problem complains of, and 无 in its many forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfeval_cli.assessment import assess_file
from selfeval_cli.checks.rules.problem_texts import says_none

CODES = ("S411", "S412", "S415")


def _codes(tmp_path: Path, problem: str, rate: str = "97.67", more: str = "") -> list[str]:
    path = tmp_path / "report.toml"
    path.write_text(
        'format = 1\n[report]\nagency = "云溪街道办事处"\nyear = 2023\n'
        f'[budget]\nunit = "万元"\nbasis = "adjusted"\ntotal = {{ budget = 100, executed = {rate} }}\n{more}\n'
        f'[[problem]]\nid = "p"\ntext = "{problem}"\n[[measure]]\nfor = "p"\ntext = "按月通报。"\n',
        encoding="utf-8",
    )
    return [finding.code for finding in assess_file(path).findings if finding.code in CODES]


@pytest.mark.parametrize(
    "problem",
    [
        "预算执行率有待提高",
        "预算执行率还可以更高。",
        "执行率不够高，仍有提升空间",
        "预算支出进度偏慢",
        "一是资金支付进度较慢。",
        "预算执行有待加强",
        "预算执行率97.67%，未达到100%",
        "部分项目执行率偏低，影响资金使用效率",
    ],
)
def test_an_execution_problem_depends_on_the_rate(tmp_path: Path, problem: str) -> None:
    assert _codes(tmp_path, problem) == ["S411"]
    assert _codes(tmp_path, problem, rate="95") == []
    assert _codes(tmp_path, problem, rate="82.3") == []


@pytest.mark.parametrize(
    "problem",
    ["预算编制不够精准，预算执行率有待提高", "绩效管理水平不高，支出进度偏慢", "预算执行管理有待加强，执行率偏低"],
)
def test_with_other_stock_complaints_it_names_nothing(tmp_path: Path, problem: str) -> None:
    assert _codes(tmp_path, problem) == ["S412"]


@pytest.mark.parametrize(
    "problem", ["预算执行前松后紧", "工程款年底集中支付，执行率偏低", "东街泵站项目执行率有待提高"]
)
def test_a_cause_or_a_project_is_enough(tmp_path: Path, problem: str) -> None:
    assert _codes(tmp_path, problem) == []


def test_a_low_line_or_fund_may_be_what_is_meant(tmp_path: Path) -> None:
    low_fund = '[[budget.fund]]\nname = "其他资金"\nbudget = 10\nexecuted = 8'
    fair_fund = '[[budget.fund]]\nname = "其他资金"\nbudget = 10\nexecuted = 9.4'
    assert _codes(tmp_path, "执行率有待提高", more=low_fund) == []
    assert _codes(tmp_path, "执行率有待提高", more=fair_fund) == ["S411"]
    assert _codes(tmp_path, "部分项目执行率有待提高", more=fair_fund) == []


def test_one_mistake_is_told_once(tmp_path: Path) -> None:
    assert _codes(tmp_path, "无") == ["S415"]
    assert _codes(tmp_path, "部分项目未达到预期绩效目标") == ["S412"]


@pytest.mark.parametrize(
    "text",
    [
        "无",
        "无。",
        "暂无",
        "没有",
        "—",
        "无问题",
        "暂未发现问题",
        "未发现重大违规问题",
        "目前没有发现明显问题",
        "不存在需要整改的问题",
        "项目实施顺利，无问题",
        "本年度无其他问题和不足",
        "无需改进措施",
    ],
)
def test_ways_to_say_none(text: str) -> None:
    assert says_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "无障碍设施不足",
        "没有固定的排练场地",
        "无法按期完工",
        "没有做到按季度通报",
        "不存在的门牌未清理",
        "未发现漏水点，但水压低",
        "没有问题清单",
        "无人值守站房漏雨",
    ],
)
def test_what_begins_so_may_be_a_problem(text: str) -> None:
    assert not says_none(text)

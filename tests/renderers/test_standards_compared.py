"""The page that shows one report under several standards."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfeval_cli.messages.language import Language
from selfeval_cli.model.report import Report
from selfeval_cli.renderers.standards_compared import Compared, render_standards_compared
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.standards.loading import list_standards

REPORT = Report.model_validate(
    {
        "report": {"agency": "单位", "year": 2023, "scope": "project", "project": "路灯"},
        "budget": {"total": {"budget": Decimal(100), "executed": Decimal(95)}},
        "indicator": [
            {"name": "更换", "group": "产出", "target": "≥10盏", "actual": "8盏", "weight": Decimal(60)},
            {"name": "完工", "group": "产出", "target": "6月底前", "actual": "7月", "weight": Decimal(30)},
        ],
    }
)


def page(language: Language) -> list[str]:
    standards = [
        standard for standard in list_standards() if standard.id in ("national-project-2020", "national-project-2021")
    ]
    execution = compute_execution(REPORT)
    cards = tuple((standard, score_report(REPORT, standard, execution)) for standard in standards)
    return render_standards_compared([Compared("a.toml", REPORT, cards)], language).splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "## 路灯（a.toml）",
        "| 项目 | `national-project-2020` | `national-project-2021` |",
        "| 预算执行 | 9.50 / 10 | 7 / 10 |",
        "| 产出 | 48.00 / 60（另 30 分不能计） | 30.00 / 60（另 30 分不能计） |",
        "| 合计 | 57.50 / 70（另 30 分不能计） | 37.00 / 70（另 30 分不能计） |",
        "| 等级 | — | — |",
        "|  | `national-project-2021` | 60 ×（8 ÷ 10 − 60%）÷（1 − 60%）= 30.00 |",
        "| `national-project-2020` | 未完成，标准没有规定这类指标如何计分 | 完工 |",
    ],
)
def test_what_stands_on_the_page(line: str) -> None:
    assert line in page("zh")


def test_in_english() -> None:
    assert "| total | 57.50 / 70 (30 not scored) | 37.00 / 70 (30 not scored) |" in page("en")

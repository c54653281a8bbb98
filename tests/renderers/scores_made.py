"""Reports whose scores are told in the tests of score sheets."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from selfeval_cli.api import assess
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.budget import Budget, BudgetLine
from selfeval_cli.model.report import Heading, Indicator, Report

EXAMPLES = Path(__file__).parents[2] / "examples"
LONG_NAME = "按照统一部署对辖区内十二条背街小巷开展综合整治并建立长效管护机制（含 LED 路灯）"


def disputed(*, grade: str | None = None) -> Assessment:
    """Four indicators: one claimed too high, one too low, one of a long name, one in words whose claim is beyond its range."""
    indicators = (
        Indicator(
            name="更换路灯",
            group="产出指标",
            target="≥260盏",
            actual="247盏",
            weight=Decimal("20"),
            score=Decimal("20"),
        ),
        Indicator(
            name=LONG_NAME,
            group="产出指标",
            target="≥12条",
            actual="12条",
            weight=Decimal("30"),
            score=Decimal("29.50"),
        ),
        Indicator(
            name="管护制度",
            group="效益指标",
            target="建立制度",
            actual="部分达成",
            weight=Decimal("30"),
            score=Decimal("29"),
        ),
        Indicator(
            name="满意度", group="满意度指标", target="90%", actual="93.5%", weight=Decimal("10"), score=Decimal("10")
        ),
    )
    line = BudgetLine(budget=Decimal("318.00"), executed=Decimal("309.20"))
    report = Report(
        heading=Heading(
            agency="云溪街道办事处",
            year=2023,
            scope="project",
            project="背街小巷整治",
            score=Decimal("99.50"),
            grade=grade,
        ),
        budget=Budget(unit="万元", basis="adjusted", total=line),
        indicators=indicators,
    )
    return assess(report)._replace(file="report.toml")


def assessed(name: str, standard: str | None = None) -> Assessment:
    """An example, by its own standard or another."""
    return assess(EXAMPLES / f"{name}.toml", standard=standard)._replace(file=f"{name}.toml")

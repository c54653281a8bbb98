"""Which indicator is the row of budget execution."""

from __future__ import annotations

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rules.execution_rows import find_execution_row
from selfeval_cli.model.report import Heading, Report


@pytest.mark.parametrize(
    ("name", "is_row"),
    [
        ("预算执行率", True),
        ("预算执行率（10分）", True),
        ("部门整体支出预算执行率", True),
        ("全年 预算执行率", True),
        ("预算资金支出率", True),
        ("政府采购预算执行率", False),
        ("三公经费预算执行率", False),
        ("执行法官人数", False),
        ("预算公开率", False),
    ],
)
def test_only_the_whole_budget_counts(name: str, is_row: bool) -> None:
    heading = Heading(agency="云溪街道办事处", year=2023)
    report = Report.model_validate({"report": heading, "indicator": [{"name": name, "actual": "97%"}]})
    assert (find_execution_row(Case(report, None, None, None)) is not None) is is_row

"""What is composed: outcomes for every rule once, standards passed over, mended lines whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfeval_cli.assessment import ALL_RULES, assess_file, assess_loaded
from selfeval_cli.checks.selection import Selection
from selfeval_cli.loaders.report_loading import load_source
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding
from selfeval_cli.sources.source import Source

ROOT = Path(__file__).parents[1]
HEAD = 'format = 1\n[report]\nagency = "云溪街道办事处"\nyear = 2023\n'


def assessed(text: str, selection: Selection = Selection()) -> Assessment:  # noqa: B008  # a frozen value
    return assess_loaded(load_source(Source("report.toml", text)), selection=selection)


def states(assessment: Assessment) -> dict[str, str]:
    return {outcome.code: outcome.state for outcome in assessment.outcomes}


def the(assessment: Assessment, code: str) -> Finding:
    return next(finding for finding in assessment.findings if finding.code == code)


@pytest.mark.parametrize(
    "path", ["examples/complete.toml", "examples/broken.toml", "no-such-file.toml", "pyproject.toml"]
)
def test_every_rule_has_one_outcome(path: str) -> None:
    outcomes = assess_file(ROOT / path).outcomes
    assert sorted(outcome.code for outcome in outcomes) == sorted(info.code for info in ALL_RULES)


def test_ignored_rule_of_the_format_is_off_and_not_passed() -> None:
    text = HEAD + '[[indicator]]\nname = "宣讲"\nactual = "5次"\nnonsense = 1\n'
    assert states(assessed(text))["F022"] == "found"
    assert states(assessed(text, Selection(ignore=("F022",))))["F022"] == "off"


def test_file_that_cannot_be_opened_has_passed_nothing() -> None:
    found = states(assess_file("no-such-file.toml", selection=Selection(ignore=("F",))))
    assert "passed" not in found.values()


def test_unreadable_file_is_told_whatever_is_ignored() -> None:
    assessment = assess_file("no-such-file.toml", selection=Selection(ignore=("F",)))
    assert [finding.code for finding in assessment.findings] == ["F001"]


@pytest.mark.parametrize("name", ["baiyun-subdistrict", "national-project-2020"])
def test_standard_is_no_report(name: str) -> None:
    assert assess_file(ROOT / "src" / "selfeval_cli" / "standards" / f"{name}.toml").not_a_report


def test_network_path_as_standard_is_not_opened() -> None:
    assessment = assessed(HEAD + 'standard = "\\\\\\\\host\\\\share\\\\x.toml"\n')
    assert the(assessment, "F031").path == "report.standard"


@pytest.mark.parametrize(
    ("line", "code", "mended"),
    [
        (
            'total = { budget = "15,622.04", executed = 15258.19 } # 决算',
            "F024",
            "total = { budget = 15622.04, executed = 15258.19 } # 决算",
        ),
        ('  execution_rate = "97.67"', "F024", "  execution_rate = 97.67"),
        ('"预算执行率" = "97.67"', "F024", '"预算执行率" = 97.67'),
        ('unit = "万圆"  # 单位', "F025", 'unit = "万元"  # 单位'),
    ],
)
def test_mended_line_is_the_whole_line(line: str, code: str, mended: str) -> None:
    assert the(assessed(HEAD + f"[budget]\n{line}\n"), code).mended == mended


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ('actual = "预计5次" # 年底', 'expected = "预计5次" # 年底'),
        ('"实际完成值" = "预计5次"', 'expected = "预计5次"'),
        (
            'details = { "面积" = "计划3处", "其他" = "2处" }',
            'details = { "面积" = { expected = "计划3处" }, "其他" = "2处" }',
        ),
        (
            'details = { "面积" = { actual = "计划3处" } }',
            'details = { "面积" = { expected = "计划3处" } }',
        ),
    ],
)
def test_forecast_moves_to_its_key_within_the_line(line: str, mended: str) -> None:
    assert the(assessed(HEAD + f'[[indicator]]\nname = "宣讲"\n{line}\n'), "P302").mended == mended


def test_waiver_above_a_value_that_could_not_be_read_is_not_called_unused() -> None:
    text = HEAD + '[[indicator]]\nname = "宣讲"\ntarget = "3次"\nexpected = true\nwaive = { P303 = "次年核定" }\n'
    assert "F043" not in {finding.code for finding in assessed(text).findings}

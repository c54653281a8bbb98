"""`selfeval diff` and `check --previous`: what they hand over, and what makes the two reports an odd pair."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfeval_cli.text.width import display_width
from tests.conftest import RunCommand

EXAMPLES = Path(__file__).parents[2] / "examples"
OLDER = """\
format = 1

[report]
agency = "云溪街道办事处"
year = 2022

[[indicator]]
section = "environment"
name = "道路升级改造"
target = "≥15条"
actual = "15条"
"""
NEWER = (
    OLDER.replace("2022", "2023").replace('actual = "15条"', 'actual = "18条"')
    + 'previous = "12条"\nchange = "同比增长50%"\n'
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "2022.toml").write_text(OLDER, encoding="utf-8")
    (tmp_path / "2023.toml").write_text(NEWER, encoding="utf-8")
    return tmp_path


def test_text(run: RunCommand) -> None:
    result = run("diff", "2022.toml", "2023.toml")
    assert (result.code, result.err) == (0, "")
    assert "2022与2023年度自评对照" in result.out
    assert "+3条  +20.00%" in result.out
    assert "报告写“同比增长50%”，与两年的数不符" in result.out


def test_english(run: RunCommand) -> None:
    assert "which the two values contradict" in run("diff", "2022.toml", "2023.toml", language="en").out


def test_the_order_does_not_matter(run: RunCommand) -> None:
    swapped = run("diff", "2023.toml", "2022.toml")
    assert swapped.out == run("diff", "2022.toml", "2023.toml").out
    assert swapped.err == "说明：2023.toml 是 2023 年的，2022.toml 是 2022 年的；已按年份先后对照。\n"


def test_json(run: RunCommand) -> None:
    data = json.loads(run("diff", "2022.toml", "2023.toml", "--format", "json").out)
    assert (data["version"], data["previous"]["year"], data["counts"]["contradicted"]) == (1, 2022, 1)
    row = data["indicators"][0]
    assert row["change"] == {"amount": "3", "unit": "条", "percent": "20.00"}
    assert (row["found"], row["accord"], row["previous"]["actual"]["text"]) == ("name", "differs", "15条")


@pytest.mark.parametrize(("name", "begins"), [("对照.md", "# 云溪"), ("对照.json", "{"), ("对照.txt", "云溪")])
def test_the_ending_says_the_form(run: RunCommand, folder: Path, name: str, begins: str) -> None:
    assert run("diff", "2022.toml", "2023.toml", "-o", name).code == 0
    assert (folder / name).read_text(encoding="utf-8").startswith(begins)


def test_a_report_is_never_overwritten(run: RunCommand, folder: Path) -> None:
    assert run("diff", "2022.toml", "2023.toml", "-o", "2022.toml", "--force").code == 2
    assert (folder / "2022.toml").read_text(encoding="utf-8") == OLDER


def test_markup_in_a_report_is_escaped(run: RunCommand, folder: Path) -> None:
    (folder / "2023.toml").write_text(NEWER + '[[indicator]]\nname = "<b>a|b"\nactual = "1个"\n', encoding="utf-8")
    assert "&lt;b&gt;a\\|b" in run("diff", "2022.toml", "2023.toml", "--format", "md").out


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("2022", "2023"), "两份报告都是 2023 年的"),
        (("2022", "2020"), "相隔 3 年"),
        (("云溪", "清河"), "单位不同：清河街道办事处、云溪街道办事处"),
        (("year = 2022", 'year = 2022\nscope = "project"'), "一份是部门整体，一份是项目"),
    ],
)
def test_an_odd_pair_is_told(run: RunCommand, folder: Path, change: tuple[str, str], said: str) -> None:
    (folder / "2022.toml").write_text(OLDER.replace(*change), encoding="utf-8")
    result = run("diff", "2022.toml", "2023.toml")
    assert result.code == 0
    assert said in result.err


@pytest.mark.parametrize("arguments", [("2022.toml",), ("2022.toml", "nix.toml"), ("2022.toml", "."), ("-", "-")])
def test_wrong_usage(run: RunCommand, arguments: tuple[str, ...]) -> None:
    result = run("diff", *arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("错误：")


def test_what_could_not_be_read_is_said(run: RunCommand, folder: Path) -> None:
    (folder / "2023.toml").write_text(NEWER + "reason = 没有\n", encoding="utf-8")
    result = run("diff", "2022.toml", "2023.toml")
    assert result.code == 0
    assert "2023.toml 里有 1 处没有读懂" in result.err


def test_a_form_is_compared_like_a_file(run: RunCommand) -> None:
    assert run("export", "2022.toml", "-o", "2022.xlsx").code == 0
    result = run("diff", "2022.xlsx", "2023.toml")
    assert result.code == 0
    assert "+3条" in result.out


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(
    run: RunCommand, width: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [str(EXAMPLES / name) for name in ("complete-2022.toml", "complete.toml")]
    monkeypatch.chdir(EXAMPLES)
    run("diff", *files)  # the fixture clears COLUMNS once
    monkeypatch.setenv("COLUMNS", str(width))
    page = run("diff", "complete-2022.toml", "complete.toml", language=language).out
    assert max(map(display_width, page.splitlines())) <= width


def test_check_finds_what_the_years_contradict(run: RunCommand) -> None:
    result = run("check", "2023.toml", "--previous", "2022.toml", "--select", "C", "--format", "concise")
    assert "C606" in result.out
    assert "上年报告里是15条" in result.out


def test_without_last_year_nothing_is_said(run: RunCommand) -> None:
    result = run("check", "2023.toml", "--select", "C60", "--coverage")
    assert "C606" in result.out
    assert "不适用" in result.out
    assert "上年报告里是" not in result.out


def test_a_waiver_for_two_years_is_not_unused_without_the_other(run: RunCommand, folder: Path) -> None:
    (folder / "2023.toml").write_text(NEWER + 'waive = { C606 = "按新口径核定" }\n', encoding="utf-8")
    assert "C606" not in run("check", "2023.toml", "--format", "concise").out
    waived = run("check", "2023.toml", "--previous", "2022.toml", "--select", "C606", "--format", "concise")
    assert (waived.code, waived.out) == (0, "")


def test_the_wrong_report_of_last_year(run: RunCommand) -> None:
    result = run("check", "2023.toml", "--previous", "2023.toml", "--select", "C6", "--format", "concise")
    assert "C605" in result.out
    assert len(result.out.splitlines()) == 1


@pytest.mark.parametrize("previous", ["nix.toml", ".", "空.toml"])
def test_no_report_of_last_year(run: RunCommand, folder: Path, previous: str) -> None:
    (folder / "空.toml").write_text("", encoding="utf-8")
    result = run("check", "2023.toml", "--previous", previous)
    assert (result.code, result.out) == (2, "")


def test_standard_input_is_one_report_only(run: RunCommand) -> None:
    assert run("check", "-", "--previous", "-").code == 2


def test_the_examples_agree(run: RunCommand) -> None:
    result = run("check", str(EXAMPLES / "complete.toml"), "--previous", str(EXAMPLES / "complete-2022.toml"))
    assert (result.code, result.err) == (0, "")
    assert "没有发现问题" in result.out


def test_of_a_form_with_several_projects_the_fitting_one_is_taken(run: RunCommand, folder: Path) -> None:
    projects = ["--project", "背街小巷整治", "--project", "老旧小区改造"]
    form = ["--standard", "national-project-2020", "--agency", "云溪街道办事处", "--year", "2022", "-o", "2022.xlsx"]
    assert run("init", "--format", "xlsx", *projects, *form).code == 0
    heading = 'year = 2023\nscope = "project"\nproject = "老旧小区改造"'
    (folder / "2023.toml").write_text(NEWER.replace("year = 2023", heading), encoding="utf-8")
    result = run("check", "2023.toml", "--previous", "2022.xlsx", "--select", "C605", "--format", "concise")
    assert (result.code, result.out) == (0, "")

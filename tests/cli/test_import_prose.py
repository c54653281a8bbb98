"""`selfeval import` on reports told in sentences: draft, proof, figures, several reports, directories."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import RunCommand

REPORT = """云溪街道办事处2023年度部门整体支出绩效自评报告

一、工作情况

（一）党建引领方面。截至11月底，走访群众约5874户，解决问题393个；开展集中培训302场。

（二）“经济好”方面。前三季度完成地区生产总值70.8亿元，同比增长5.5%，总量排名全区第11。预计新增“四上”企业39家。

二、部门整体支出情况

全年预算数8650.40万元，其中基本支出2210.15万元，项目支出6440.25万元；全年执行数8402.71万元，其中基本支出2180.33万元，项目支出6222.38万元，完成预算97.14%。

三、存在的主要问题

智慧路灯项目招标推迟两个月，年底还有37.50万元没有支付。

四、下一步改进措施

智慧路灯项目由城管办牵头，2024年3月底前完成支付。
"""


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "自评报告.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_a_draft_that_loads_without_errors(report: Path, run: RunCommand) -> None:
    result = run("import", report.name, "-o", "report.toml")
    assert (result.code, "读出 5 项指标" in result.err) == (0, True)
    assert run("check", "report.toml", "--format", "concise", "--fail-on", "error").code == 0
    text = Path("report.toml").read_text(encoding="utf-8")
    assert 'expected = "预计39家"' in text
    assert 'period = "截至11月底"' in text
    assert "total = { budget = 8650.40, executed = 8402.71 }" in text
    assert 'quote = "走访群众约5874户"' in text
    assert "[section.party-building]" in text


def test_the_same_file_gives_the_same_draft(report: Path, run: RunCommand) -> None:
    assert run("import", report.name).out == run("import", report.name).out


def test_the_proof_marks_every_figure(report: Path, run: RunCommand) -> None:
    assert run("import", report.name, "-o", "report.toml", "--proof", "核对.html").code == 0
    page = Path("核对.html").read_text(encoding="utf-8")
    assert "5874户" in page
    assert "<script" not in page


def test_figures_as_json(report: Path, run: RunCommand) -> None:
    assert run("import", report.name, "--facts", "facts.json").code == 0
    (read,) = json.loads(Path("facts.json").read_text(encoding="utf-8"))["reports"]
    assert (read["agency"], read["year"]) == ("云溪街道办事处", 2023)
    fact = next(one for one in read["facts"] if one["value"] == "5874")
    told = {key: fact[key] for key in ("unit", "name", "approximation", "period", "status", "kind")}
    assert told == {
        "unit": "户",
        "name": "走访群众",
        "approximation": "about",
        "period": "截至11月底",
        "status": "actual",
        "kind": "value",
    }
    assert REPORT[fact["offset"] :].startswith("约5874户")


def test_every_key_of_the_json_is_documented(report: Path, run: RunCommand) -> None:
    run("import", report.name, "--facts", "facts.json")
    told = json.loads(Path("facts.json").read_text(encoding="utf-8"))
    page = (Path(__file__).parents[2] / "docs" / "import-json.md").read_text(encoding="utf-8")
    keys = {*told, *told["reports"][0], *told["reports"][0]["facts"][0], *told["reports"][0]["left_out"][0]}
    assert [key for key in sorted(keys) if f"`{key}`" not in page and f".{key}`" not in page] == []


def test_what_was_left_out_has_its_reason(report: Path, run: RunCommand) -> None:
    result = run("import", report.name, "--left-out")
    assert "（日期或时间）" in result.out


def test_several_reports_in_a_file_go_to_a_directory(report: Path, run: RunCommand) -> None:
    other = REPORT.replace("云溪街道办事处", "星桥街道办事处")
    report.write_text(f"{REPORT}\n\n{other}", encoding="utf-8")
    assert "有 2 份报告" in run("import", report.name).err
    assert run("import", report.name, "-o", "初稿/").code == 0
    assert sorted(path.name for path in Path("初稿").iterdir()) == ["云溪街道办事处.toml", "星桥街道办事处.toml"]


@pytest.mark.usefixtures("report")
def test_a_directory_is_read_whole_and_what_fails_is_told(run: RunCommand) -> None:
    folder = Path("往年")
    folder.mkdir()
    (folder / "甲.txt").write_text(REPORT, encoding="utf-8")
    (folder / "乙.md").write_text(REPORT, encoding="utf-8")
    (folder / "坏.pdf").write_bytes(b"%PDF-1.7 broken")
    result = run("import", "往年", "-o", "初稿")
    assert (result.code, "坏.pdf" in result.err) == (2, True)
    assert sorted(path.name for path in Path("初稿").iterdir()) == ["乙.toml", "甲.toml"]


@pytest.mark.usefixtures("report")
def test_an_empty_directory_says_what_can_be_read(run: RunCommand) -> None:
    Path("空").mkdir()
    result = run("import", "空", "-o", "初稿")
    assert (result.code, "没有能读的文件" in result.err) == (2, True)


def test_nothing_is_written_where_a_file_is_in_the_way(report: Path, run: RunCommand) -> None:
    Path("核对.html").write_text("mine", encoding="utf-8")
    result = run("import", report.name, "-o", "report.toml", "--proof", "核对.html")
    assert (result.code, Path("report.toml").exists()) == (2, False)
    assert Path("核对.html").read_text(encoding="utf-8") == "mine"


def test_a_letter_is_no_report(report: Path, run: RunCommand) -> None:
    report.write_text("各位同事：\n\n明天上午在三楼开会。\n", encoding="utf-8")
    result = run("import", report.name)
    assert (result.code, "没有读出自评报告的内容" in result.err) == (2, True)

"""`selfeval verify`: what it hands over, its exit codes, and what it says about files that it cannot use."""

from __future__ import annotations

import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from selfeval_cli.text.width import display_width
from tests.conftest import RunCommand

NAMESPACE = "http" + "://schemas.openxmlformats.org/wordprocessingml/2006/main"
DATA = """\
format = 1

[report]
agency = "云溪街道办事处"
year = 2023

[[indicator]]
name = "视频监控"
actual = "5121支"

[[indicator]]
name = "口袋公园"
actual = "3个"
"""
TEXT = """\
云溪街道办事处2023年度部门整体支出绩效自评报告

一、2023年工作情况

全域建设视频监控5121支，建设口袋公园3个。
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.toml").write_text(DATA, encoding="utf-8")
    (tmp_path / "报告.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def change_data(folder: Path, old: str, new: str) -> None:
    (folder / "report.toml").write_text(DATA.replace(old, new), encoding="utf-8")


def test_nothing_wrong(run: RunCommand) -> None:
    result = run("verify", "report.toml", "--against", "报告.txt")
    assert (result.code, result.err) == (0, "")
    assert "数据里 3 个数：文本里找到 3 个，对不上 0 个，没找到 0 个。" in result.out


def test_without_a_path_the_report_here_is_meant(run: RunCommand) -> None:
    assert "找到 3 个" in run("verify", "--against", "报告.txt").out


def test_a_contradiction(run: RunCommand, folder: Path) -> None:
    change_data(folder, "5121", "5112")
    result = run("verify", "report.toml", "--against", "报告.txt")
    assert result.code == 1
    assert "数据 5112支  文本 5121支" in result.out
    assert "-/视频监控.actual" in result.out
    assert "第3段" in result.out
    assert "文本比数据多 9支；像是两个数字写颠倒了" in result.out


def test_english(run: RunCommand, folder: Path) -> None:
    change_data(folder, "5121", "5112")
    assert "two digits seem to be swapped" in run("verify", "--against", "报告.txt", language="en").out


def test_missing_counts_only_where_asked(run: RunCommand, folder: Path) -> None:
    change_data(folder, "口袋公园", "健身步道")
    assert run("verify", "--against", "报告.txt").code == 0
    assert run("verify", "--against", "报告.txt", "--strict").code == 1


def test_all_lists_what_was_found(run: RunCommand) -> None:
    assert "5121支" not in run("verify", "--against", "报告.txt").out
    assert "【5121支】" in run("verify", "--against", "报告.txt", "--all").out


def test_json(run: RunCommand, folder: Path) -> None:
    change_data(folder, "5121", "5112")
    data = json.loads(run("verify", "--against", "报告.txt", "--format", "json").out)
    assert (data["version"], data["counts"]["contradicted"], data["text"]["year"]) == (1, 1, 2023)
    (wrong,) = [one for one in data["figures"] if one["state"] == "contradicted"]
    assert (wrong["path"], wrong["difference"], wrong["slip"]) == ("-/视频监控.actual", "9", "transposed")
    assert (wrong["place"]["words"], wrong["place"]["paragraph"]) == ("5121支", 3)


@pytest.mark.parametrize(("name", "begins"), [("核对.md", "# 云溪"), ("核对.json", "{"), ("核对.txt", "云溪")])
def test_the_ending_says_the_form(run: RunCommand, folder: Path, name: str, begins: str) -> None:
    assert run("verify", "--against", "报告.txt", "-o", name).code == 0
    assert (folder / name).read_text(encoding="utf-8").startswith(begins)


def test_markup_is_escaped(run: RunCommand, folder: Path) -> None:
    change_data(folder, '"口袋公园"', '"<b>口袋|公园"')
    assert "&lt;b&gt;口袋\\|公园" in run("verify", "--against", "报告.txt", "--format", "md", "--all").out


def test_another_agency_is_told(run: RunCommand, folder: Path) -> None:
    change_data(folder, "云溪", "清河")
    assert "数据的单位是清河街道办事处，文本的单位是云溪街道办事处" in run("verify", "--against", "报告.txt").err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("report.toml",), "--against"),
        (("report.toml", "--against", "nix.docx"), "nix.docx"),
        (("nix.toml", "--against", "报告.txt"), "nix.toml"),
        (("report.toml", "--against", "report.toml"), "selfeval import"),
        (("-", "--against", "-"), "标准输入"),
    ],
)
def test_wrong_usage(run: RunCommand, arguments: tuple[str, ...], said: str) -> None:
    result = run("verify", *arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


@pytest.mark.parametrize("name", ["报告.txt", "report.toml"])
def test_sources_are_never_overwritten(run: RunCommand, folder: Path, name: str) -> None:
    before = (folder / name).read_bytes()
    assert run("verify", "--against", "报告.txt", "-o", name, "--force").code == 2
    assert (folder / name).read_bytes() == before


def test_a_word_document_and_a_form(run: RunCommand, folder: Path) -> None:
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in TEXT.split("\n\n"))
    space = f'xmlns:w="{NAMESPACE}"'
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{paragraphs}</w:body></w:document>")
    (folder / "报告.docx").write_bytes(packed.getvalue())
    assert run("export", "report.toml", "-o", "表.xlsx").code == 0
    result = run("verify", "表.xlsx", "--against", "报告.docx")
    assert (result.code, result.err) == (0, "")
    assert "没找到 0 个" in result.out


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(
    run: RunCommand, folder: Path, width: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_data(folder, "5121", "5112")
    run("verify", "--against", "报告.txt")  # the fixture clears COLUMNS once
    monkeypatch.setenv("COLUMNS", str(width))
    page = run("verify", "--against", "报告.txt", "--all", language=language).out
    assert max(map(display_width, page.splitlines())) <= width


def test_a_text_of_another_year(run: RunCommand, folder: Path) -> None:
    (folder / "报告.txt").write_text(TEXT.replace("2023", "2022"), encoding="utf-8")
    result = run("verify", "report.toml", "--against", "报告.txt")
    assert result.err == "说明：数据是 2023 年度的，文本是 2022 年度的。请确认没有拿错文件。\n"


def test_a_text_with_nothing_of_the_data(run: RunCommand, folder: Path) -> None:
    (folder / "报告.txt").write_text("关于报送材料的函\n\n现将材料报送贵局，请审阅。\n", encoding="utf-8")
    result = run("verify", "report.toml", "--against", "报告.txt")
    assert result.err == "说明：数据里 3 个数，有 3 个在文本里没找到。请确认没有拿错文件。\n"


def test_two_percentages_are_apart_in_points(run: RunCommand, folder: Path) -> None:
    change_data(folder, 'actual = "3个"', 'actual = "95.6%"')
    (folder / "报告.txt").write_text(TEXT.replace("口袋公园3个", "口袋公园达95.2%"), encoding="utf-8")
    result = run("verify", "report.toml", "--against", "报告.txt")
    assert "文本比数据少 0.4个百分点" in result.out


@pytest.mark.parametrize(
    "command", [("verify", "report.toml", "--against", "报告.txt"), ("diff", "report.toml", "report.toml")]
)
def test_no_text_under_the_ending_of_a_document(run: RunCommand, folder: Path, command: tuple[str, ...]) -> None:
    result = run(*command, "-o", "结果.docx")
    assert result.code == 2
    assert "以 .docx 结尾，这种文件写不出来" in result.err
    assert not (folder / "结果.docx").exists()

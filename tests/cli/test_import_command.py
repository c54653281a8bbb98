"""`selfeval import`: from a table to a draft on the screen, in a file, in a directory."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from selfeval_cli.assessment import load_report
from tests.conftest import RunCommand
from tests.extraction.drawing import Form, draw_docx, draw_xlsx
from tests.extraction.forms import chongqing, hubei, national, sichuan


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def workbook(folder: Path) -> str:
    (folder / "自评表.xlsx").write_bytes(draw_xlsx(sichuan()))
    return "自评表.xlsx"


def test_to_the_screen(run: RunCommand, workbook: str) -> None:
    result = run("import", workbook)
    assert result.code == 0
    assert 'agency = "青江县司法局"    # 附表2!I3\n' in result.out
    assert 'target = "≥12次"\n' in result.out
    assert "社区矫正工作经费：读出 6 项指标，没有读入 4 处\n" in result.err


def test_what_is_shown_is_what_is_written(run: RunCommand, workbook: str, folder: Path) -> None:
    shown = run("import", workbook).out
    result = run("import", workbook, "-o", "report.toml")
    assert (result.code, result.out) == (0, "")
    assert (folder / "report.toml").read_text(encoding="utf-8") == shown
    assert result.err.startswith("已写入 report.toml\n")
    assert result.err.endswith("下一步：核对初稿 selfeval check report.toml\n")


def test_the_draft_can_be_checked(run: RunCommand, workbook: str) -> None:
    run("import", workbook, "-o", "report.toml")
    result = run("check", "--format", "concise")
    assert result.code == 0
    assert "：15:" not in result.err
    assert "M502" in result.out


def test_what_was_left_out(run: RunCommand, workbook: str) -> None:
    result = run("import", workbook, "--left-out")
    assert result.code == 0
    lines = result.out.splitlines()
    assert len(lines) == 4
    assert "附表2!G23  财务负责人：钱进  （报告格式里没有这一项）" in lines


def test_left_out_beside_a_file(run: RunCommand, workbook: str, folder: Path) -> None:
    result = run("import", workbook, "-o", "report.toml", "--left-out")
    assert len(result.out.splitlines()) == 4
    assert (folder / "report.toml").exists()


def test_nothing_left_out(run: RunCommand, folder: Path) -> None:
    (folder / "表.xlsx").write_bytes(draw_xlsx(national()))
    assert run("import", "表.xlsx", "--left-out").out == "全部读入，没有遗漏。\n"


def test_a_file_is_not_overwritten(run: RunCommand, workbook: str, folder: Path) -> None:
    (folder / "report.toml").write_text("mine", encoding="utf-8")
    result = run("import", workbook, "-o", "report.toml")
    assert result.code == 2
    assert (folder / "report.toml").read_text(encoding="utf-8") == "mine"
    assert run("import", workbook, "-o", "report.toml", "--force").code == 0


def test_the_table_itself_is_never_overwritten(run: RunCommand, workbook: str, folder: Path) -> None:
    before = (folder / workbook).read_bytes()
    assert run("import", workbook, "-o", workbook, "--force").code == 2
    assert (folder / workbook).read_bytes() == before


def test_several_need_a_directory(run: RunCommand, folder: Path) -> None:
    (folder / "全部.xlsx").write_bytes(draw_xlsx(national(), sichuan(), chongqing()))
    result = run("import", "全部.xlsx")
    assert (result.code, result.out) == (2, "")
    assert "有 3 份报告：背街小巷整治、社区矫正工作经费、滨江区文化旅游委" in result.err
    result = run("import", "全部.xlsx", "-o", "初稿")
    assert result.code == 0
    assert sorted(os.listdir(folder / "初稿")) == [
        "滨江区文化旅游委.toml",
        "社区矫正工作经费.toml",
        "背街小巷整治.toml",
    ]
    assert all(load_report(path).report is not None for path in (folder / "初稿").iterdir())


def test_several_of_one_name_get_numbers(run: RunCommand, folder: Path) -> None:
    first, second = national(), national()
    second.name = "另一张"
    (folder / "全部.xlsx").write_bytes(draw_xlsx(first, second))
    run("import", "全部.xlsx", "-o", "初稿/")
    assert sorted(os.listdir(folder / "初稿")) == ["背街小巷整治-2.toml", "背街小巷整治.toml"]


def test_several_and_a_file_in_the_way(run: RunCommand, folder: Path) -> None:
    (folder / "全部.xlsx").write_bytes(draw_xlsx(national(), sichuan()))
    (folder / "初稿").mkdir()
    (folder / "初稿" / "背街小巷整治.toml").write_text("mine", encoding="utf-8")
    assert run("import", "全部.xlsx", "-o", "初稿").code == 2
    assert os.listdir(folder / "初稿") == ["背街小巷整治.toml"]
    (folder / "文件").write_text("", encoding="utf-8")
    assert "文件 是文件" in run("import", "全部.xlsx", "-o", "文件").err


def test_one_into_a_directory(run: RunCommand, workbook: str, folder: Path) -> None:
    (folder / "初稿").mkdir()
    assert run("import", workbook, "-o", "初稿").code == 0
    assert os.listdir(folder / "初稿") == ["社区矫正工作经费.toml"]


def test_a_document(run: RunCommand, folder: Path) -> None:
    (folder / "表.docx").write_bytes(draw_docx(hubei()))
    result = run("import", "表.docx")
    assert 'agency = "安陵市水文站"    # 表1前第2段\n' in result.out
    assert "# 请填写 basis" in result.out


def test_what_the_table_does_not_say(run: RunCommand, folder: Path) -> None:
    rows = [["三级指标", "年度指标值", "实际完成值", "分值", "得分"], ["采购图书", "≥5000册", "5120册", "50", "50"]]
    (folder / "表.xlsx").write_bytes(draw_xlsx(Form("Sheet1", rows)))
    result = run("import", "表.xlsx")
    assert "[report]\n# 请填写单位" in result.out
    assert 'scope = "department"    # 请填写 scope' in result.out
    given = run(
        "import", "表.xlsx", "--agency", "青禾区图书馆", "--year", "2023", "--standard", "national-project-2020"
    )
    assert "请填写单位" not in given.out
    assert 'agency = "青禾区图书馆"\nyear = 2023\n' in given.out
    assert 'standard = "national-project-2020"\n' in given.out


def test_options_give_way_to_the_table(run: RunCommand, workbook: str) -> None:
    assert 'agency = "青江县司法局"' in run("import", workbook, "--agency", "别的单位").out


def test_no_year(run: RunCommand, workbook: str) -> None:
    result = run("import", workbook, "--year", "二〇二三")
    assert result.code == 2
    assert "年度 二〇二三 不对" in result.err


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("没有.xlsx", None, "没有这个文件"),
        ("表.pdf", b"%PDF-1.7", "文件已经损坏"),
        ("report.toml", b"format = 1", ".toml 文件读不了"),
        ("表.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc 文件"),
        ("表.xlsx", b"<html>", "不是 Excel"),
        ("表.docx", b"PK\x03\x04 word/document.xml", "已经损坏"),
        ("表.docx", b"\x00\x01\x02\x03", "已经损坏"),
    ],
)
def test_what_cannot_be_read(run: RunCommand, folder: Path, name: str, content: bytes | None, said: str) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    result = run("import", name)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_no_form_in_it(run: RunCommand, folder: Path) -> None:
    (folder / "表.xlsx").write_bytes(draw_xlsx(Form("通讯录", [["姓名", "电话"], ["张某", "000"]])))
    result = run("import", "表.xlsx")
    assert result.code == 2
    assert "没有找到自评报告或自评表：通讯录（不是自评表）" in result.err


def test_english(run: RunCommand, workbook: str) -> None:
    result = run("import", workbook, "--left-out", language="en")
    assert "(the report format has no key for it)" in result.out
    assert "6 indicators read, 4 things left out" in result.err
    assert run("import", workbook, language="en").out.splitlines()[1].startswith("# A draft, read from")


def test_words_of_a_table_cannot_move_the_cursor(run: RunCommand, folder: Path) -> None:
    rows = [*sichuan().rows, ["填表说明", "看\u202e这里"]]
    (folder / "表.xlsx").write_bytes(draw_xlsx(Form("表", rows)))
    assert "\u202e" not in run("import", "表.xlsx", "--left-out").out


def test_our_own_form_is_read_where_reports_are(run: RunCommand, folder: Path) -> None:
    assert run("init", "--format", "xlsx", "--standard", "national-project-2020", "-o", "form.xlsx").code == 0
    code, out, err = run("import", "form.xlsx", "-o", "report.toml")
    assert (code, out) == (2, "")
    assert "selfeval check form.xlsx" in err
    assert not (folder / "report.toml").exists()


PROSE = """\
2023年度云溪街道办事处部门整体支出绩效自评报告

一、工作完成情况

全年开展消防安全检查3680家次，新建口袋公园4个。
"""


@pytest.fixture
def prose(folder: Path) -> str:
    (folder / "报告 定稿.txt").write_text(PROSE, encoding="utf-8")
    return "报告 定稿.txt"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--proof", "报告 定稿.txt"), "--proof 写出来的是网页"),
        (("--facts", "报告 定稿.txt"), "--facts 指向报告自己"),
        (("-o", "报告 定稿.txt"), "-o 指向报告自己"),
        (("-o", "初稿.toml", "--facts", "初稿.toml"), "-o 和 --facts 写的是同一个文件"),
        (("-o", "初稿.docx"), "初稿是 TOML 文本"),
        (("-o", "初稿.toml", "--facts", "."), "--facts 要写明文件名"),
        (("-o", "初稿.toml", "--proof", "核对.toml"), "--proof 写出来的是网页"),
    ],
)
def test_nothing_is_written_where_one_file_cannot_be(
    run: RunCommand, prose: str, folder: Path, options: tuple[str, ...], said: str
) -> None:
    result = run("import", prose, *options, "--force")
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert [path.name for path in folder.iterdir()] == [prose]
    assert (folder / prose).read_text(encoding="utf-8") == PROSE


def test_a_page_is_not_written_over_the_report(run: RunCommand, folder: Path) -> None:
    page = "<html><body><p>" + PROSE.replace("\n\n", "</p><p>") + "</p></body></html>"
    (folder / "报告.html").write_text(page, encoding="utf-8")
    result = run("import", "报告.html", "--proof", "报告.html", "--force")
    assert result.code == 2
    assert "--proof 指向报告自己" in result.err
    assert (folder / "报告.html").read_text(encoding="utf-8") == page


def test_an_unknown_standard(run: RunCommand, prose: str) -> None:
    result = run("import", prose, "--standard", "没有这套")
    assert (result.code, result.out) == (2, "")
    assert "没有名为 没有这套 的标准" in result.err


def test_files_of_a_directory_are_told_by_their_names(run: RunCommand, prose: str, folder: Path) -> None:
    (folder / "乙.txt").write_text(PROSE, encoding="utf-8")
    result = run("import", ".")
    assert f"2 份报告：乙.txt、{prose}。" in result.err


def test_a_letter_is_no_report(run: RunCommand, folder: Path) -> None:
    (folder / "函.txt").write_text("关于报送材料的函\n\n现将材料报送贵局，请审阅。\n", encoding="utf-8")
    result = run("import", "函.txt")
    assert result.code == 2
    assert "没有读出自评报告的内容" in result.err


def test_the_page_says_what_is_wrong_in_the_text(run: RunCommand, prose: str, folder: Path) -> None:
    wrong = PROSE + "\n整改火灾隐患1952处，其中电气线路隐患1120处，疏散通道隐患742处。\n"
    (folder / prose).write_text(wrong, encoding="utf-8")
    assert run("import", prose, "--proof", "核对.html").code == 0
    page = (folder / "核对.html").read_text(encoding="utf-8")
    assert "1120 + 742 = 1862处，比实际完成值1952处少90处" in page


@pytest.mark.usefixtures("workbook")
def test_an_old_document_in_a_directory_is_told(run: RunCommand, folder: Path) -> None:
    (folder / "往年.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    result = run("import", ".", "-o", "初稿")
    assert result.code == 2
    assert "往年.doc：程序读不了 doc 文件。" in result.err
    assert len(list((folder / "初稿").iterdir())) == 1


def test_a_name_with_blanks_is_quoted_in_commands(run: RunCommand, prose: str) -> None:
    result = run("import", prose, "-o", "我的 初稿.toml")
    assert f'selfeval import "{prose}" --left-out\n' in result.err
    assert result.err.endswith('selfeval check "我的 初稿.toml"\n')


def test_a_directory_for_one_report_is_made(run: RunCommand, prose: str, folder: Path) -> None:
    assert run("import", prose, "-o", "初稿/").code == 0
    assert len(list((folder / "初稿").iterdir())) == 1

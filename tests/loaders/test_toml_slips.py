"""One bad line in a sound file: what it is called, its mended form, and that the rest is read."""

import pytest

from selfeval_cli.loaders.toml_reading import read_toml

BEFORE = "[t]\nbefore = 1\n"
AFTER = "\nafter = 2\n\n[[u]]\nz = 3\n"
REST = {"t": {"before": 1, "after": 2}, "u": [{"z": 3}]}

MENDED = [
    # quotes and strings
    ("actual = “5121支”", "curly-quotes", 'actual = "5121支"'),
    ("actual = ”5121支“", "curly-quotes", 'actual = "5121支"'),
    ("actual = ‘5121支’", "curly-quotes", 'actual = "5121支"'),
    ("actual = 「5121支」", "curly-quotes", 'actual = "5121支"'),
    ("actual = ＂5121支＂", "curly-quotes", 'actual = "5121支"'),
    ('actual = "5121支”', "curly-quotes", 'actual = "5121支"'),
    ('actual = “5121支"', "curly-quotes", 'actual = "5121支"'),
    ("name = “三好”学生", "bare-text", 'name = "“三好”学生"'),
    ("name = “三好”和“先进”", "bare-text", 'name = "“三好”和“先进”"'),
    ("“单位” = 1", "curly-quotes", '"单位" = 1'),
    ("text = “““第一行\n第二行”””", "curly-quotes", 'text = """第一行\n第二行"""'),
    ('name = "视频监控', "missing-quote", 'name = "视频监控"'),
    ('name = "视频监控  # 注', "missing-quote", 'name = "视频监控"  # 注'),
    ('name = 视频监控"', "missing-quote", 'name = "视频监控"'),
    ('"name = "视频监控"', "missing-quote", '"name" = "视频监控"'),
    ('二期" = 1', "missing-quote", '"二期" = 1'),
    ('text = "第一句，\n第二句。"', "line-break", 'text = """第一句，\n第二句。"""'),
    ('name = "称"先进"单位"', "quote-inside", "name = '称\"先进\"单位'"),
    ("name = 'it's'", "quote-inside", 'name = "it\'s"'),
    ('evidence = "C:\\佐证\\表.xlsx"', "backslash", "evidence = 'C:\\佐证\\表.xlsx'"),
    ('evidence = "C:\\佐证\\"', "backslash", "evidence = 'C:\\佐证\\'"),
    ('text = """\nC:\\佐证\n"""', "backslash", 'text = """\nC:\\\\佐证\n"""'),
    ('actual = "5121"支', "text-after-value", 'actual = "5121支"'),
    ("total = { a = 1 } 万元", "text-after-value", "total = { a = 1 } # 万元"),
    ('text = """第一行', "unclosed-text", 'text = """第一行"""'),
    ("text = '''第一行\n第二行", "unclosed-text", 'text = """第一行\n第二行\n"""'),
    ('name = "视\x07频"', "control-character", 'name = "视频"'),
    ("# 注\x01", "control-character", "# 注"),
    # signs
    ("score＝5", "wide-sign", "score = 5"),
    ("score：5", "colon-sign", "score = 5"),
    ("score: 5", "colon-sign", "score = 5"),
    ("score == 5", "odd-sign", "score = 5"),
    ('rank = ["甲"、"乙"]', "wide-sign", 'rank = ["甲", "乙"]'),
    ('rank = ["甲"，"乙"]', "wide-sign", 'rank = ["甲", "乙"]'),
    ("total = { a = 1； b = 2 }", "wide-sign", "total = { a = 1,  b = 2 }"),
    ("basic．budget = 1", "wide-sign", "basic.budget = 1"),
    ("total = ｛ a = 1 ｝", "wide-bracket", "total = { a = 1 }"),
    ('rank = 【"甲"】', "wide-bracket", 'rank = ["甲"]'),
    ('rank = ["甲"}', "wide-bracket", 'rank = ["甲"]'),
    ("　score = 5", "wide-space", " score = 5"),
    ("score\u00a0= 5", "wide-space", "score = 5"),
    ("score = 5\u200b", "wide-space", "score = 5"),
    ("＃ 说明", "wide-comment", "# 说明"),
    ("// 说明", "wide-comment", "# 说明"),
    ("score = 5 // 说明", "wide-comment", "score = 5 # 说明"),
    ("score = 5;", "trailing-mark", "score = 5"),
    ("score = 5，", "trailing-mark", "score = 5"),
    ('name = "甲"；', "trailing-mark", 'name = "甲"'),
    ("rank = [1,, 2]", "stray-comma", "rank = [1, 2]"),
    ("total = { a = 1 b = 2 }", "missing-comma", "total = { a = 1, b = 2 }"),
    ('rank = ["甲" "乙"]', "missing-comma", 'rank = ["甲", "乙"]'),
    ('parts = {\n  a = "1支"\n  b = "2支"\n}', "missing-comma", 'parts = {\n  a = "1支",\n  b = "2支"\n}'),
    ('agency "云溪"', "missing-equals", 'agency = "云溪"'),
    ("agency 云溪街道", "missing-equals", 'agency = "云溪街道"'),
    ("target ≥ 3000支", "missing-equals", 'target = "≥ 3000支"'),
    ('rank = ["甲", "乙"', "missing-bracket", 'rank = ["甲", "乙"]'),
    ("total = { a = 1, b = 2", "missing-bracket", "total = { a = 1, b = 2 }"),
    ("total = { a = 1, b = 2  # 万元", "missing-bracket", "total = { a = 1, b = 2 }  # 万元"),
    ('rank = [\n  "甲",\n  "乙"', "missing-bracket", 'rank = [\n  "甲",\n  "乙"\n]'),
    ("total = { a = [1, 2 }", "missing-bracket", "total = { a = [1, 2] }"),
    ("score = 5}", "stray-bracket", "score = 5"),
    # keys and lines
    ('单位 = "万元"', "bare-key", '"单位" = "万元"'),
    ('section.治安好.title = "x"', "bare-key", 'section."治安好".title = "x"'),
    ("parts = { 高清 = 3100支 }", "bare-key", 'parts = { "高清" = "3100支" }'),
    ('p,eriod = "全年"', "bare-key", '"p,eriod" = "全年"'),
    ("ｓｃｏｒｅ = 5", "wide-letters", "score = 5"),
    ("今年完成了许多工作", "stray-text", "# 今年完成了许多工作"),
    ("score = 5 weight = 6", "two-statements", "score = 5\nweight = 6"),
    # values
    ("score =", "missing-value", "# score ="),
    ("score =  # 待填", "missing-value", "# score =  # 待填"),
    ("total = { a = , b = 2 }", "missing-value", "total = {  b = 2 }"),
    ("actual = 达成预期指标", "bare-text", 'actual = "达成预期指标"'),
    ("done = 是", "bare-text", 'done = "是"'),
    ("actual = 5121支", "bare-unit", 'actual = "5121支"'),
    ("actual = 约4.4万m²  # 注", "bare-unit", 'actual = "约4.4万m²"  # 注'),
    ("actual = 2023年12月1日", "bare-unit", 'actual = "2023年12月1日"'),
    ("actual = 97.67%", "bare-percent", 'actual = "97.67%"'),
    ("actual = 97.67％", "bare-percent", 'actual = "97.67％"'),
    ("execution_rate = 97.67%", "bare-percent", "execution_rate = 97.67"),
    ("year = 2023年", "number-with-unit", "year = 2023"),
    ("score = 98.5 分", "number-with-unit", "score = 98.5"),
    ("budget = 2345.67万元", "amount-with-unit", "budget = 2345.67"),
    ("budget = 2,345.67万元", "amount-with-unit", "budget = 2345.67"),
    ("total = { budget = 100万元, executed = 90 }", "amount-with-unit", "total = { budget = 100, executed = 90 }"),
    ('"分值" = 5分', "number-with-unit", '"分值" = 5'),
    ("parts = { score = 5分 }", "bare-unit", 'parts = { score = "5分" }'),
    ("score = 5支", "bare-unit", 'score = "5支"'),
    ("total = { execution_rate = 97.67% }", "bare-percent", "total = { execution_rate = 97.67 }"),
    ("budget = 15,622.04", "thousands-marks", "budget = 15622.04"),
    ("budget = 15，622.04", "thousands-marks", "budget = 15622.04"),
    ("budget = 1 234", "thousands-marks", "budget = 1234"),
    ("t = { budget = 15,622.04, executed = 1 }", "thousands-marks", "t = { budget = 15622.04, executed = 1 }"),
    ("t = { budget = 15,622, executed = 1,234.5 }", "thousands-marks", "t = { budget = 15622, executed = 1234.5 }"),
    ("score = １２３．５", "wide-digits", "score = 123.5"),
    ("score = −5", "wide-minus", "score = -5"),
    ("score = －5", "wide-minus", "score = -5"),
    ("score = 05", "number-form", "score = 5"),
    ("score = .5", "number-form", "score = 0.5"),
    ("score = 5.", "number-form", "score = 5"),
    ("score = 35. 3", "number-form", "score = 35.3"),
    ("done = True", "boolean-word", "done = true"),
    ("score = null", "no-null", "# score = null"),
    ("date = 2023.12.1", "date-form", 'date = "2023年12月1日"'),
    ("date = 2023/12/1", "date-form", 'date = "2023年12月1日"'),
    ("date = 2023-12-1", "date-form", 'date = "2023年12月1日"'),
    ("date = 2023-12", "date-form", 'date = "2023年12月"'),
    ('rank = "甲", "乙"', "bare-list", 'rank = ["甲", "乙"]'),
    ("rank = “甲”、“乙”  # 注", "bare-list", 'rank = ["甲", "乙"]  # 注'),
]

NOT_MENDED = [
    ("score = 1,23", "unclear-number"),
    ("score = 1,234,56", "unclear-number"),
    ("budget = 1.5亿元", "amount-in-other-unit"),
    ("date = 2023-02-30", "impossible-date"),
    ("date = 2023.13.1", "impossible-date"),
    ("= 5", "missing-key"),
    ("before = 9", "duplicate-key"),
    ("total = { a = 1, a = 2 }", "duplicate-key"),
    ("before.a = 9", "key-conflict"),
    ("score = " + "9" * 5000, "number-too-long"),
    ("score = " + "[" * 500 + "]" * 500, "too-deep"),
    ("a." * 1200 + "b = 1", "key-too-long"),
    ("a = { = }", "missing-key"),
    ('sect=ion = "x"', "bare-text"),
    ('a = "b" = {', "text-after-value"),
]


@pytest.mark.parametrize(("line", "kind", "mended"), MENDED, ids=[row[0] for row in MENDED])
def test_slip(line: str, kind: str, mended: str) -> None:
    reading = read_toml(BEFORE + line + AFTER)
    assert [(slip.kind, slip.mended) for slip in reading.slips] == [(kind, mended)]


@pytest.mark.parametrize("line", [row[0] for row in MENDED] + [row[0] for row in NOT_MENDED])
def test_rest_is_read(line: str) -> None:
    assert read_toml(BEFORE + line + AFTER).data == REST


@pytest.mark.parametrize("line", [row[0] for row in MENDED])
def test_mended_line_in_place_of_the_bad_one_is_sound(line: str) -> None:
    text = BEFORE + line + AFTER
    (slip,) = read_toml(text).slips
    begin, end = slip.extent
    assert read_toml(text[:begin] + (slip.mended or "") + text[end:]).slips == ()


@pytest.mark.parametrize(("line", "kind"), NOT_MENDED, ids=[row[0][:30] for row in NOT_MENDED])
def test_slip_that_only_its_writer_can_mend(line: str, kind: str) -> None:
    (slip,) = read_toml(BEFORE + line + AFTER).slips
    assert (slip.kind, slip.mended) == (kind, None)


SOUND = [
    'name = "称“先进”单位"',
    "name = '“单位”：甲、乙，丙；＝【】'",
    'name = "a" # “注”，＃ // ；',
    "change = +5",
    "score = 5.20",
    'rank = ["甲、乙", "丙，丁",]',
    't = {\n  a = 1,\n  b = "x：y",\n}',
    '"单位" = 1',
    'text = """他说："好"。\n[budget]\nname = 三好\n"""',
    "date = 2023-12-01",
]


@pytest.mark.parametrize("line", SOUND)
def test_no_slip(line: str) -> None:
    assert read_toml(BEFORE + line + AFTER).slips == ()


CULPRITS = [
    ("actual = 5121支", "5121支"),
    ("actual = “5121支”", "“"),
    ("单位 = 5", "单位"),
    ("score＝5", "＝"),
    ('rank = ["甲"、"乙"]', "、"),
    ("budget = 15,622.04 # 注", "15,622.04"),
    ('name = "称"先进"单位"', '"'),
    ('evidence = "C:\\佐证"', "\\"),
    ("score = 5;", ";"),
    ('actual = "5121"支', "支"),
    ("score =", "score ="),
    ("total = { a = 1", "{"),
]


@pytest.mark.parametrize(("line", "culprit"), CULPRITS)
def test_place_of_the_culprit(line: str, culprit: str) -> None:
    text = BEFORE + line + AFTER
    (slip,) = read_toml(text).slips
    assert text[slice(*slip.span)] == culprit


LOST = [
    ("actual = 5121支", ("t", "actual")),
    ("a.b.c = 5121支", ("t", "a", "b", "c")),
    ("单位 = 5121支", ("t", "单位")),
    ('"a\\u0041" = 5121支', ("t", "aA")),
    ("= 5", ("t",)),
    ("今年完成了许多工作", None),
    ("＃ 说明", None),
    ("before = 9", None),
]


@pytest.mark.parametrize(("line", "lost"), LOST)
def test_what_is_lost(line: str, lost: tuple[str, ...] | None) -> None:
    (slip,) = read_toml(BEFORE + line + AFTER).slips
    assert slip.lost == lost


def test_several_slips_on_one_line_are_mended_together() -> None:
    (slip,) = read_toml("合计 ＝ ｛ budget： 5万元， executed ＝ “4万元” ｝；").slips
    assert (slip.kind, slip.also, slip.mended) == (
        "bare-key",
        ("wide-sign", "wide-bracket", "colon-sign", "amount-with-unit", "curly-quotes", "trailing-mark"),
        '"合计" = { budget = 5,  executed = "4万元" }',
    )

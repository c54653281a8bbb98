"""Files with slips in their structure: what is read all the same, and where it then stands."""

import pytest

from selfeval_cli.loaders.toml_reading import SLIP_LIMIT, TomlReading, read_toml


def kinds(reading: TomlReading) -> list[str]:
    return [slip.kind for slip in reading.slips]


def test_three_broken_lines_in_a_report() -> None:
    text = """\
format = 1
[report]
agency = “云溪街道办事处”
year = 2023

[budget]
unit = "万元"
total = { budget = 8,650.40, executed = 8402.71 }
basic = { budget = 2210.15, executed = 2180.33 }

[[indicator]
section = "public-safety"
name = "视频监控"
actual = 3240支
[indicator.details]
"成功率" = "100%"

[[indicator]]
name = "案件类警情"
"""
    reading = read_toml(text)
    assert kinds(reading) == ["curly-quotes", "thousands-marks", "header-bracket", "bare-unit"]
    assert reading.data == {
        "format": 1,
        "report": {"year": 2023},
        "budget": {"unit": "万元", "basic": read_toml("budget = 2210.15\nexecuted = 2180.33").data},
        "indicator": [
            {"section": "public-safety", "name": "视频监控", "details": {"成功率": "100%"}},
            {"name": "案件类警情"},
        ],
    }
    assert [slip.lost for slip in reading.slips] == [
        ("report", "agency"),
        ("budget", "total"),
        None,
        ("indicator", 0, "actual"),
    ]


HEADERS = [
    ("[[indicator]", "header-bracket", "[[indicator]]", {"indicator": [{"x": 1}]}),
    ("[indicator]]", "header-bracket", "[[indicator]]", {"indicator": [{"x": 1}]}),
    ("[[indicator", "header-bracket", "[[indicator]]", {"indicator": [{"x": 1}]}),
    ("indicator]]", "header-bracket", "[[indicator]]", {"indicator": [{"x": 1}]}),
    ("[ [indicator] ]", "header-bracket", "[[indicator]]", {"indicator": [{"x": 1}]}),
    ("[[budget]", "header-bracket", "[budget]", {"budget": {"x": 1}}),
    ("[budget]]", "header-bracket", "[budget]", {"budget": {"x": 1}}),
    ("[budget", "header-bracket", "[budget]", {"budget": {"x": 1}}),
    ("[budget.fund]]", "header-bracket", "[[budget.fund]]", {"budget": {"fund": [{"x": 1}]}}),
    ("[[budget.item]", "header-bracket", "[[budget.item]]", {"budget": {"item": [{"x": 1}]}}),
    ("budget]", "header-bracket", "[budget]", {"budget": {"x": 1}}),
    ("【budget】", "wide-bracket", "[budget]", {"budget": {"x": 1}}),
    ("［［indicator］］", "wide-bracket", "[[indicator]]", {"indicator": [{"x": 1}]}),
    ("[[indicator】】", "wide-bracket", "[[indicator]]", {"indicator": [{"x": 1}]}),
    ("[section.治安好]", "bare-key", '[section."治安好"]', {"section": {"治安好": {"x": 1}}}),
    ("[预算]", "bare-key", '["预算"]', {"预算": {"x": 1}}),
    ("[section．economy]", "wide-sign", "[section.economy]", {"section": {"economy": {"x": 1}}}),
    ("[“治安好”]", "curly-quotes", '["治安好"]', {"治安好": {"x": 1}}),
    ("[budget]；", "trailing-mark", "[budget]", {"budget": {"x": 1}}),
    ("[budget] ＃ 预算", "wide-comment", "[budget] # 预算", {"budget": {"x": 1}}),
    ("　[budget]", "wide-space", " [budget]", {"budget": {"x": 1}}),
]


@pytest.mark.parametrize(("line", "kind", "mended", "data"), HEADERS, ids=[row[0] for row in HEADERS])
def test_lines_below_a_mended_header_are_read(line: str, kind: str, mended: str, data: dict[str, object]) -> None:
    reading = read_toml(f"{line}\nx = 1\n")
    assert [(slip.kind, slip.mended, slip.lost) for slip in reading.slips] == [(kind, mended, None)]
    assert reading.data == data


@pytest.mark.parametrize("header", ["[]", "[[]]", "[a[b]", "[", '[["""indicator]]'])
def test_lines_below_a_header_that_cannot_be_guessed_belong_to_no_other_table(header: str) -> None:
    reading = read_toml(f"[budget]\na = 1\n{header}\na = 2\nb = 3\n[report]\nyear = 2023\n")
    assert (kinds(reading), reading.data) == (["broken-header"], {"budget": {"a": 1}, "report": {"year": 2023}})
    assert reading.slips[0].lost == ()


def test_header_and_key_on_one_line() -> None:
    reading = read_toml('[[indicator]] name = "a"\nactual = 1\n')
    (slip,) = reading.slips
    assert (slip.kind, slip.mended, slip.lost) == ("two-statements", '[[indicator]]\nname = "a"', ("indicator",))
    assert reading.data == {"indicator": [{"actual": 1}]}


def test_single_brackets_among_double_ones_begin_an_indicator_of_their_own() -> None:
    reading = read_toml("[[indicator]]\nname = 1\n[indicator] # 二\nname = 2\n[budget]\nx = 1\n")
    (slip,) = reading.slips
    assert (slip.kind, slip.mended, slip.params["times"]) == ("single-brackets", "[[indicator]] # 二", 1)
    assert reading.data == {"indicator": [{"name": 1}, {"name": 2}], "budget": {"x": 1}}


def test_forty_single_brackets_are_one_slip() -> None:
    reading = read_toml("".join(f"[indicator]\nname = {number}\n" for number in range(40)))
    (slip,) = reading.slips
    assert (slip.kind, slip.span, slip.params["times"]) == ("single-brackets", (0, 11), 40)
    assert [indicator["name"] for indicator in reading.data["indicator"]] == list(range(40))


def test_first_of_several_headers_has_single_brackets() -> None:
    reading = read_toml("[indicator]\nname = 1\n[indicator.details]\nx = 1\n[[indicator]]\nname = 2\n")
    assert kinds(reading) == ["single-brackets"]
    assert reading.data == {"indicator": [{"name": 1, "details": {"x": 1}}, {"name": 2}]}


@pytest.mark.parametrize("between", ["", "[report]\nyear = 2023\n"])
@pytest.mark.parametrize(("header", "kind"), [("[budget]", "duplicate-table"), ("[[budget]]", "double-brackets")])
def test_table_that_is_opened_twice_is_read_as_one(between: str, header: str, kind: str) -> None:
    reading = read_toml(f"[budget]\na = 1\n{between}{header}\nb = 2")
    assert kinds(reading) == [kind]
    assert reading.data["budget"] == {"a": 1, "b": 2}


def test_single_table_with_two_brackets_before_its_like_is_no_list() -> None:
    reading = read_toml("[[budget]]\na = 1\n[budget]\nb = 2\n")
    assert [(slip.kind, slip.mended) for slip in reading.slips] == [
        ("double-brackets", "[budget]"),
        ("duplicate-table", None),
    ]
    assert reading.data == {"budget": {"a": 1, "b": 2}}


def test_details_that_are_opened_twice_stay_with_their_indicator() -> None:
    text = "[[indicator]]\n[indicator.details]\na = 1\n[indicator.parts]\nb = 2\n[indicator.details]\nc = 3\n[[indicator]]\nname = 4\n"
    reading = read_toml(text)
    assert kinds(reading) == ["duplicate-table"]
    assert reading.data["indicator"] == [{"details": {"a": 1, "c": 3}, "parts": {"b": 2}}, {"name": 4}]


def test_places_of_lines_that_were_read_elsewhere() -> None:
    text = "[budget]\na = 1\n[report]\nyear = 2023\n[budget]\nb = 22\na = 3\n[[indicator]\nname = 4\n"
    reading = read_toml(text)
    places = reading.places()
    found = {path: places.value(path) for path in [("budget", "b"), ("report", "year"), ("indicator", 0, "name")]}
    assert {path: text[slice(*span)] if span else None for path, span in found.items()} == {
        ("budget", "b"): "22",
        ("report", "year"): "2023",
        ("indicator", 0, "name"): "4",
    }
    header = places.table(("indicator", 0))
    assert header is not None
    assert text[slice(*header)] == "[[indicator]"
    assert [(slip.kind, text[slice(*slip.span)]) for slip in reading.slips] == [
        ("duplicate-table", "[budget]"),
        ("duplicate-key", "a = 3"),
        ("header-bracket", "[[indicator]"),
    ]


def test_first_of_two_equal_keys_counts_and_is_named() -> None:
    text = "[a]\nx = 1\nx = 2\n"
    reading = read_toml(text)
    (slip,) = reading.slips
    assert slip.related is not None
    assert (reading.data, slip.kind, slip.lost, text[slice(*slip.related)]) == (
        {"a": {"x": 1}},
        "duplicate-key",
        None,
        "x",
    )


CONFLICTS = [
    ("a = { b = 1 }\na.c = 2\n", ("a", "c")),
    ("a = 1\na.c = 2\n", ("a", "c")),
    ("a = 1\n[a]\nx = 2\n", ("a",)),
    ("a.b = 1\n[a]\nx = 2\n", ("a",)),
    ("a = []\n[[a]]\nx = 2\n", ("a",)),
    ("[budget]\ntotal = { a = 1 }\n[budget.total]\nb = 2\n", ("budget", "total")),
]


@pytest.mark.parametrize(("text", "lost"), CONFLICTS, ids=[row[0] for row in CONFLICTS])
def test_key_that_is_a_value_and_a_table(text: str, lost: tuple[str, ...]) -> None:
    reading = read_toml(text + "[z]\nq = 1\n")
    (slip,) = reading.slips
    assert (slip.kind, slip.lost, reading.data["z"]) == ("key-conflict", lost, {"q": 1})


UNCLOSED = [
    ('[s]\ntext = """a\nname = "x"\n[t]\ntext = """b"""\n', {"s": {"name": "x"}, "t": {"text": "b"}}),
    ('[s]\ntext = """a\n[t]\ntext = """\nb\n"""\nname = 1\n', {"s": {}, "t": {"text": "b\n", "name": 1}}),
    ('[s]\ntext = """a\nmore\n\n[t]\nx = 1\n', {"s": {}, "t": {"x": 1}}),
    ("[s]\ntext = '''a\n\n[t]\nx = 1\n", {"s": {}, "t": {"x": 1}}),
]


@pytest.mark.parametrize(("text", "data"), UNCLOSED, ids=[row[0] for row in UNCLOSED])
def test_text_left_open_swallows_nothing(text: str, data: dict[str, object]) -> None:
    reading = read_toml(text)
    assert (kinds(reading), reading.data) == (["unclosed-text"], data)


OPEN_BRACKETS = [
    ("total = { a = 1, b = 2\nbasic = { a = 1 }\n", {"basic": {"a": 1}}),
    ("total = { a = 1, b = 2,\nbasic = { a = 1 }\n", {"basic": {"a": 1}}),
    ("total = {\n  a = 1,\n  b = 2\nbasic = { a = 1 }\n", {"basic": {"a": 1}}),
    ('rank = [\n  "a",\n  "b"\nname = 1\n', {"name": 1}),
    ('rank = ["a", "b"\nname = 1\n', {"name": 1}),
    ("parts = { a = 3100支,\n  b = 1 }\nname = 1\n", {"name": 1}),
]


@pytest.mark.parametrize(("text", "data"), OPEN_BRACKETS, ids=[row[0] for row in OPEN_BRACKETS])
def test_bracket_left_open_swallows_nothing(text: str, data: dict[str, object]) -> None:
    reading = read_toml(text + "[t]\nx = 1\n")
    assert (len(reading.slips), reading.data) == (1, {**data, "t": {"x": 1}})


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends(line_end: str) -> None:
    text = line_end.join(["a = 1", "b = 5支", "[[i]", "c = 2", "", 't = """x', 'y"""', ""])
    reading = read_toml(text)
    extents = [text[slice(*slip.extent)] for slip in reading.slips]
    assert (extents, reading.data) == (["b = 5支", "[[i]"], {"a": 1, "i": [{"c": 2, "t": "x\ny"}]})


def test_twenty_slips_and_not_one_more() -> None:
    text = "".join(f"k{number} = “x”\n" for number in range(30))
    reading = read_toml("first = 1\n" + text + "last = 1\n")
    assert kinds(reading) == ["curly-quotes"] * SLIP_LIMIT + ["stopped"]
    assert (reading.data, reading.slips[-1].lost) == ({"first": 1}, ())
    assert reading.slips[-1].extent == (text.index("k20") + 10, len(text) + 19)


def test_twenty_slips_are_read_to_the_end() -> None:
    reading = read_toml("".join(f"k{number} = “x”\n" for number in range(20)) + "last = 1\n")
    assert (kinds(reading), reading.data) == (["curly-quotes"] * SLIP_LIMIT, {"last": 1})


def test_large_text_is_not_parsed_twenty_times() -> None:
    reading = read_toml("".join(f"k{number} = “x”\n" for number in range(60_000)))
    assert len(reading.slips) < 5


def test_byte_order_mark_inside_the_text() -> None:
    reading = read_toml("a = 1\n\ufeffb = 2\nc = 3\n")
    assert (kinds(reading), reading.data) == (["wide-space"], {"a": 1, "c": 3})


def test_prose_is_no_report() -> None:
    reading = read_toml("云溪街道办事处2023年度自评报告\n\n一、工作情况\n今年以来，街道完成了各项任务。\n")
    assert (set(kinds(reading)), reading.data) == ({"stray-text"}, {})


def test_what_is_lost_in_a_table_that_turns_out_to_be_one_of_many() -> None:
    reading = read_toml("[indicator]\nactual = 5支\n[[indicator]]\nactual = 6支\n")
    assert [(slip.kind, slip.lost) for slip in reading.slips] == [
        ("single-brackets", None),
        ("bare-unit", ("indicator",)),
        ("bare-unit", ("indicator", 1, "actual")),
    ]


def test_words_for_the_message_are_short_and_harmless() -> None:
    (slip,) = read_toml("actual = 完成\x1b[2J" + "很好" * 100).slips
    assert (slip.kind, slip.params["found"]) == ("bare-text", "完成[2J" + "很好" * 27 + "很…")


def test_words_that_would_move_the_cursor() -> None:
    (slip,) = read_toml('"a\\u001b[2J" = 1\n"a\\u001b[2J" = 2\n').slips
    assert (slip.kind, slip.params["key"]) == ("duplicate-key", "a [2J")

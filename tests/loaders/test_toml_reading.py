"""Sound TOML as data, and what the parser could not bear."""

import random
import string
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfeval_cli.loaders.toml_reading import SLIP_LIMIT, TomlReading, read_toml

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.toml"))


def test_figures_keep_their_digits() -> None:
    data = read_toml("a = 25.20\nb = 1_000.50\nc = 8402\n").data
    assert [(type(value), str(value)) for value in data.values()] == [
        (Decimal, "25.20"),
        (Decimal, "1000.50"),
        (int, "8402"),
    ]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("nan", "NaN"),
        ("-inf", "-Infinity"),
        ("1e999", "1E+999"),
        ("1e9999999999", "Infinity"),
        ("-1e9999999999", "-Infinity"),
        ("1e-9999999999", "NaN"),
        ("1e99999999999999999999", "Infinity"),
        ("-1e99999999999999999999", "-Infinity"),
        ("1e-99999999999999999999", "NaN"),
        ("0e9999999999", "0"),
        ("-0.0e99999999999999999999", "0"),
    ],
)
def test_impossible_numbers_cannot_fill_the_memory(written: str, value: str) -> None:
    assert str(read_toml(f"a = {written}").data["a"]) == value


def test_long_key_is_sound() -> None:
    assert read_toml("a" * 40_000 + " = 1").slips == ()


def test_sound_text_costs_no_copy() -> None:
    text = "a = 1\r\nb = 2\r\n"
    reading = read_toml(text)
    assert (reading.text is text, reading.slips) == (True, ())


def test_toml_1_1_is_sound() -> None:
    assert read_toml('a = {\n  b = "\\e\\x41",  # 注\n  c = 07:32,\n}\n').slips == ()


def test_lone_surrogate() -> None:
    assert read_toml('a = "\ud800"\nb = \ud800\n').data == {"a": "\ud800"}


HOSTILE = {
    "brackets": "a = " + "[" * 100_000,
    "closed brackets": "a = " + "[" * 100_000 + "]" * 100_000,
    "braces": "a = " + "{a=" * 50_000,
    "header brackets": "[" * 100_000,
    "dotted key of 40 KB": "a" + ".a" * 20_000 + " = 1",
    "dotted header of 40 KB": "[a" + ".a" * 20_000 + "]",
    "many long dotted keys": "".join(f"k{n}" + ".a" * 900 + " = 1\n" for n in range(300)),
    "digits": "a = " + "1" * 100_000,
    "digits and commas": "a = " + "1," * 50_000,
    "groups of digits": "a = " + "1" + ",123" * 50_000 + "x",
    "quotes": 'a = "' + 'x"y' * 50_000,
    "quotes in an array": "a = [" + '"x"y ' * 50_000 + "]",
    "curly quotes": "a = " + "“x”、" * 50_000,
    "blanks": "a = " + " " * 200_000 + "b" + " " * 200_000 + "c",
    "wide blanks": "a = x" + "　" * 100_000 + "y" + "　" * 100_000,
    "blank lines in an open text": 'a = """' + "\n \t" * 100_000 + "x",
    "words": "a " * 100_000 + "= 1",
    "words without end": "单位 " * 100_000,
    "equals signs": "=" * 100_000,
    "backslashes": 'a = "' + "\\" * 100_001 + '"',
    "open array of lines": "a = [\n" + "x,\n" * 50_000,
    "commas": "a = [" + "," * 100_000,
    "dots": "." * 100_000,
    "line breaks in quotes": 'a = "' + "x\n" * 50_000 + '"',
    "the same header": "[a]\n[b]\n" * 20_000,
    "hashes": "a = 1 " + "＃" * 100_000,
    "entries without commas": "a = { " + "b = 1 " * 30_000 + "}",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text(text: str) -> None:
    reading = read_toml(text + "\n[z]\nq = 1\n")
    assert 1 <= len(reading.slips) <= SLIP_LIMIT + 1


SIGNS = [
    *"“”‘’「」＝：，、；。【】［］｛｝（）％　\u00a0\u200b\"'[]{}=:,.;#\\\n\r\t 0159-+eE_万元支是年",
    *(
        '"""',
        "'''",
        "[[",
        "]]",
        "\n[x]\n",
        "\r\n",
        "＃",
        "//",
        "5121支",
        "97.67%",
        "15,622.04",
        "C:\\佐证\\表.xlsx",
        "\x00",
        "\x07",
    ),
    *(
        "\ud800",
        "\ufeff",
        "1e99",
        "true",
        "\n[indicator]\n",
        "\n[budget]\n",
        "\n[[budget]]\n",
        '\nname = "x"\n',
        '\n"""\n',
        " = ",
    ),
]


def check_bounds(text: str) -> TomlReading:
    """Whatever the text: few slips, offsets within it, mends that are sound."""
    reading = read_toml(text)
    assert len(reading.slips) <= SLIP_LIMIT + 1
    for slip in reading.slips:
        assert 0 <= slip.extent[0] <= slip.span[0] <= slip.span[1] <= len(text), slip
        assert slip.span[0] <= slip.extent[1] <= len(text), slip
        assert slip.mended is None or read_toml(slip.mended).slips == (), slip
        assert slip.related is None or 0 <= slip.related[0] <= slip.related[1] <= len(text), slip
    places = reading.places()
    for path in places.paths():
        for span in (places.key(path), places.value(path), places.table(path)):
            assert span is None or 0 <= span[0] <= span[1] <= len(text), path
    return reading


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.name for path in EXAMPLES])
@pytest.mark.parametrize("seed", range(12))
def test_mutilated_reports(path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    original = path.read_text("utf-8")
    for damage in (1, 1, 1, 2, 5, 20):
        text = original
        for _ in range(damage):
            at = chance.randrange(len(text))
            cut = chance.choice([0, 0, 1, 1, 3, 30])
            text = text[:at] + chance.choice([*SIGNS, "", "", ""]) + text[at + cut :]
        check_bounds(text)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from([*SIGNS, *string.ascii_lowercase[:3], " = ", "单位", "a = ", "\n"]), max_size=30).map(
        "".join
    )
)
def test_anything_at_all(text: str) -> None:
    check_bounds(text)


def test_one_slip_less_after_its_mend() -> None:
    text = next(path for path in EXAMPLES if path.name == "complete.toml").read_text("utf-8")
    broken = text.replace('unit = "万元"', "unit ＝ “万元”", 1).replace("= 5\n", "= 5分\n", 2)
    reading = check_bounds(broken)
    assert len(reading.slips) == 3
    while reading.slips:
        slip = reading.slips[0]
        broken = broken[: slip.extent[0]] + (slip.mended or "") + broken[slip.extent[1] :]
        left = read_toml(broken)
        assert len(left.slips) == len(reading.slips) - 1
        reading = left
    assert reading.data.keys() == read_toml(text).data.keys()

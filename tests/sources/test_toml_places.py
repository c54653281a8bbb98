"""Places of keys, values and tables: re-parsing what stands there gives the same data."""

import random
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import tomli

from selfeval_cli.sources.toml_places import Path, TomlPlaces, scan_toml
from selfeval_cli.sources.toml_scanner import ScanError, find_statements
from tests.sources.toml_documents import make_document

SEEDS = range(40)
DOCUMENTS_PER_SEED = 100


def leaves(data: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Everything that is no table or array, with its path."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*path, index))
    else:
        yield path, data


def at(text: str, span: tuple[int, int] | None) -> str:
    assert span is not None
    return text[slice(*span)]


@cache
def documents(seed: int) -> list[tuple[str, dict[str, Any], TomlPlaces]]:
    texts = [make_document(seed * DOCUMENTS_PER_SEED + number) for number in range(DOCUMENTS_PER_SEED)]
    return [(text, tomli.loads(text), scan_toml(text)) for text in texts]


@pytest.mark.parametrize("seed", SEEDS)
def test_each_value_is_found_again(seed: int) -> None:
    for text, data, places in documents(seed):
        for path, value in leaves(data):
            written = at(text, places.value(path))
            assert repr(tomli.loads(f"x = {written}")["x"]) == repr(value), (text, path)


@pytest.mark.parametrize("seed", SEEDS)
def test_each_key_is_found_again(seed: int) -> None:
    for text, data, places in documents(seed):
        for path, _ in leaves(data):
            for length in range(1, len(path) + 1):
                if isinstance(path[length - 1], str):
                    written = at(text, places.key(path[:length]))
                    assert list(tomli.loads(f"{written} = 1")) == [path[length - 1]], (text, path)


@pytest.mark.parametrize("seed", SEEDS)
def test_part_of_a_string_is_found_in_its_source(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    for text, data, places in documents(seed):
        for path, value in leaves(data):
            if not isinstance(value, str):
                continue
            start = chance.randrange(len(value) + 1)
            end = chance.randrange(start, len(value) + 1)
            part = at(text, places.inside(path, start, end))
            written = at(text, places.value(path))
            quotes = written[:3] if written.startswith(('"""', "'''")) and len(written) > 5 else written[:1]
            opening = quotes + "\n" if len(quotes) == 3 else quotes
            assert tomli.loads(f"x = {opening}{part}{quotes}")["x"] == value[start:end], (text, path, start, end)


@pytest.mark.parametrize("seed", SEEDS)
def test_each_header_is_found_again(seed: int) -> None:
    for text, data, places in documents(seed):
        headers = [places.table(path) for path in places.paths()]
        found = sorted(span for span in headers if span is not None)
        expected = sorted((start, end) for start, end in find_statements(text) if text[start] == "[")
        assert found == expected, (text, data)


def test_arrays_of_tables_and_what_is_below_them() -> None:
    text = '[[indicator]]\nname = "a"\n[indicator.details]\n"成功率" = { base = 1 }\n[[indicator]]\nname = "b"\nrank = ["x", "y"]\n'
    places = scan_toml(text)
    found = {
        "name of the second": at(text, places.value(("indicator", 1, "name"))),
        "base": at(text, places.value(("indicator", 0, "details", "成功率", "base"))),
        "header of details": at(text, places.table(("indicator", 0, "details"))),
        "header of the second": places.table(("indicator", 1)),
        "item": at(text, places.value(("indicator", 1, "rank", 1))),
        "length": places.length(("indicator",)),
    }
    assert found == {
        "name of the second": '"b"',
        "base": "1",
        "header of details": "[indicator.details]",
        "header of the second": (66, 79),
        "item": '"y"',
        "length": 2,
    }


def test_nearest_goes_up_to_what_is_there() -> None:
    text = "[budget]\ntotal = { budget = 1 }\n[[indicator]]\nname = 1\n"
    places = scan_toml(text)
    assert [
        at(text, places.nearest(("budget", "total", "executed"))),
        at(text, places.nearest(("budget", "basic", "executed"))),
        at(text, places.nearest(("indicator", 0, "actual"))),
        places.nearest(("report", "agency")),
    ] == ["{ budget = 1 }", "[budget]", "[[indicator]]", None]


def test_what_is_not_there_has_no_place() -> None:
    places = scan_toml("a.b = 1\n")
    assert (places.value(("a",)), places.value(("a", "c")), places.key(("a", "b", "c")), places.table(("a",))) == (
        None,
    ) * 4


def test_inside_a_value_that_is_no_string_means_all_of_it() -> None:
    text = "a = 15622.04"
    assert at(text, scan_toml(text).inside(("a",), 2, 4)) == "15622.04"


def test_open_table() -> None:
    assert scan_toml("[[a]]\n[[a]]\n[a.b.c]\nx = 1").open_table == ("a", 1, "b", "c")


@pytest.mark.parametrize(
    "text", ["a", "a = ", "[a", "a = [1", "a = {b = 1", "= 1", "a = [1, ", 'a = { "b" }', "\u3000a = 1"]
)
def test_text_that_is_no_toml(text: str) -> None:
    with pytest.raises(ScanError):
        scan_toml(text)


def test_no_path_of_a_long_key_is_copied() -> None:
    # A tree of nodes: one for each part, and not a tuple of all parts before it.
    text = "a" + ".a" * 20_000 + " = 1"
    places = scan_toml(text)
    assert at(text, places.value(("a",) * 20_001)) == "1"


def test_nesting_as_deep_as_the_parser_allows() -> None:
    text = "a = " + "[" * 400 + "]" * 400
    assert set(tomli.loads(text)) == {"a"}
    assert scan_toml(text).value(("a",)) == (4, 804)


def test_nesting_without_end_is_not_followed() -> None:
    with pytest.raises(ScanError):
        scan_toml("a = " + "[" * 50_000 + "]" * 50_000)

"""Places of findings in generated reports: what is marked, parsed again, is the value, the key or the table that the finding is about."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import tomli

from selfeval_cli.assessment import assess_loaded
from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.loaders.report_loading import load_source
from selfeval_cli.loaders.toml_reading import read_decimal
from selfeval_cli.model.finding import Finding, Place
from selfeval_cli.sources.source import Source
from selfeval_cli.text.quantity import Span
from tests.sources.report_documents import make_report

SEEDS = range(40)
REPORTS_PER_SEED = 6
Keys = tuple[str | int, ...]


def parse(written: str) -> dict[str, Any]:
    return tomli.loads(written, parse_float=read_decimal)


@cache
def assessed(seed: int, slips: bool) -> list[tuple[Loaded, tuple[Finding, ...]]]:
    results = []
    for number in range(REPORTS_PER_SEED):
        loaded = load_source(Source("report.toml", make_report(seed * REPORTS_PER_SEED + number, slips=slips)))
        results.append((loaded, assess_loaded(loaded).findings))
    return results


def placed(seed: int, *, slips: bool) -> Iterator[tuple[Loaded, Keys, str, Finding]]:
    """Each finding that is about something in the report, with the keys that its path stands for and the characters marked."""
    for loaded, findings in assessed(seed, slips):
        for finding in findings:
            if finding.spot is not None or finding.place is None or finding.place.line is None:
                continue
            keys = loaded.addresses.find_keys(finding.path)
            assert keys is not None, finding
            yield loaded, keys, marked(loaded, finding.place), finding


def marked(loaded: Loaded, place: Place) -> str:
    source = loaded.source
    assert source is not None
    assert place.line is not None
    assert place.column is not None
    assert place.end_line is not None
    assert place.end_column is not None
    return source.text[source.offset(place.line, place.column) : source.offset(place.end_line, place.end_column)]


def look_up(data: Any, keys: Keys) -> tuple[Keys, Any]:
    """As far as the keys lead in the data, and what is there."""
    for depth, key in enumerate(keys):
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            return keys[:depth], data
    return keys, data


def stands_for(written: str, keys: Keys, value: Any) -> bool:
    """Whether the characters are the value, or for a table its header or the value of its name."""
    if isinstance(value, (dict, list)):
        names = [key for key in keys if isinstance(key, str)]
        if header_names(written) == names or list(parse_key(written)) == names[-1:]:  # the key where no header says it
            return True
        if isinstance(value, dict) and not written.startswith(("{", "[")):
            value = next((value[key] for key in ("name", "指标名称", "text", "title") if key in value), None)
    return repr(parse(f"x = {written}")["x"]) == repr(value)


def parse_key(written: str) -> dict[str, Any]:
    try:
        return parse(f"{written} = 1")
    except tomli.TOMLDecodeError:
        return {}


def header_names(written: str) -> list[str]:
    try:
        node: Any = parse(written if written.startswith("[[") == written.endswith("]]") else f"{written}]")
    except tomli.TOMLDecodeError:
        return []
    names = []
    while node:
        node = node[0] if isinstance(node, list) else node
        if node:
            (name, node), *_ = node.items()
            names.append(name)
    return names


def part_of(written: str, part: str) -> str:
    """A part of a string as it decodes in the string's own quotes."""
    quotes = written[:3] if written.startswith(('"""', "'''")) and len(written) > 5 else written[:1]
    opening = quotes + "\n" if len(quotes) == 3 else quotes
    decoded: str = parse(f"x = {opening}{part}{quotes}")["x"]
    return decoded


def is_right(loaded: Loaded, keys: Keys, written: str, finding: Finding) -> bool:
    assert loaded.toml is not None
    there, value = look_up(loaded.toml.data, keys)
    if there == keys and finding.on_key:
        return list(parse(f"{written} = 1")) == [keys[-1]]
    short = there == keys[:-1] and keys[-1:] == ("actual",)  # "成功率" = "100%" for "成功率" = { actual = "100%" }
    if (there == keys or short) and finding.span is not None and isinstance(value, str):
        span: Span | None = loaded.places.value(there) if loaded.places is not None else None
        assert span is not None
        assert loaded.source is not None
        return part_of(loaded.source.text[slice(*span)], written) == value[slice(*finding.span)]
    return stands_for(written, there, value)


@pytest.mark.parametrize("seed", SEEDS)
def test_marked_characters_are_what_the_finding_is_about(seed: int) -> None:
    for loaded, keys, written, finding in placed(seed, slips=False):
        assert is_right(loaded, keys, written, finding), (written, finding)


@pytest.mark.parametrize("seed", SEEDS)
def test_broken_lines_do_not_move_the_places_of_the_others(seed: int) -> None:
    for loaded, keys, written, finding in placed(seed, slips=True):
        assert is_right(loaded, keys, written, finding), (written, finding)


@pytest.mark.parametrize("seed", SEEDS)
def test_slips_are_marked_within_the_text(seed: int) -> None:
    for loaded, findings in assessed(seed, True):
        assert loaded.source is not None
        for finding in findings:
            if finding.spot is not None:
                start, end = finding.spot
                assert 0 <= start <= end <= len(loaded.source.text)
                assert finding.place is not None
                assert marked(loaded, finding.place) == loaded.source.text[start:end]


def test_there_are_thousands() -> None:
    counts = [sum(1 for seed in SEEDS for _ in placed(seed, slips=slips)) for slips in (False, True)]
    assert min(counts) >= 1000
    assert sum(counts) >= 3000


@pytest.mark.parametrize("seed", SEEDS)
def test_paths_lead_to_the_indicators_that_they_name(seed: int) -> None:
    for loaded, _ in assessed(seed, False):
        if loaded.report is None:
            continue
        assert loaded.toml is not None
        positions = []
        for path, indicator in zip(loaded.report.paths.indicators, loaded.report.indicators, strict=True):
            keys = loaded.addresses.find_keys(path)
            assert keys is not None
            raw = look_up(loaded.toml.data, keys)[1]
            assert indicator.name in (raw.get("name"), raw.get("指标名称"))
            positions.append(keys)
        assert len(set(positions)) == len(positions)

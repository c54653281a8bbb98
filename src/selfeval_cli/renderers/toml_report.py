"""A report as a report file: laid out as one would write it by hand, and read back as the same report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.budget import LINES, OUTLAYS, Budget
from selfeval_cli.model.report import FORMAT, Indicator, Report
from selfeval_cli.renderers.toml_values import Inline, write_header, write_pair

_SCHEMA_LINE = "#:schema selfeval.schema.json"
_WIDEST = 100  # columns of a line with an inline table; a longer one becomes a table of its own
_CLOSING = Text("问题与措施", "problems and measures")


def render_toml(report: Report, language: Language = "zh") -> str:
    """The report as text of format 1. Loading it gives an equal report, every figure with its words and its decimal places.

    Comments part the sections; `language` is theirs only.
    """
    blocks = [[_SCHEMA_LINE, f"format = {FORMAT}"], _block("[report]", "report", report.heading)]
    blocks += [_block("[[goal]]", "goal", goal) for goal in report.goals]
    if report.budget is not None:
        blocks.append(_block("[budget]", "budget", report.budget))
        blocks += [_block("[[budget.fund]]", "fund", fund) for fund in report.budget.fund]
        blocks += [_block("[[budget.item]]", "item", item) for item in report.budget.item]
    if report.staff is not None:
        blocks.append(_block("[staff]", "staff", report.staff))
    if report.assets is not None:
        blocks.append(_block("[assets]", "assets", report.assets))
    if report.waive:
        blocks.append(["[waive]", *(write_pair(code, reason) for code, reason in report.waive.items())])
    blocks += _write_sections(report)
    if report.problems or report.measures:
        problems = [_block("[[problem]]", "problem", problem) for problem in report.problems]
        measures = [_block("[[measure]]", "measure", measure) for measure in report.measures]
        blocks += _parted(_CLOSING.in_language(language), problems + measures)
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def _write_sections(report: Report) -> Iterator[list[str]]:
    """Each section before its indicators, as far as the order of both allows: neither order may change."""
    names = list(report.sections)
    places = {name: place for place, name in enumerate(names)}
    written = 0
    group: str | None = None
    for indicator in report.indicators:
        identifier = report.section_id(indicator.section)
        upto = places[identifier] + 1 if identifier is not None else 0
        for name in names[written:upto]:
            yield from _write_section(report, name)
        written = max(written, upto)
        block = _indicator_block(indicator)
        if indicator.section is None and indicator.group is not None and indicator.group != group:
            yield from _parted(indicator.group, [block])
        else:
            yield block
        group = indicator.group if indicator.section is None else None
    for name in names[written:]:
        yield from _write_section(report, name)


def _write_section(report: Report, name: str) -> list[list[str]]:
    section = report.sections[name]
    return _parted(section.title or name, [_block(write_header("section", name), "section", section)])


def _parted(title: str, blocks: list[list[str]]) -> list[list[str]]:
    """The blocks under a comment line, with an empty line more above it."""
    words = "".join(character if character.isprintable() else " " for character in title)
    return [["", f"# ── {' '.join(words.split())} ──"], *blocks]


def _block(header: str, table: str, piece: object) -> list[str]:
    return [header, *(write_pair(key, value, multiline=True) for key, value in _pairs(table, piece))]


def _indicator_block(indicator: Indicator) -> list[str]:
    lines = ["[[indicator]]"]
    tables: list[str] = []
    for key, value in _pairs("indicator", indicator):
        line = write_pair(key, value, multiline=True)
        if isinstance(value, Inline) and _columns(line) > _WIDEST:
            tables.append(f"[indicator.{key}]")
            tables += [write_pair(name, inner) for name, inner in value.pairs]
        else:
            lines.append(line)
    return lines + tables


def _columns(line: str) -> int:
    return sum(2 if character >= "\u2e80" else 1 for character in line)


def _pairs(table: str, piece: object) -> Iterator[tuple[str, object]]:
    """The keys that the piece has, in the order of the format, with values that `write_pair` takes."""
    for key in KEYS_BY_TABLE[table]:
        value = getattr(piece, "for_" if key == "for" else key)
        if value is None or value == () or (value == {} and key != "place"):
            continue
        if isinstance(piece, Budget) and key in ("fund", "item"):
            continue  # blocks of their own
        yield key, _value_of(table, key, value)


def _value_of(table: str, key: str, value: object) -> object:
    if table == "budget" and key in LINES:
        return Inline(tuple(_pairs("line", value)))
    if table == "budget" and key in OUTLAYS:
        return Inline(tuple(_pairs("outlay", value)))
    if isinstance(value, Mapping):
        return Inline(tuple((name, _detail(inner) if key == "details" else inner) for name, inner in value.items()))
    if isinstance(value, tuple) and len(value) == 1:
        return value[0]
    return value


def _detail(detail: object) -> object:
    """A detail with nothing but its actual value is written as that value."""
    pairs = tuple(_pairs("detail", detail))
    return pairs[0][1] if [key for key, _ in pairs] == ["actual"] else Inline(pairs)

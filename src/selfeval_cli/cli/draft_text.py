"""A draft report as text: laid out like any report, with comments that say which cell it is from and where a person must look."""

from __future__ import annotations

from selfeval_cli.extraction.draft import Draft, KeyPath
from selfeval_cli.messages.import_words import DRAFT_HEAD, FROM_STDIN, LEFT_OUT_HEAD, LEFT_OUT_HEAD_STDIN, REMARKS
from selfeval_cli.messages.language import Language
from selfeval_cli.model.report import Report
from selfeval_cli.renderers.toml_report import render_toml
from selfeval_cli.sources.toml_places import TomlPlaces, scan_toml


def write_draft(draft: Draft, report: Report, file: str, language: Language) -> str:
    """The text of a draft that was read from `file`; loading it gives `report`."""
    text = render_toml(report, language)
    places = scan_toml(text)
    lines = text.split("\n")
    behind: dict[int, list[str]] = {}
    above: dict[int, list[str]] = {}
    for keys, place in draft.places.items():
        if keys[0] == "report" and place:
            _attach(lines, places, text, keys, place, behind, above)
    for remark in draft.remarks:
        _attach(lines, places, text, remark.keys, REMARKS[remark.id].fill(language, remark.params), behind, above)
    written = []
    for number, line in enumerate(lines):
        written += [f"# {comment}" for comment in above.get(number, ())]
        comments = behind.get(number)
        written.append(f"{line}    # {'；'.join(comments)}" if comments else line)
    return "\n".join([written[0], *_head(draft, file, language), *written[1:]])


def _head(draft: Draft, file: str, language: Language) -> list[str]:
    words = {"file": FROM_STDIN if file == "-" else file, "table": draft.name, "n": len(draft.left_out)}
    said = [DRAFT_HEAD.fill(language, words)]
    if draft.left_out:
        said.append((LEFT_OUT_HEAD_STDIN if file == "-" else LEFT_OUT_HEAD).fill(language, words))
    return [f"# {_on_one_line(line)}" for line in said]


def _attach(
    lines: list[str],
    places: TomlPlaces,
    text: str,
    keys: KeyPath,
    comment: str,
    behind: dict[int, list[str]],
    above: dict[int, list[str]],
) -> None:
    """Put a comment behind the line of a key; above it where its value goes over lines, below the header where the key is missing."""
    comment = _on_one_line(comment)
    value = _value_of(places, keys)
    if value is None:
        header = places.table(keys[:-1])
        if header is not None:
            above.setdefault(text.count("\n", 0, header[1]) + 1, []).append(comment)
        return
    first, last = (text.count("\n", 0, offset) for offset in value)
    if first == last and not lines[first].endswith('"""'):
        behind.setdefault(first, []).append(comment)
    else:
        above.setdefault(first, []).append(comment)


def _value_of(places: TomlPlaces, keys: KeyPath) -> tuple[int, int] | None:
    """The value of a key; one in an inline table counts as that table."""
    for length in range(len(keys), 1, -1):
        value = places.value(keys[:length])
        if value is not None:
            return value
    return None


def _on_one_line(comment: str) -> str:
    words = "".join(character if character.isprintable() else " " for character in comment)
    return " ".join(words.split())

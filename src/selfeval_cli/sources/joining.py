"""The one place where lines become paragraphs: what a page, a line's end or a scanner cut is put together again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from selfeval_cli.sources.cut_lines import Wrapping, is_cut
from selfeval_cli.sources.document import Paragraph, ParagraphKind
from selfeval_cli.sources.placed_text import Gathering, PlacedText, trim


class Line(NamedTuple):
    """A line as it stands in the original, page numbers and running heads already left out.

    `begins` says whether a paragraph begins here, where the file or its layout tells; None leaves it to the words. `indented` is
    whether it stands further in than other lines, `after_blank` whether a blank line may stand before it. Lines of a table are its rows.
    """

    placed: PlacedText
    page: int | None = None
    kind: ParagraphKind = "body"
    level: int | None = None
    begins: bool | None = None
    indented: bool = False
    after_blank: bool = True


class _Joiner:
    """Gathers the lines of one paragraph until the next one begins."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._gathering = Gathering()
        self._head: Line | None = None
        self.last = ""
        self.lines = 0

    @property
    def kind(self) -> ParagraphKind | None:
        return self._head.kind if self._head is not None else None

    def begin(self, line: Line) -> None:
        self.end()
        self._head = line
        self._take(line)

    def go_on(self, line: Line) -> None:
        self._gathering.put_in("\n" if line.kind == "table" else _glue(self.last, line.placed.text))
        self._take(line)

    def _take(self, line: Line) -> None:
        self._gathering.append(line.placed)
        self.last = line.placed.text
        self.lines += 1

    def end(self) -> None:
        head = self._head
        if head is None:
            return
        text, stretches, bold = self._gathering.placed()
        number = len(self.paragraphs) + 1
        self.paragraphs.append(Paragraph(text, number, head.page, head.kind, head.level, bold, stretches))
        self._head, self._gathering, self.lines = None, Gathering(), 0


def join_lines(lines: Sequence[Line], wrapping: Wrapping) -> tuple[Paragraph, ...]:
    """The paragraphs that the lines make up, numbered from 1. Blank lines say nothing: page breaks put them inside sentences."""
    joiner = _Joiner()
    for line in lines:
        line = line._replace(placed=trim(line.placed))  # noqa: PLW2901  # the same line without its blanks
        if not line.placed.text:
            continue
        if _goes_on(joiner, line, wrapping):
            joiner.go_on(line)
        else:
            joiner.begin(line)
    joiner.end()
    return tuple(joiner.paragraphs)


def keep_bold_apart(lines: Iterable[Line]) -> list[Line]:
    """Let a paragraph begin where lines that are emphasised from end to end and others meet."""
    found: list[Line] = []
    for line in lines:
        if line.begins is None and found and _is_bold(found[-1]) != _is_bold(line):
            line = line._replace(begins=True)  # noqa: PLW2901
        found.append(line)
    return found


def _is_bold(line: Line) -> bool:
    return line.placed.bold[:1] == ((0, len(line.placed.text)),)


def _goes_on(joiner: _Joiner, line: Line, wrapping: Wrapping) -> bool:
    if joiner.kind != line.kind:
        return False
    if line.begins is not None:
        return not line.begins
    if line.kind != "body":
        return line.kind == "table"
    return is_cut(
        joiner.last,
        line.placed.text,
        wrapping,
        first=joiner.lines == 1,
        after_indented=line.indented,
        after_blank=line.after_blank,
    )


def _glue(before: str, after: str) -> str:
    """A blank between two words of letters; nothing in Chinese, and nothing inside a number."""
    return " " if _is_letter(before[-1:]) and _is_letter(after[:1]) else ""


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()

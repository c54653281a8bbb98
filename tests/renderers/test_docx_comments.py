"""Comments in a Word document: on exactly the words, with everything else as it was."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from selfeval_cli.renderers.docx_comments import Anchor, WordComment, add_comments

WORDS = "执行数5718.65万元，预算执行率97.05%。"


def make(*runs: str) -> bytes:
    document = docx.Document()
    document.add_paragraph("标题")
    paragraph = document.add_paragraph()
    for text in runs:
        paragraph.add_run(text).italic = True
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def commented(data: bytes) -> list[str]:
    """The words inside each comment's range."""
    body: Any = docx.Document(io.BytesIO(data)).element.body
    found: dict[str, list[str]] = {}
    open_ranges: set[str] = set()
    for element in body.iter():
        name = element.tag.rpartition("}")[2]
        key = next((value for attribute, value in element.attrib.items() if attribute.endswith("}id")), "")
        if name == "commentRangeStart":
            open_ranges.add(key)
            found[key] = []
        elif name == "commentRangeEnd":
            open_ranges.discard(key)
        elif name == "t":
            for one in open_ranges:
                found[one].append(element.text or "")
    return ["".join(parts) for parts in found.values()]


@pytest.mark.parametrize("size", [1, 3, 7, 100])
@pytest.mark.parametrize("words", ["5718.65万元", "执行数", "97.05%。", WORDS])
def test_the_range_is_the_words_however_the_runs_are_cut(size: int, words: str) -> None:
    data = make(*(WORDS[start : start + size] for start in range(0, len(WORDS), size)))
    anchor = Anchor(1, WORDS.index(words), len(words))
    annotated = add_comments(data, [WordComment((anchor,), "看")])
    assert commented(annotated) == [words]


def test_the_text_and_its_form_stay() -> None:
    data = make(WORDS)
    annotated = add_comments(data, [WordComment((Anchor(1, 3, 9),), "看")])
    paragraph = docx.Document(io.BytesIO(annotated)).paragraphs[1]
    assert paragraph.text == WORDS
    assert all(run.italic for run in paragraph.runs if run.text)


def test_several_comments_may_overlap() -> None:
    comments = [WordComment((Anchor(1, 0, 10),), "一"), WordComment((Anchor(1, 5, 10),), "二")]
    assert commented(add_comments(make(WORDS), comments)) == [WORDS[:10], WORDS[5:15]]


def test_words_over_two_paragraphs_are_one_range() -> None:
    comment = WordComment((Anchor(0, 1, 1), Anchor(1, 0, 3)), "看")
    assert commented(add_comments(make(WORDS), [comment])) == ["题执行数"]


def test_without_a_place_the_first_words_get_the_comment() -> None:
    assert commented(add_comments(make(WORDS), [WordComment((), "看")])) == ["标题"]


def test_a_note_of_several_lines_keeps_them() -> None:
    annotated = add_comments(make(WORDS), [WordComment((Anchor(1, 0, 3),), "甲\n→ 乙")])
    (comment,) = docx.Document(io.BytesIO(annotated)).comments
    assert comment.text == "甲\n→ 乙"


def test_signs_count_as_characters() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("甲\t乙丙")
    stream = io.BytesIO()
    document.save(stream)
    annotated = add_comments(stream.getvalue(), [WordComment((Anchor(0, 2, 1),), "看")])
    assert commented(annotated) == ["乙"]

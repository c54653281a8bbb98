"""A text under repair still knows where its characters stood."""

import random

import pytest

from selfeval_cli.loaders.toml_draft import Draft


@pytest.mark.parametrize("seed", range(200))
def test_each_character_leads_back_to_itself(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    original = "".join(chr(0x4E00 + number) for number in range(60))  # each character once
    draft = Draft(original)
    for _ in range(chance.randrange(8)):
        to, start, end = sorted(chance.randrange(len(draft.text) + 1) for _ in range(3))
        operation = chance.randrange(3)
        if operation == 0:
            draft.blank(start, end)
        elif operation == 1:
            draft.replace(start, end, "x" * chance.randrange(4))
        else:
            draft.move(start, end, to)
    for offset, character in enumerate(draft.text):
        begin, stop = draft.origin_span(offset, offset + 1)
        assert 0 <= begin <= stop <= len(original)
        if character not in " x":
            assert original[begin:stop] == character


def test_replaced_words_lead_to_what_they_replaced() -> None:
    draft = Draft("[x]\na = 1")
    draft.replace(0, 3, "[[x]]")
    assert (draft.text, draft.origin_span(0, 5), draft.origin_span(6, 7)) == ("[[x]]\na = 1", (0, 3), (4, 5))


def test_blanks_keep_line_breaks() -> None:
    draft = Draft("ab\r\ncd\ne")
    draft.blank(1, 6)
    assert (draft.text, draft.changed) == ("a \r\n  \ne", False)

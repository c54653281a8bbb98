"""How long a text is as Word counts it (字数): what limits such as 100字以内 mean."""

from __future__ import annotations

from selfeval_cli.text.patterns import lazy_pattern

# Han characters, kana, hangul, and the punctuation and full-width forms that go with them, without the blank among these (U+3000).
_WIDE = "\u2e80-\u2fff\u3001-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee\U00020000-\U0003ffff"
_COUNTED = lazy_pattern(rf"[{_WIDE}]|[^\s{_WIDE}]+")


def count_words(text: str) -> int:
    """Each Chinese character and each of its punctuation marks counts as one, and so does a run of others: 2023, GDP, 97.67%."""
    return sum(1 for _ in _COUNTED.finditer(text))


def find_end(text: str, most: int) -> int:
    """The offset behind as many of these as `most` allows; the whole length where there are no more."""
    for number, found in enumerate(_COUNTED.finditer(text)):
        if number == most:
            return found.start()
    return len(text)

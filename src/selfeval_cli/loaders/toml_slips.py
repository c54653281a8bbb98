"""What went wrong in the spelling of a TOML file: a slip, its kinds, and what is lost by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from selfeval_cli.text.quantity import Span

Kind = Literal[
    # quotes and strings
    "curly-quotes",  # “ ” ‘ ’ 「」 ＂ in place of "; params: found
    "missing-quote",  # a string without its closing quote
    "line-break",  # a string in one pair of quotes that goes on over the next line
    "quote-inside",  # "称"先进"单位"
    "backslash",  # "C:\佐证\表.xlsx"
    "text-after-value",  # "5121"支, { … } 万元; params: found
    "unclosed-text",  # three quotes that are not closed
    "control-character",  # an invisible control character; params: code
    # signs between the parts
    "wide-sign",  # ＝ ， 、 ； ． as = or , or .; params: found, wanted
    "colon-sign",  # : or ： as =; params: found
    "odd-sign",  # ==, :=, =>; params: found
    "wide-bracket",  # 【】［］｛｝（）; params: found, wanted
    "wide-space",  # U+3000, NBSP, zero-width characters; params: code
    "wide-comment",  # ＃, //, /* or ; as #; params: found
    "trailing-mark",  # ; ， 。 after a value; params: found
    "stray-comma",  # two commas, or one where nothing stands before it
    "missing-comma",
    "missing-equals",
    "missing-bracket",  # ] or } that closes an array or inline table; params: found, wanted
    "stray-bracket",  # a bracket too many; params: found
    # keys and lines
    "missing-key",  # = 5
    "bare-key",  # 单位 = …: a key that needs quotes; params: key
    "wide-letters",  # ａｃｔｕａｌ; params: found, wanted
    "stray-text",  # a line of prose without =; params: found
    "two-statements",  # a = 1 b = 2 on one line
    # values
    "missing-value",  # score =; params: key
    "bare-text",  # 完成 without quotes; params: found
    "bare-unit",  # 5121支; params: found
    "bare-percent",  # 97.67%; params: found
    "number-with-unit",  # year = 2023年, score = 98.5分: keys that hold a bare number; params: found, wanted
    "amount-with-unit",  # budget = 2345.67万元; params: found, wanted
    "amount-in-other-unit",  # budget = 1.5亿元; params: found
    "thousands-marks",  # 15,622.04; params: found, wanted
    "wide-digits",  # １５６; params: found, wanted
    "number-form",  # 05, .5, 5., 1 234: no number to TOML; params: found, wanted
    "unclear-number",  # 1,23 or 1.234.567: which number is meant cannot be known; params: found
    "wide-minus",  # −5, －5, —5; params: found, wanted
    "boolean-word",  # True, FALSE; params: found, wanted
    "no-null",  # null, None; params: found
    "date-form",  # 2023.12.1, 2023/12/1; params: found
    "impossible-date",  # 2023-02-30; params: found
    "bare-list",  # "甲", "乙" without brackets
    # headers
    "header-bracket",  # [[indicator], [budget, indicator]]; params: found, wanted
    "single-brackets",  # [indicator] where [[indicator]] is meant; params: header, times
    "double-brackets",  # [[budget]] where [budget] is meant; params: header
    "broken-header",  # a header that cannot be guessed
    # what is there twice
    "duplicate-key",  # params: key; related: the first
    "duplicate-table",  # params: header; related: the first
    "key-conflict",  # a key that is a value and a table at once; params: key; related: the other
    # what the parser cannot bear
    "number-too-long",  # a whole number of thousands of digits; params: digits
    "too-deep",  # brackets in brackets beyond the parser's depth; params: limit
    "key-too-long",  # a dotted key of more parts than any report has; params: limit
    "other",  # anything else; params: none
    "stopped",  # too many: the rest of the file was not read; params: limit
]

Path = tuple[str | int, ...]
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Slip:
    """One statement that is no TOML, and was set aside or, where its header was certain, read as mended.

    All offsets are those of the text as given. `extent` covers whole lines without the last line break; `mended` is what to
    put in their place (it may have several lines), and parses; None where no mend is certain.
    """

    kind: Kind
    span: Span
    """The culprit itself."""
    extent: Span
    """The lines that were set aside, or of which the mended form was read."""
    mended: str | None = None
    lost: Path | None = None
    """Below this path something may be missing from the data that the user wrote; () means anywhere, None that nothing is."""
    params: Mapping[str, str | int] = field(default_factory=dict)
    also: tuple[Kind, ...] = ()
    """Further kinds of slips on the same lines, mended together with the first."""
    related: Span | None = None
    """What it collides with: the first of two equal keys or tables."""


def quotable(words: str) -> str:
    """Words of the file for a message: short enough for a line, and without what could move a terminal's cursor."""
    kept = words if len(words) <= _QUOTED else words[:_QUOTED] + "…"
    return "".join(character if character.isprintable() else " " for character in kept)

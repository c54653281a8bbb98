"""The signs that people type for TOML's own: quotes, brackets, blanks and separators of Chinese keyboards, and lines by their look."""

from __future__ import annotations

import re

CLOSING_QUOTES = {
    '"': '"”“＂',
    "'": "'’‘＇",
    "“": '”“"＂',
    "”": '”“"＂',
    "＂": '＂"”',
    "‘": "’‘'＇",
    "’": "’‘'＇",
    "＇": "＇'’",
    "「": "」",
    "『": "』",
    "`": "`",
}
"""Each opening quote with what may close it, the best first."""
ANY_CLOSING_QUOTE = "\"'”’＂＇」』"
ANY_QUOTE = re.compile("[\"'“”‘’＂＇「」『』]")
CURLY = "“”‘’「」『』＂＇`"

OPENING_BRACKETS = {"[": "[", "［": "[", "【": "[", "〔": "[", "{": "{", "｛": "{"}
CLOSING_BRACKETS = {"]": "]", "］": "]", "】": "]", "〕": "]", "}": "}", "｝": "}"}
CLOSING_OF = {"[": "]", "{": "}"}

WIDE_BLANK_CHARS = (
    "\u0085\u2028\u2029\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
)
INVISIBLE_CHARS = "\u200b\u200c\u200d\u2060\ufeff"
BLANKS = re.compile(rf"[ \t\r{WIDE_BLANK_CHARS}{INVISIBLE_CHARS}]*+")
ODD_BLANK = re.compile(rf"[{WIDE_BLANK_CHARS}{INVISIBLE_CHARS}]")

_S = rf"[ \t\r{WIDE_BLANK_CHARS}{INVISIBLE_CHARS}]*+"
_END = r"(?:\n|\Z)"
COMMENT_START = re.compile(r"#|＃|//|/\*|<!--")
SEPARATOR = re.compile(r"==|:=|：=|：＝|->|→|[=＝:：]")
COMMA = ",，、;；"
TRAILING_MARKS = re.compile(r"[;；,，、。]")

KEY_RUN = r"[^\s=＝:：.．\"'“”‘’「」『』＂＇`,，、;；{}｛｝\[\]［］【】#＃]+"
BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_QUOTED_KEY = r"\"[^\"\n]*+\"|'[^'\n]*+'|“[^“”\n]*+”|‘[^‘’\n]*+’|「[^」\n]*+」"
_KEY_WORD = r"[A-Za-z0-9_\-\u3400-\u9fff（）()㎡·]++"
_KEY_PART = rf"(?:{_QUOTED_KEY}|{_KEY_WORD})"
_KEY = rf"{_KEY_PART}(?:{_S}[.．]{_S}{_KEY_PART})*+"

KEY_AHEAD = re.compile(rf"{_S}{_KEY}{_S}(?:[=＝]|[:：]{_S}[\"“'‘「\[{{［｛\d-])")
"""A key with its `=`, in any spelling, comes next."""
PAIR_LINE = re.compile(rf"{_S}{_KEY}{_S}[=＝]")
HEADER_LINE = re.compile(
    rf"{_S}[\[［【〔]{{1,2}}{_S}{_KEY_PART}(?:{_S}[.．]{_S}{_KEY_PART})*+{_S}[\]］】〕]{{0,2}}{_S}(?:[#＃][^\n]*+)?{_END}"
)
"""A line that looks like a header, in any spelling. An array's line `["a"]` does so too: hence `LETTER_HEADER`."""
LETTER_HEADER = re.compile(rf"{_S}(?:[\[［]{{1,2}}{_S}[A-Za-z_\u3400-\u9fff]|[【〔]{{1,2}}{_S}[A-Za-z_])")

AFTER_TOP_STRING = re.compile(rf"{_S}(?:{_END}|#|＃|//|[;；,，、。]++{_S}(?:{_END}|#))")
AFTER_NESTED_STRING = re.compile(rf"{_S}(?:{_END}|[,，、;；\]}}］｝】〕#＃]|//)")
_LISTED = r"(?:\"[^\"\\\n]*+\"|'[^'\n]*+'|“[^“”\n]*+”|‘[^‘’\n]*+’|「[^「」\n]*+」)"
LIST_LINE = re.compile(rf"{_LISTED}(?:{_S}[,，、;；]{_S}{_LISTED})++(?={_S}(?:{_END}|#))")
"""Strings with commas between them and no brackets around."""
ITEM_AHEAD = re.compile(rf"{_S}(?:[\"“'‘「\[{{]|{_KEY}{_S}[=＝])")

STRAY_CLOSING = re.compile(rf"{_S}[\]}}］｝】]++{_S}(?:{_END}|#)")
ENTRY_AHEAD = re.compile(rf"\s*+(?:\Z|#|[,，、\]}}］｝】]|{_KEY}{_S}(?:[=＝]|[:：]))")

STRICT_STRING = re.compile(
    r'"(?:[^"\\\x00-\x08\x0a-\x1f\x7f]++|\\(?:[btnfre"\\]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}'
    r"|U(?!0000[dD][89A-Fa-f])00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4}))*+\""
    r"|'[^'\x00-\x08\x0a-\x1f\x7f]*+'"
)
TRIPLE_QUOTES = re.compile(r"\"{3}|'{3}|[“”＂]{3}")
CURLY_TRIPLE = re.compile(r"[“”＂]{3}")
OPENS_TEXT = re.compile(rf"{_S}{_KEY}{_S}={_S}(?:\"\"\"|'''){_S}{_END}")
"""A line that opens a text of several lines and says nothing more."""


LISTS = frozenset(
    {
        *(("goal",), ("年度绩效目标",)),
        *(("budget", "fund"), ("预算", "资金")),
        *(("budget", "item"), ("预算", "明细")),
        *(("indicator",), ("指标",)),
        *(("problem",), ("问题",)),
        *(("measure",), ("措施",)),
    }
)
"""What a report has as `[[…]]`; where one bracket is missing, this decides."""
TABLES = frozenset(
    {"report", "报告", "budget", "预算", "staff", "人员", "assets", "固定资产", "section", "板块", "waive"}
)

_ROUGH = re.compile(r"\n|[\[\]{}]|\"(?:[^\"\\\n]|\\[^\n])*+\"|'[^'\n]*+'|#[^\n]*+")
_ROUGH_REACH = 200_000


def line_end(text: str, pos: int) -> int:
    """Offset of the line break (CRLF counts as one) that ends the line of `pos`, or of the text's end."""
    end = text.find("\n", pos)
    if end < 0:
        return len(text)
    return end - 1 if end > 0 and text[end - 1] == "\r" else end


def line_start(text: str, pos: int) -> int:
    """Offset of the first character of the line of `pos`."""
    return text.rfind("\n", 0, pos) + 1


def next_line(text: str, pos: int) -> int:
    """Offset of the line after that of `pos`; the text's end where there is none."""
    end = text.find("\n", pos)
    return len(text) if end < 0 else end + 1


def looks_like_header(text: str, pos: int) -> bool:
    """Whether the line at `pos` can only be a table's header: `[a.b]`, `[[a]]`, whole or with a bracket missing."""
    return LETTER_HEADER.match(text, pos) is not None and HEADER_LINE.match(text, pos) is not None


def looks_like_statement(text: str, pos: int) -> bool:
    """Whether the line at `pos` begins a header or `key = …`."""
    return PAIR_LINE.match(text, pos) is not None or looks_like_header(text, pos)


def next_header(text: str, pos: int) -> int:
    """Offset of the first line after that of `pos` which looks like a header; the text's end where there is none."""
    line = next_line(text, pos)
    while line < len(text) and not looks_like_header(text, line):
        line = next_line(text, line)
    return line


def rough_end(text: str, start: int) -> int:
    """Where the brackets of a statement that cannot be read close, by counting; the end of its first line where they do not."""
    depth = 0
    for found in _ROUGH.finditer(text, start, start + _ROUGH_REACH):
        mark = found.group()
        if mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
        elif mark == "\n" and (depth <= 0 or looks_like_header(text, found.end())):
            return line_end(text, found.start()) if depth <= 0 else line_end(text, start)
    return line_end(text, start) if depth > 0 else line_end(text, min(start + _ROUGH_REACH, len(text)))

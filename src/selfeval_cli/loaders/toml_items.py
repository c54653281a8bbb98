"""Reading values leniently: strings with quotes of any kind, texts of several lines, and bare words."""

from __future__ import annotations

import re

from selfeval_cli.loaders import toml_marks as marks
from selfeval_cli.loaders.toml_cursor import LostError, Notice
from selfeval_cli.loaders.toml_keys import KeyReader
from selfeval_cli.loaders.toml_values import CONTROL, is_value, mend_bare, quote_text
from selfeval_cli.sources.toml_strings import decode_string

_REACH = 400  # characters in which the end of a quoted string inside brackets is looked for
_TOP_END = re.compile(r"(?<![ \t\u3000])[ \t\u3000]++(?:#|//|/\*)|＃|#(?![楼栋号幢座])|\r?\n|\Z")
_NESTED_STOP = re.compile(r"[,，、;；]|[\]}］｝】〕]|(?<![ \t\u3000])[ \t\u3000]++(?:#|//)|＃|\r?\n|\Z")
_NEXT_PAIR = re.compile(rf"(?<![ \t\u3000])[ \t\u3000]++(?=(?:{marks.KEY_RUN}|\"[^\"\n]*\")[ \t]*=(?!=))")
_NEXT_ENTRY = re.compile(r"[,，、]\s*(?:[^,，=\n]*=\s*)?\"")
_ENTRY_END = re.compile(r"[,，、\]}］｝】\r\n]|\Z")
_THOUSANDS_TAIL = re.compile(r"(?<=\d)[,，]\d{3}(?!\d)", re.ASCII)
_BROKEN_LINES = 20  # lines over which a string in single quotes may run on
_DOUBTFUL = re.compile(r"\"|(?<![<>=])=(?![\d=])|[{}]")  # words with such signs are the wreck of something else
_DROPPED_MARKS = ";；,，、"
_LAST_DROPPED = ("。", "]", "}", "］", "｝", "】")


class ValueReader(KeyReader):
    """Reads strings, texts and bare words at the cursor."""

    own_names = False
    """Whether the keys here are names that the user gave (of parts, of details): a `得分` among them is no key of ours."""

    def string(self, *, top: bool) -> bool:
        """Read a string in quotes of any kind; False where the quotes are part of a bare text: “三好”学生."""
        begin, quote = self.pos, self.peek()
        strict = marks.STRICT_STRING.match(self.text, begin)
        if strict is not None and self._may_end(strict.end(), top=top):
            self.out.append(strict.group())
            self.pos = strict.end()
            return True
        end = marks.line_end(self.text, begin)
        closing = self._closing(quote, begin, end, top=top)
        if closing is None and strict is not None and top:
            return self._text_behind(strict, end)
        if closing is None:
            return self._unclosed(quote, begin, end, top=top)
        content = self.text[begin + 1 : closing]
        if not top and _NEXT_ENTRY.search(content):
            return self._unclosed(quote, begin, end, top=False)
        if quote in "“‘「『" and _unbalanced(content, quote):
            return False
        self._write_string(quote, content, begin, closing)
        return True

    def _may_end(self, end: int, *, top: bool) -> bool:
        """Whether what follows a string is what may follow it, or another slip that is known."""
        if top:
            expected = (marks.AFTER_TOP_STRING, marks.STRAY_CLOSING)
        else:
            expected = (marks.AFTER_NESTED_STRING, marks.ITEM_AHEAD)
        return any(pattern.match(self.text, end) for pattern in expected)

    def _closing(self, quote: str, begin: int, end: int, *, top: bool) -> int | None:
        """Where the closing quote stands: on a line of its own the last that fits, inside brackets the first."""
        allowed = marks.CLOSING_QUOTES[quote]
        after = marks.AFTER_TOP_STRING if top else marks.AFTER_NESTED_STRING
        reach = end if top else min(end, begin + _REACH)
        fitting = [
            found.start()
            for found in re.compile(f"[{allowed}]").finditer(self.text, begin + 1, reach)
            if after.match(self.text, found.end())
        ]
        best = [at for at in fitting if self.text[at] == allowed[0]] or fitting
        if not best:
            return None
        return best[-1] if top else best[0]

    def _write_string(self, quote: str, content: str, begin: int, closing: int) -> None:
        found = self.text[begin : closing + 1]
        control = CONTROL.search(content)
        inner = content.find(quote)
        if quote in marks.CURLY:
            self.notice("curly-quotes", begin, begin + 1, found=quote + self.text[closing])
        elif self.text[closing] in marks.CURLY:
            self.notice("curly-quotes", closing, closing + 1, found=quote + self.text[closing])
        elif control is not None:
            at = begin + 1 + control.start()
            self.notice("control-character", at, at + 1, code=f"U+{ord(control.group()):04X}")
        elif quote == '"' and "\\" in content and (inner < 0 or content.find("\\") < inner):
            at = begin + 1 + content.find("\\")
            self.notice("backslash", at, at + 1, found=found)
        else:
            at = begin + 1 + max(inner, 0)
            self.notice("quote-inside", at, at + 1, found=found)
        self.out.append(quote_text(content))
        self.pos = closing + 1

    def _text_behind(self, strict: re.Match[str], end: int) -> bool:
        """`"5121"支`: the words behind the string go inside it."""
        stop_at = min(_found_at(_TOP_END, self.text, strict.end()), end)
        words = self.text[strict.end() : stop_at].rstrip().rstrip(_DROPPED_MARKS)
        self.notice("text-after-value", strict.end(), stop_at, found=words.strip())
        if _DOUBTFUL.search(words):
            raise LostError
        blank = " " if words[:1].isspace() and words.strip().isascii() else ""
        self.out.append(quote_text(decode_string(strict.group()) + blank + words.strip()))
        self.pos = stop_at
        return True

    def _unclosed(self, quote: str, begin: int, end: int, *, top: bool) -> bool:
        """A string without its closing quote: up to the comment or the line's end, inside brackets to the next sign."""
        allowed = marks.CLOSING_QUOTES[quote]
        if quote in marks.CURLY and any(mark in allowed for mark in self.text[begin + 1 : min(end, begin + _REACH)]):
            return False
        if top and self._broken_line(quote, begin, end):
            return True
        stop_at = min(_found_at(_TOP_END if top else _ENTRY_END, self.text, begin + 1), end)
        content = self.text[begin + 1 : stop_at].rstrip()
        self.notice("missing-quote", begin, begin + 1, found=quote)
        self.out.append(quote_text(content.rstrip(_DROPPED_MARKS) if top else content))
        self.pos = stop_at
        return True

    def _broken_line(self, quote: str, begin: int, end: int) -> bool:
        """A string that goes on over the next lines: three quotes would have allowed it."""
        line = end
        for _ in range(_BROKEN_LINES):
            line = marks.next_line(self.text, line)
            if line >= len(self.text) or marks.looks_like_statement(self.text, line):
                return False
            closing = self.text.find(quote, line, marks.line_end(self.text, line))
            if closing >= 0:
                break
        else:
            return False
        content = self.text[begin + 1 : closing]
        if not marks.AFTER_TOP_STRING.match(self.text, closing + 1):
            return False
        self.notice("line-break", begin, end, found=quote)
        content = CONTROL.sub("", content.replace("\r\n", "\n")).replace("\\", "\\\\").replace('"', '\\"')
        self.out.append(f'"""{content}"""')
        self.pos = closing + 1
        return True

    def long_text(self) -> None:
        """Read a text in three quotes; one that is not closed ends before the next line that looks like a statement."""
        begin = self.pos
        quotes = self.text[begin : begin + 3]
        curly = quotes[0] in marks.CURLY
        if curly:
            found = marks.CURLY_TRIPLE.search(self.text, begin + 3)
            closing = found.start() if found else -1
        else:
            closing = self.text.find(quotes, begin + 3)
        if closing >= 0 and self._closes(begin, closing):
            end = closing + 3
            while not curly and self.text.startswith(quotes[0], end) and end < closing + 5:
                end += 1
            self._write_text(quotes, begin, end)
            return
        line = marks.next_line(self.text, begin)
        while line < len(self.text) and not marks.looks_like_statement(self.text, line):
            line = marks.next_line(self.text, line)
        content = self.text[begin + 3 : line]
        self.notice("unclosed-text", begin, begin + 3, found=quotes)
        body = _without_quotes(content.rstrip(), quotes[0]).replace("\\", "\\\\").replace('"', '\\"')
        self.out.append('"""' + CONTROL.sub("", body) + ('\n"""' if "\n" in body else '"""'))
        self.pos = begin + 3 + len(content.rstrip())

    def _closes(self, begin: int, closing: int) -> bool:
        """Whether these quotes end the text that begins there, rather than open another one."""
        if "\n" not in self.text[begin:closing]:
            return True
        return not marks.OPENS_TEXT.match(self.text, marks.line_start(self.text, closing)) and not self._swallows(
            begin, closing
        )

    def _swallows(self, begin: int, closing: int) -> bool:
        """Whether a header stands inside the text: then its end is another text's beginning."""
        line = marks.next_line(self.text, begin)
        while line < closing:
            if marks.looks_like_header(self.text, line):
                return True
            line = marks.next_line(self.text, line)
        return False

    def _write_text(self, quotes: str, begin: int, end: int) -> None:
        written = self.text[begin:end]
        if quotes[0] in marks.CURLY:
            self.notice("curly-quotes", begin, begin + 3, found=quotes)
            content = self.printable(begin + 3, written[3:-3])
            self.out.append('"""' + content.replace("\\", "\\\\").replace('"', '\\"') + '"""')
        elif is_value(written):
            self.out.append(written)
        else:
            content = self.printable(begin + 3, written[3:-3])
            if quotes == '"""' and "\\" in content:
                at = begin + written.find("\\")
                self.notice("backslash", at, at + 1, found=quotes)
                content = content.replace("\\", "\\\\")
            self.out.append(quotes + content + quotes)
        self.pos = end

    def bare(self, key: str | None, *, top: bool) -> bool:
        """Read words or figures without quotes, and write them as TOML; False where nothing stands here, or null."""
        begin = self.pos
        end = _found_at(_TOP_END, self.text, begin) if top else self._nested_end(in_array=key is None)
        written = self.text[begin:end].rstrip(f" \t\r{marks.WIDE_BLANK_CHARS}{marks.INVISIBLE_CHARS}")
        if top:
            written = written.rstrip(_DROPPED_MARKS + " \t")
            if written[-1:] in _LAST_DROPPED and not is_value(written) and is_value(written[:-1].rstrip()):
                written = written[:-1].rstrip()
        first = written.split(maxsplit=1)[0] if written.strip() else ""
        following = _NEXT_PAIR.search(written)
        if following and (not top or is_value(written[: following.start()].rstrip())):
            written = written[: following.start()]
        elif not top and key is None and first != written and is_value(first) and all(map(is_value, written.split())):
            written = first
        if not written:
            self.notice("missing-value", begin, begin, key=key or "")
            return False
        self.pos = begin + len(written)
        last = written[-1]
        if last in marks.ANY_CLOSING_QUOTE and not marks.ANY_QUOTE.search(written[:-1]):
            self.notice("missing-quote", self.pos - 1, self.pos, found=last)
            self.out.append(quote_text(written[:-1].rstrip()))
            return True
        mended = mend_bare(self.printable(begin, written), None if self.own_names else key)
        if mended.kind is not None:
            self.notices.append(Notice(mended.kind, (begin, self.pos), mended.params))
        if (mended.toml is None and mended.kind != "no-null") or _DOUBTFUL.search(written):
            raise LostError
        self.out.append(mended.toml or written)
        return mended.toml is not None

    def _nested_end(self, *, in_array: bool) -> int:
        """Where a bare value inside brackets ends: a comma counts only where another entry or the end follows."""
        for found in _NESTED_STOP.finditer(self.text, self.pos):
            mark = found.group()
            if mark not in tuple(marks.COMMA):
                return found.start()
            thousands = _THOUSANDS_TAIL.match(self.text, found.start())
            if in_array:
                if mark == "," or not thousands:
                    return found.start()
            elif marks.ENTRY_AHEAD.match(self.text, found.end()) or (
                not thousands and is_value(self.text[self.pos : found.start()].strip())
            ):
                return found.start()
        return len(self.text)


def _without_quotes(content: str, quote: str) -> str:
    """The text without one or two closing quotes that were meant as three."""
    for _ in range(2):
        content = content.removesuffix(quote)
    return content.rstrip()


def _unbalanced(content: str, quote: str) -> bool:
    """Whether the first of the same quotes inside closes: “三好”和“先进” is two, not one."""
    closing = marks.CLOSING_QUOTES[quote][0]
    at = content.find(closing)
    return at >= 0 and quote not in content[:at]


def _found_at(pattern: re.Pattern[str], text: str, pos: int) -> int:
    found = pattern.search(text, pos)
    return found.start() if found else len(text)

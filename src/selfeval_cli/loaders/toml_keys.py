"""Reading keys leniently: bare Chinese words, full-width letters and points, quotes of any kind."""

from __future__ import annotations

import re
import unicodedata

from selfeval_cli.loaders import toml_marks as marks
from selfeval_cli.loaders.toml_cursor import Cursor, LostError
from selfeval_cli.loaders.toml_reading import KEY_PARTS_LIMIT
from selfeval_cli.loaders.toml_slips import Kind
from selfeval_cli.loaders.toml_values import CONTROL, quote_text
from selfeval_cli.sources.toml_strings import decode_string

_REACH = 200  # characters in which the end of a quoted key is looked for
_SIGN_FOLLOWS = r"(?=[ \t\u3000]*[=＝:：.．])"
_WORDS = re.compile(
    rf"{marks.KEY_RUN}(?:[ \t]{{1,4}}{marks.KEY_RUN}(?=[^\n]{{0,99}}[=＝])){{0,4}}?{_SIGN_FOLLOWS}|{marks.KEY_RUN}"
)
# At the start of a line, signs that no key has are still taken for slips of the key, as long as its `=` comes next.
_TOP_WORDS = re.compile(
    rf"[^\s=＝:：.．\"'“”‘’「」{{｛\[［【#＃][^\s=＝:：.．\"'“”‘’「」{{｛\[［【#＃]*+{_SIGN_FOLLOWS}"
)
_UNOPENED = re.compile(
    r"[^\s=＝\"'“”‘’「」{}｛｝\[\],，、#＃][^\n=＝\"'“”‘’「」{}｛｝\[\],，、#＃]{0,99}[\"'”’」](?=[ \t\u3000]*[=＝])"
)
_HEADER_WORDS = re.compile(r"[^\]］】〕\[［【〔.．#＃\"'“‘「\r\n]+")
_SIGN_AHEAD = r"(?=[ \t\u3000]*[=＝:：.．\]］】〕])"
_SIGN = re.compile(r"[ \t\u3000]*[=＝:：\]］】〕]")


class KeyReader(Cursor):
    """Reads keys at the cursor."""

    def dotted_key(self, *, header: bool = False, top: bool = False) -> tuple[str, ...]:
        """Read `a."b".c`, and write it; its parts as TOML would have them. Raises LostError where no key begins.

        `header` is for one in a header's brackets, `top` for one at the start of a line.
        """
        begin, parts = self.pos, list[str]()
        while True:
            parts.append(self._part(header=header, top=top))
            if len(parts) > KEY_PARTS_LIMIT:
                self.notice("key-too-long", begin, self.pos, limit=KEY_PARTS_LIMIT)
                raise LostError
            pos, noticed = self.pos, len(self.notices)
            blanks = self.blanks()
            if self.peek() not in (".", "．"):
                self.pos = pos
                del self.notices[noticed:]
                return tuple(parts)
            if self.peek() == "．":
                self.notice("wide-sign", self.pos, self.pos + 1, found="．", wanted=".")
            self.pos += 1
            self.out.append(blanks + ".")
            self.copy_blanks()

    def _part(self, *, header: bool, top: bool) -> str:
        begin = self.pos
        if self.peek() in marks.CLOSING_QUOTES:
            return self._quoted_part(self.peek())
        unopened = None if header else _UNOPENED.match(self.text, begin)
        if unopened is not None:
            return self._write_quoted("missing-quote", begin, unopened.end(), unopened.group()[:-1])
        found = _HEADER_WORDS.match(self.text, begin) if header else None
        found = found or (_TOP_WORDS.match(self.text, begin) if top else None) or _WORDS.match(self.text, begin)
        written = found.group().rstrip(f" \t{marks.WIDE_BLANK_CHARS}") if found else ""
        if not written:
            self.notice("missing-key", begin, begin + 1)
            raise LostError
        self.pos = begin + len(written)
        written = self.printable(begin, written)
        narrow = unicodedata.normalize("NFKC", written)
        if marks.BARE_KEY.fullmatch(written):
            self.out.append(written)
        elif marks.BARE_KEY.fullmatch(narrow):
            self.notice("wide-letters", begin, self.pos, found=written, wanted=narrow)
            self.out.append(narrow)
        else:
            self.notice("bare-key", begin, self.pos, key=written)
            self.out.append(quote_text(written))
            return written
        return narrow

    def _quoted_part(self, quote: str) -> str:
        begin = self.pos
        strict = marks.STRICT_STRING.match(self.text, begin)
        reach = min(marks.line_end(self.text, begin), begin + _REACH)
        if strict is not None and not (_SIGN.search(strict.group()) and not _SIGN.match(self.text, strict.end())):
            self.pos = strict.end()
            self.out.append(strict.group())
            return decode_string(strict.group())
        closing = re.compile(f"[{marks.CLOSING_QUOTES[quote]}]{_SIGN_AHEAD}").search(self.text, begin + 1, reach)
        sign = _SIGN.search(self.text, begin + 1, reach)
        if sign is not None and (closing is None or sign.start() < closing.start()):
            return self._write_quoted("missing-quote", begin, sign.start(), self.text[begin + 1 : sign.start()])
        if closing is None:
            raise LostError
        kind: Kind = "quote-inside"
        content = self.text[begin + 1 : closing.start()]
        if quote in marks.CURLY or closing.group() in marks.CURLY:
            kind = "curly-quotes"
        elif "\\" in content:
            kind = "backslash"
        return self._write_quoted(kind, begin, closing.end(), content)

    def _write_quoted(self, kind: Kind, begin: int, end: int, content: str) -> str:
        self.notice(kind, begin, end, found=self.text[begin:end])
        self.pos = end
        self.out.append(quote_text(content))
        return CONTROL.sub("", content)

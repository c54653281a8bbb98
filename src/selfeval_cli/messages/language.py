"""The two languages that users read, and a sentence in both."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

Language = Literal["zh", "en"]
_SPECIAL = frozenset(" \t\u3000&|;()'*?$`!{},")


class Text(NamedTuple):
    """One sentence in Chinese and English, with `{name}` fields that `fill` puts values into."""

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        """The sentence as it stands, fields unfilled."""
        return self.zh if language == "zh" else self.en

    def fill(self, language: Language, params: Mapping[str, object] | None = None) -> str:
        """The sentence with its fields put in; Decimals in plain digits, Texts in the same language.

        A field `{file:command}` is part of a command that people copy: a name with blanks is put in quotes.
        """
        template = self.in_language(language)
        if not params:
            return template
        return template.format_map({name: _Words(put_in_words(value, language)) for name, value in params.items()})


class _Words(str):
    """A parameter in words, which knows how it stands in a command."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return quote_in_command(self) if spec == "command" else super().__format__(spec)


def quote_in_command(name: str) -> str:
    """A file name as it is typed in a command, the same for sh, PowerShell and cmd: in double quotes where it has blanks or what they have other uses for."""
    return f'"{name}"' if not _SPECIAL.isdisjoint(name) and '"' not in name else str(name)


def put_in_words(value: object, language: Language) -> str:
    """A parameter as the user reads it: Decimal without exponent, Text in the language, a list joined by the language's comma."""
    if isinstance(value, Text):
        return value.in_language(language)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (tuple, list)):
        return ("、" if language == "zh" else ", ").join(put_in_words(item, language) for item in value)
    return str(value)

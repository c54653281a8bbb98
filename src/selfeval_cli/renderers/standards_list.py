"""The list of standards as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from selfeval_cli.messages import explain_words as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.wrapping import wrap
from selfeval_cli.text.width import display_width

_WIDEST = 100


def render_standards(standards: Iterable[Standard], defaults: Mapping[str, str], look: Look) -> str:
    """Id and title of each, and below them where it is from and how sure it is. `defaults` has the default's id for each scope."""
    lines: list[str] = []
    for standard in standards:
        title = standard.title.in_language(look.language)
        lines.append(f"{look.paint(standard.id, 'bold')}  {title}")
        lines += render_facts(standard, defaults, look)
        lines.append("")
    lines += wrap(words.STANDARDS_HINT.in_language(look.language), min(look.width or _WIDEST, _WIDEST))
    return "".join(f"{line}\n" for line in lines)


def render_facts(standard: Standard, defaults: Mapping[str, str], look: Look) -> Iterator[str]:
    """The facts of a standard, one a line and indented; a long one goes on below its own beginning."""
    for key, value in list_facts(standard, defaults, look.language):
        label = words.STANDARD_FACTS[key].in_language(look.language)
        before = words.FACT.fill(look.language, {"label": label, "value": ""})
        used = display_width(before)
        room = max(min(look.width or _WIDEST, _WIDEST) - 4 - used, 20)
        first, *rest = wrap(str(value), room, ambiguous=look.ambiguous)
        yield f"    {before}{first}"
        yield from (" " * (4 + used) + line for line in rest)


def list_facts(standard: Standard, defaults: Mapping[str, str], language: Language) -> Iterator[tuple[str, object]]:
    """Where a standard is from and how sure it is, by the keys of `STANDARD_FACTS`; what is not known is left out."""
    scope: object = label_value("scope", standard.scope).in_language(language)
    if defaults.get(standard.scope) == standard.id:
        scope = words.DEFAULT_FOR.fill(language, {"scope": scope})
    yield "scope", scope
    if standard.issuer is not None:
        yield "issuer", standard.issuer.in_language(language)
    if standard.document is not None:
        yield "document", standard.document
    yield "assurance", label_value("assurance", standard.assurance).in_language(language)
    years = _name_years(standard)
    if years is not None:
        yield "years", years.fill(language, {"first": standard.first_year, "last": standard.last_year})
    yield "content", standard.content
    if standard.note is not None:
        yield "note", standard.note.in_language(language)


def _name_years(standard: Standard) -> Text | None:
    if standard.first_year is None:
        return words.UNTIL if standard.last_year is not None else None
    return words.YEARS if standard.last_year is not None else words.SINCE


def render_standards_json(standards: Iterable[Standard], defaults: Mapping[str, str]) -> str:
    """The same facts for programs, texts in both languages."""
    data = {"version": 1, "standards": [_standard_data(standard, defaults) for standard in standards]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _standard_data(standard: Standard, defaults: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": standard.id,
        "title": _text_data(standard.title),
        "scope": standard.scope,
        "default": defaults.get(standard.scope) == standard.id,
        "assurance": standard.assurance,
        "content": standard.content,
        "issuer": _text_data(standard.issuer),
        "document": standard.document,
        "first_year": standard.first_year,
        "last_year": standard.last_year,
        "note": _text_data(standard.note),
    }


def _text_data(text: Text | None) -> dict[str, str] | None:
    return None if text is None else {"zh": text.zh, "en": text.en}

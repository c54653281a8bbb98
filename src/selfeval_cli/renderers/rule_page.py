"""Rules as text: the page that `explain` shows, and the list of all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from selfeval_cli.messages import explain_words as words
from selfeval_cli.messages.check_output import ADVICE
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.finding_words import name_severity
from selfeval_cli.renderers.look import SEVERITY_STYLES, Look
from selfeval_cli.renderers.wrapping import wrap
from selfeval_cli.text.width import display_width, pad, truncate

_WIDEST = 90
"""Columns beyond which prose is hard to read."""

_BLANK = re.compile(r"\{\w+(?::\w+)?\}")  # what a finding fills in


def render_rule_page(info: RuleInfo, look: Look) -> str:
    """Everything about one rule: what, why, basis, a wrong and a right example, how to waive it."""
    text = find_rule_text(info.code)
    title = words.PAGE_TITLE.fill(look.language, {"code": info.code, "name": info.name, "title": text.title})
    lines = [look.paint(title, "bold")]
    severity = look.paint(name_severity(info.severity, look.language), SEVERITY_STYLES[info.severity])
    lines += _part("severity", [severity], look)
    for key, said in (("what", text.what), ("why", text.why), ("basis", text.basis)):
        lines += _part(key, _prose(said.in_language(look.language), look), look)
    lines += _part("advice", _advise(text, look), look)
    if text.last_year:
        lines += _part("last_year", text.last_year.strip("\n").split("\n"), look)
    lines += _part("wrong", text.wrong.strip("\n").split("\n"), look)
    lines += _part("right", text.right.strip("\n").split("\n"), look)
    lines += _part("waive", list(_explain_waiving(info, look)), look)
    return "".join(f"{line}\n" for line in lines)


def _advise(text: RuleText, look: Look) -> Iterator[str]:
    """What to do; where that depends on what is wrong, after each sentence that a finding may say."""
    cases: dict[str, dict[str, None]] = {}
    for name, said in text.sentences.items():
        advice = _show_blanks(text.advice_for(name), look)
        cases.setdefault(advice, {})[_show_blanks(said, look)] = None
    for advice, sentences in cases.items():
        if len(cases) == 1:
            yield from _prose(advice, look)
            return
        for sentence in sentences:
            yield from _hang(words.CASE.fill(look.language, {"text": sentence}), look)
        yield from (f"  {line}" for line in _hang(ADVICE.fill(look.language, {"text": advice}), look, 2))


def _show_blanks(text: Text, look: Look) -> str:
    return _BLANK.sub("…", text.in_language(look.language))


def _hang(text: str, look: Look, indented: int = 0) -> Iterator[str]:
    """Prose behind a mark: the lines after the first stand under its text."""
    for number, line in enumerate(_prose(text, look, indented + 2)):
        yield f"{'  ' if number else ''}{line}"


def _part(key: str, lines: Iterable[str], look: Look) -> Iterator[str]:
    yield ""
    yield look.paint(words.HEADINGS[key].in_language(look.language), "gutter")
    yield from (f"  {line}".rstrip() for line in lines)


def _prose(text: str, look: Look, indented: int = 0) -> list[str]:
    width = min(look.width or _WIDEST, _WIDEST) - 2 - indented
    return wrap(text, width, ambiguous=look.ambiguous)


def _explain_waiving(info: RuleInfo, look: Look) -> Iterator[str]:
    language = look.language
    if info.family == "F":
        yield from _prose(words.NO_WAIVING.fill(language, {"code": info.code}), look)
        return
    reason = words.WAIVE_REASON.in_language(language)
    yield from _prose(words.WAIVE.in_language(language), look)
    yield f'  waive = {{ {info.code} = "{reason}" }}'
    yield from _prose(words.WAIVE_WHOLE.in_language(language), look)
    yield "  [waive]"
    yield f'  {info.code} = "{reason}"'


def render_rules(infos: Iterable[RuleInfo], look: Look) -> str:
    """One line a rule: code, severity, name, title."""
    rows = [
        (info, name_severity(info.severity, look.language), find_rule_text(info.code).title.in_language(look.language))
        for info in infos
    ]
    name_width = max((len(info.name) for info, _, _ in rows), default=0)
    severity_width = max((display_width(severity) for _, severity, _ in rows), default=0)
    lines, family = [], ""
    for info, severity, title in rows:
        if family and info.family != family:
            lines.append("")
        family = info.family
        left = f"{info.code}  {pad(severity, severity_width)}  {pad(info.name, name_width)}"
        shown = title
        if look.width is not None:
            shown = truncate(title, max(look.width - display_width(left) - 2, 12), ambiguous=look.ambiguous)
        painted = look.paint(pad(severity, severity_width), SEVERITY_STYLES[info.severity])
        lines.append(f"{info.code}  {painted}  {pad(info.name, name_width)}  {shown}".rstrip())
    lines += ["", words.RULES_COUNT.fill(look.language, {"n": len(rows)})]
    return "".join(f"{line}\n" for line in lines)


def render_rules_json(infos: Iterable[RuleInfo]) -> str:
    """Every rule with its texts in both languages."""
    data = {"version": 1, "rules": [_rule_data(info, find_rule_text(info.code)) for info in infos]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _rule_data(info: RuleInfo, text: RuleText) -> dict[str, object]:
    said = {key: getattr(text, key) for key in ("title", "what", "why", "basis")}
    return {
        "code": info.code,
        "name": info.name,
        "severity": info.severity.value,
        "basis_kind": info.basis.value,
        **{key: {"zh": one.zh, "en": one.en} for key, one in said.items()},
        **({"last_year": text.last_year} if text.last_year else {}),
        "wrong": text.wrong,
        "right": text.right,
    }

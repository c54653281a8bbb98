"""The template of a new report: what a standard asks for, with examples to uncomment and hints on the way."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.messages import template_words as words
from selfeval_cli.messages.keys import label
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.report import FORMAT, Heading
from selfeval_cli.model.standard import GroupRule, SectionRule, Standard
from selfeval_cli.renderers.toml_values import write_header, write_key, write_pair, write_value

_SCHEMA_LINE = "#:schema selfeval.schema.json"


def render_template(standard: Standard, heading: Heading, language: Language = "zh") -> str:
    """A report file for the standard: what is known of the heading filled in, everything else as lines to uncomment.

    It can be checked at once: what is not known stands as a placeholder (`（单位名称）`) that the check tells, and nothing is invented.
    A line that begins with `#` and no space is TOML; taking the `#` away, all over, gives a valid report too.
    """
    blocks = [
        [_SCHEMA_LINE, *_hint(words.INTRODUCTION.fill(language, {"title": standard.title})), "", f"format = {FORMAT}"],
        list(_write_heading(standard, heading, language)),
        list(_write_budget(standard, language)),
    ]
    for number, section in enumerate(standard.sections):
        blocks += _write_section(section, language)
        blocks.append(_write_example({"section": section.id}, standard, language, full=number == 0))
    for number, group in enumerate(standard.groups if not standard.sections else ()):
        heading_lines, keys = _write_group(group, language)
        blocks += [heading_lines, _write_example(keys, standard, language, full=number == 0)]
    if not standard.sections and not standard.groups:
        blocks.append(["", *_write_example({}, standard, language, full=True)])
    blocks += _write_closing(language)
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def _hint(text: str) -> list[str]:
    return [f"# {line}" for line in text.split("\n")]


def _off(key: str, value: object) -> str:
    """A pair to uncomment."""
    return f"#{write_pair(key, value)}"


def _rule(text: str) -> list[str]:
    return ["", f"# ── {text} ──"]


def _write_heading(standard: Standard, heading: Heading, language: Language) -> Iterator[str]:
    yield "[report]"
    yield write_pair("agency", heading.agency or words.AGENCY)
    if heading.year is not None:
        yield write_pair("year", heading.year)
    yield write_pair("scope", standard.scope)
    yield write_pair("standard", heading.standard or standard.id)
    if standard.scope == "project":
        yield write_pair("project", heading.project or words.PROJECT)
        for key, given, placeholder in (
            ("supervisor", heading.supervisor, words.SUPERVISOR),
            ("implementer", heading.implementer, words.IMPLEMENTER),
        ):
            yield write_pair(key, given) if given else _off(key, placeholder)
    yield _off("goal", words.GOAL)
    yield _off("goal_result", words.GOAL_RESULT)
    yield from _hint(words.SEVERAL_GOALS.in_language(language))
    if standard.scored:
        yield "#score = 0.00"
        if standard.grades:
            yield _off("grade", standard.grades[0].title.zh)


def _write_budget(standard: Standard, language: Language) -> Iterator[str]:
    yield "[budget]"
    yield write_pair("unit", "万元")
    yield from _hint(words.BASIS.in_language(language))
    yield _off("basis", "adjusted")
    yield from _hint(words.LINES.in_language(language))
    names = ("total",) if standard.scope == "project" else ("total", "basic", "personnel", "operating", "project")
    for name in names:
        yield f"#{name} = {{ budget = 0.00, executed = 0.00 }}"
    yield from _hint(words.RATE.in_language(language))
    yield "#execution_rate = 0.00"
    yield from _hint(words.REASON.in_language(language))
    yield _off("reason", words.REASON_TEXT)
    yield ""
    yield from _hint(words.FUNDS.in_language(language))
    yield "#[[budget.fund]]"
    yield _off("name", words.FUND)
    yield "#budget = 0.00"
    yield "#executed = 0.00"


def _write_section(section: SectionRule, language: Language) -> Iterator[list[str]]:
    mark = "" if section.required else "#"
    yield _rule(section.title.in_language(language))
    yield [
        f"{mark}{write_header('section', section.id)}",
        f"{mark}{write_pair('title', section.title.zh)}",
        *_hint(words.NARRATIVE.in_language(language)),
        _off("text", words.PROSE),
    ]


def _write_group(group: GroupRule, language: Language) -> tuple[list[str], dict[str, str]]:
    """The group's heading, and the keys that put an indicator into it."""
    title = group.title.in_language(language)
    if group.weight is not None:
        title = words.GROUP_POINTS.fill(language, {"title": group.title, "weight": group.weight})
    lines = _rule(title)
    keys = {"group": group.title.zh}
    if group.kinds:
        kinds = [kind.title.zh for kind in group.kinds]
        lines += _hint(words.KINDS.fill(language, {"kinds": kinds}))
        keys["kind"] = kinds[0]
    return lines, keys


def _write_example(keys: dict[str, str], standard: Standard, language: Language, *, full: bool) -> list[str]:
    """One indicator to uncomment; the `full` one, first in the file, shows all that can be said of one."""
    lines = ["#[[indicator]]", *(_off(key, value) for key, value in keys.items())]
    lines += [_off("name", words.INDICATOR), _named("target", "≥12次", language), _named("actual", "14次", language)]
    if full:
        lines += [
            *(_named(key, value, language) for key, value in _FURTHER),
            f"#parts = {{ {_pair(words.PART, '10次')}, {_pair(words.OTHER_PART, '4次')} }}{_note(words.PARTS, language)}",
            f"#details = {{ {_pair(words.DETAIL_NAME, '超8000人次')} }}{_note(words.DETAILS, language)}",
        ]
    if standard.scored:
        lines += [_named("weight", 10, language), _named("score", 10, language)]
    if full:
        lines += [_named("evidence", words.EVIDENCE, language), _named("reason", words.REASON_TEXT, language)]
        lines += _hint(words.RESULT.in_language(language))
        lines.append(_off("expected", "预计39家"))
        lines += _hint(words.NOT_APPLICABLE.in_language(language))
        lines += _hint(words.MORE_INDICATORS.in_language(language))
    return lines


_FURTHER = (("previous", "12次"), ("change", "同比增长16.7%"), ("rank", "总量全区第5"), ("period", "1-11月"))


def _pair(name: str, value: str) -> str:
    return f"{write_key(name)} = {write_value(value)}"


def _named(key: str, value: object, language: Language) -> str:
    """A pair to uncomment, with what the key is called."""
    return _off(key, value) + _note(label("indicator", key), language)


def _note(note: Text, language: Language) -> str:
    return f"  # {note.in_language(language)}"


def _write_closing(language: Language) -> Iterator[list[str]]:
    yield _rule(words.CLOSING.in_language(language)) + _hint(words.ONE_EACH.in_language(language))
    yield ["#[[problem]]", _off("id", "problem-1"), _off("text", words.PROBLEM)]
    yield [
        "#[[measure]]",
        _off("for", "problem-1"),
        _off("text", words.MEASURE),
        _off("owner", words.OWNER),
        _off("due", words.DUE),
    ]

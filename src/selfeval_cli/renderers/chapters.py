"""What goes into which chapter of a published report: its title, and the indicators by section or group."""

from __future__ import annotations

from dataclasses import dataclass

from selfeval_cli.messages import report_words as words
from selfeval_cli.messages.language import Language
from selfeval_cli.model.report import Heading, Indicator, Report, Section

_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Group:
    """Indicators (each with its path) under one heading: a section, or a group where the report has no sections.

    `title` is None where the whole report is one such group and needs no heading.
    """

    title: str | None
    section: Section | None
    indicators: tuple[tuple[str, Indicator], ...]
    by_group: bool = False


def group_indicators(report: Report, language: Language) -> tuple[Group, ...]:
    """The sections in their order, then sections that are only referred to, then indicators without one by their group."""
    by_section: dict[str, list[tuple[str, Indicator]]] = {name: [] for name in report.sections}
    by_group: dict[str | None, list[tuple[str, Indicator]]] = {}
    referred: dict[str, list[tuple[str, Indicator]]] = {}
    for pair in zip(report.paths.indicators, report.indicators, strict=True):
        indicator = pair[1]
        name = report.section_id(indicator.section)
        if name is not None:
            by_section[name].append(pair)
        elif indicator.section is not None:
            referred.setdefault(indicator.section, []).append(pair)
        else:
            by_group.setdefault(indicator.group, []).append(pair)
    groups = [
        Group(section.title or name, section, tuple(by_section[name])) for name, section in report.sections.items()
    ]
    groups += [Group(title, None, tuple(pairs)) for title, pairs in referred.items()]
    alone = not groups and len(by_group) == 1
    other = None if alone else words.OTHER_SECTION.in_language(language)
    groups += [Group(title or other, None, tuple(pairs), title is not None) for title, pairs in by_group.items()]
    return tuple(groups)


def compose_title(heading: Heading, language: Language) -> str:
    """The report's own title, or one of year, agency (or project) and scope."""
    if heading.title:
        return heading.title
    name = heading.project if heading.scope == "project" and heading.project else heading.agency
    return words.TITLES[heading.scope].fill(language, {"year": heading.year or "", "name": name or ""})


def number_section(number: int, title: str, language: Language) -> str:
    """`（三）治安好`, or `3. 治安好` in English."""
    shown = chinese_number(number) if language == "zh" else str(number)
    return words.SECTION.fill(language, {"number": shown, "title": title})


def chinese_number(number: int) -> str:
    """一 to 九十九, as headings count; other numbers in digits."""
    if not 1 <= number <= 99:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")

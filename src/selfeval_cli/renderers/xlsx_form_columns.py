"""Which columns the table of indicators has in the Excel form: those of the standard's official table, and those beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selfeval_cli.messages import form_words as words
from selfeval_cli.messages.form_words import LABELS, NOTES
from selfeval_cli.messages.keys import label, label_value
from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE
from selfeval_cli.messages.language import Language
from selfeval_cli.model.report import Indicator, Report
from selfeval_cli.model.standard import GroupRule, Standard
from selfeval_cli.renderers.xlsx_form_plan import FormColumn, Style

_ORDER = (
    "section", "goal", "group", "kind", "name", "core", "direction", "initial_target", "target", "unit", "actual", "state",
    "coefficient", "weight", "score", "computed", "reason", "remedy",
)  # fmt: skip
"""The order of official tables, as far as they have these columns."""
_SCORED = ("group", "kind", "name", "target", "actual", "weight", "score", "reason")
_UNSCORED = ("section", "name", "target", "actual", "expected", "change", "rank", "reason")
_OF_OTHERS = frozenset(("goal", "section"))
"""Keys of other tables too, whose labels say nothing about a column of indicators."""
_BESIDE = ("direction", "unit", "base", "evidence", "remedy", "parts", "waive")
"""What a form offers beside the official table, whoever fills it in."""
_WIDTHS: Mapping[str, float] = {
    "section": 12, "goal": 8, "group": 13, "kind": 15, "name": 25, "core": 8, "direction": 10, "initial_target": 15, "target": 17,
    "unit": 8, "actual": 17, "state": 15, "coefficient": 9, "weight": 8, "score": 8, "computed": 9, "reason": 28, "remedy": 24,
    "expected": 15, "change": 15, "rank": 15, "base": 10, "evidence": 20, "parts": 22, "details": 22, "waive": 22,
}  # fmt: skip
_CENTRED = frozenset(
    ("section", "goal", "group", "kind", "core", "direction", "unit", "coefficient", "weight", "score")
)
_SIGNED = ("性质", "符号")
"""A label with one of these asks for ≥ ≤ ＝ in place of words for the direction."""


def name_group(group: GroupRule, between: str = "") -> str:
    """The group with its points, as official tables have it: `产出指标（50分）`; data, and so Chinese in every language."""
    if group.weight is None:
        return group.title.zh
    return words.POINTS.fill("zh", {"title": f"{group.title.zh}{between}", "weight": group.weight})


def official_columns(
    standard: Standard, report: Report, language: Language, *, computed: bool
) -> tuple[FormColumn, ...]:
    """The printed columns: those that official tables share, and the others that the standard has labels for."""
    labelled = dict(standard.labels)
    if has_points(standard):
        keys = {key for key in _SCORED if key not in ("group", "kind") or standard.groups}
        keys -= {"kind"} if not any(group.kinds for group in standard.groups) and "kind" not in labelled else set()
        keys |= {key for key in _ORDER if key in labelled and key not in _OF_OTHERS}
        keys |= {"computed"} if computed else set()
        keys |= {"section"} if standard.sections else set()
        keys |= {"goal"} if any(indicator.goal for indicator in report.indicators) else set()
        return tuple(_column(key, standard, language) for key in _ORDER if key in keys)
    keys = set(_UNSCORED)
    keys |= {"weight", "score"} if has_scores(report) else set()
    if not standard.sections and not any(indicator.section for indicator in report.indicators):
        keys -= {"section"}
    keys |= {"group"} if any(indicator.group for indicator in report.indicators) else set()
    order = (*_ORDER[:11], "expected", "change", "rank", *_ORDER[11:])
    return tuple(_column(key, standard, language) for key in order if key in keys)


def has_points(standard: Standard) -> bool:
    """Whether the standard gives points, be it that nothing is known of how they are scored."""
    return standard.scored or any(group.weight is not None for group in standard.groups)


def has_scores(report: Report) -> bool:
    """Whether the report claims scores, whatever its standard does with them."""
    return report.heading.score is not None or any(
        indicator.weight is not None or indicator.score is not None for indicator in report.indicators
    )


def further_columns(
    standard: Standard, report: Report, official: tuple[FormColumn, ...], language: Language
) -> tuple[FormColumn, ...]:
    """The columns that are not printed: the usual ones, and whatever else the report's indicators say."""
    there = {column.key for column in official}
    used = {key for indicator in report.indicators for key in _keys_of(indicator)}
    keys = [key for key in KEYS_BY_TABLE["indicator"] if key not in there and (key in _BESIDE or key in used)]
    return tuple(_column(key, standard, language) for key in keys)


def _keys_of(indicator: Indicator) -> Iterator[str]:
    for key in indicator.model_fields_set:
        if getattr(indicator, key) not in (None, (), {}):
            yield key


def _column(key: str, standard: Standard, language: Language) -> FormColumn:
    text = _label(key, standard, language)
    note = NOTES[key].in_language(language) if key in NOTES else ""
    choices, strict = _choices(key, standard, text)
    style: Style = "computed" if key == "computed" else "centred" if key in _CENTRED else "value"
    return FormColumn(key, text, _WIDTHS.get(key, 14), note, choices, strict, style)


def _label(key: str, standard: Standard, language: Language) -> str:
    official = dict(standard.labels).get(key)
    if official is not None and language == "zh" and key not in _OF_OTHERS:
        return official
    if key == "name" and not standard.groups:
        return LABELS["name_alone"].in_language(language)
    text = label("indicator", key) if key == "goal" else LABELS.get(key) or label("indicator", key)
    return text.in_language(language)


def _choices(key: str, standard: Standard, text: str) -> tuple[tuple[str, ...], bool]:
    if key == "group":
        return tuple(name_group(group) for group in standard.groups), False
    if key == "kind":
        return tuple(dict.fromkeys(kind.title.zh for group in standard.groups for kind in group.kinds)), False
    if key == "section":
        return tuple(section.title.zh for section in standard.sections), False
    if key == "direction":
        if any(word in text for word in _SIGNED):
            return words.CHOICES["sign"], False
        return tuple(label_value("direction", value).zh for value in ("higher", "lower", "exact")), True
    if key == "state" and standard.indicators is not None:
        return tuple(band.title.zh for band in standard.indicators.qualitative), False
    return words.CHOICES.get(key, ()), key == "core"

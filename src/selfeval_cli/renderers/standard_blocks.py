"""What a standard says, in blocks of plain text: headings, paragraphs and tables, for a page of documentation or a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.messages import scoring
from selfeval_cli.messages import standards_reference_words as words
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.standard import (
    TOTAL_POINTS,
    Deduction,
    Direction,
    ExecutionRule,
    FixedRule,
    Fulfilment,
    GroupRule,
    IndicatorRule,
    Standard,
    Vector,
)

_DIRECTIONS: tuple[Direction, ...] = ("higher", "lower", "exact", "timely")


class Heading(NamedTuple):
    """A heading inside the description of a standard."""

    text: str


class Paragraph(NamedTuple):
    """A sentence or more."""

    text: str


class Code(NamedTuple):
    """A cell that shows what stands in a file, line by line."""

    lines: tuple[str, ...]


Cell = str | Code


class Grid(NamedTuple):
    """A table."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Heading | Paragraph | Grid


def describe_standard(standard: Standard, language: Language) -> Iterator[Block]:
    """Sections, weights, methods, limits, grades and worked examples; what a standard does not have is left out."""
    if standard.sections:
        yield from _describe_sections(standard, language)
    if standard.groups or standard.execution is not None:
        yield from _describe_weights(standard, language)
    if standard.execution is not None:
        yield from _describe_execution(standard.execution, language)
    if standard.indicators is not None:
        yield from _describe_indicators(standard, standard.indicators, language)
    if standard.fixed:
        yield from _describe_fixed(standard.fixed, language)
    if standard.grades:
        yield Heading(words.GRADES.in_language(language))
        grades = [
            (_both(grade.title, language), _fill(words.FROM_POINTS, language, at_least=grade.at_least))
            for grade in standard.grades
        ]
        yield _tabulate(words.GRADE_HEADS, grades, language)
    if not standard.scored:
        yield Paragraph(words.UNSCORED.in_language(language))
    if standard.vectors:
        yield Heading(words.VECTORS.in_language(language))
        yield Paragraph(words.VECTORS_LEAD.in_language(language))
        rows = [(_show_given(vector), _pairs(vector.gives)) for vector in standard.vectors]
        yield _tabulate(words.VECTOR_HEADS, rows, language)


def _tabulate(heads: Sequence[Text], rows: Iterable[tuple[Cell, ...]], language: Language) -> Grid:
    return Grid(tuple(head.in_language(language) for head in heads), tuple(rows))


def _fill(text: Text, language: Language, **params: object) -> str:
    return text.fill(language, {key: _shorten(value) for key, value in params.items()})


def _shorten(value: object) -> object:
    """A whole number without places."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return value.to_integral_value()
    return value


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{_shorten(value):f}"


def _list(names: Iterable[str], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(names)


def _both(title: Text, language: Language) -> str:
    """The Chinese title, which stands in reports; on an English page with its translation."""
    return title.zh if language == "zh" else f"{title.zh} {title.en}"


def _describe_sections(standard: Standard, language: Language) -> Iterator[Block]:
    yield Heading(words.SECTIONS.in_language(language))
    rows = [
        (
            Code((section.id,)),
            _both(section.title, language),
            (words.YES if section.required else words.NO).in_language(language),
            _list(section.synonyms, language),
        )
        for section in standard.sections
    ]
    yield _tabulate(words.SECTION_HEADS, rows, language)


def _describe_weights(standard: Standard, language: Language) -> Iterator[Block]:
    yield Heading(words.WEIGHTS.in_language(language))
    rows = [_weigh_group(group, language) for group in standard.groups]
    execution = standard.execution
    if execution is not None:
        rows.append((words.EXECUTION.in_language(language), _number(execution.weight), ""))
    yield _tabulate(words.WEIGHT_HEADS, rows, language)
    weights = [group.weight for group in standard.groups] + ([execution.weight] if execution is not None else [])
    if sum(weight for weight in weights if weight is not None) == TOTAL_POINTS:
        yield Paragraph(words.WEIGHTS_SUM.fill(language, {"total": TOTAL_POINTS}))
    for alternative in standard.alternatives:
        shares = [
            _fill(words.KIND_WITH_WEIGHT, language, title=title, weight=weight) for title, weight in alternative.weights
        ]
        params = {"groups": _list(alternative.without, language), "weights": _list(shares, language)}
        yield Paragraph(words.ALTERNATIVE.fill(language, params))


def _weigh_group(group: GroupRule, language: Language) -> tuple[str, str, str]:
    kinds = (
        _both(kind.title, language)
        if kind.weight is None
        else _fill(words.KIND_WITH_WEIGHT, language, title=_both(kind.title, language), weight=kind.weight)
        for kind in group.kinds
    )
    return _both(group.title, language), _number(group.weight), _list(kinds, language)


def _describe_execution(rule: ExecutionRule, language: Language) -> Iterator[Block]:
    yield Heading(words.EXECUTION_TITLE.in_language(language))
    key = f"execution-{rule.method}"
    said = _fill(words.EXECUTION_RULE, language, method=scoring.METHODS[key], formula=scoring.FORMULAS[key])
    denominator = words.DENOMINATORS[rule.denominator].in_language(language)
    yield Paragraph(f"{said}{'' if language == 'zh' else ' '}{denominator}")
    if rule.bands:
        bands = [
            (_fill(words.FROM_PERCENT, language, at_least=band.at_least), _number(band.score)) for band in rule.bands
        ]
        yield _tabulate(words.BAND_HEADS, bands, language)
    if rule.names:
        yield Paragraph(words.EXECUTION_NAMES.fill(language, {"names": _list(rule.names, language)}))


def _describe_indicators(standard: Standard, rule: IndicatorRule, language: Language) -> Iterator[Block]:
    yield Heading(words.INDICATORS_TITLE.in_language(language))
    yield Paragraph(words.REACHED.in_language(language))
    rows = []
    for direction in _DIRECTIONS:
        method = rule.method_for(direction)
        how = scoring.METHODS[method] if method is not None else words.NO_METHOD
        formula = scoring.FORMULAS[method].in_language(language) if method is not None else ""
        rows.append((scoring.DIRECTIONS[direction].in_language(language), how.in_language(language), formula))
    yield _tabulate(words.MISSED_HEADS, rows, language)
    for direction, deduction in rule.deductions:
        said = _say_deduction(deduction, language)
        params = {"direction": scoring.DIRECTIONS[direction], "deduction": said}
        yield Paragraph(words.OF_EACH.fill(language, params))
    if rule.deductions:
        yield Paragraph(words.OF_PERCENT.in_language(language))
    if rule.pass_mark is not None:
        yield Paragraph(_fill(words.PASS_MARK, language, mark=rule.pass_mark))
    if rule.satisfaction is not None:
        level = rule.satisfaction
        names = _list(level.names, language)
        yield Paragraph(_fill(words.SATISFACTION, language, names=names, full=level.full, zero=level.zero))
    if rule.coefficient:
        yield Paragraph(words.COEFFICIENT.in_language(language))
    if rule.qualitative:
        yield Paragraph(words.QUALITATIVE.in_language(language))
        bands = [
            (
                _both(band.title, language),
                _fill(words.RANGE, language, at_least=band.at_least, at_most=band.at_most),
                _list(band.synonyms, language),
            )
            for band in rule.qualitative
        ]
        yield _tabulate(words.QUALITATIVE_HEADS, bands, language)
    if standard.fulfilment is not None:
        yield from _describe_limits(standard.fulfilment, language)
    if standard.rescaled:
        yield Paragraph(words.RESCALED.in_language(language))
    yield Paragraph(words.PLACES.fill(language, {"n": standard.places}))


def _describe_limits(limits: Fulfilment, language: Language) -> Iterator[Block]:
    said = words.LIMITS if limits.consequence == "reason" else words.ZERO_LIMITS
    sentences = [
        _fill(said[key], language, limit=limit)
        for key, limit in (("lower", limits.lower), ("upper", limits.upper))
        if limit is not None
    ]
    if limits.names:
        sentences.append(words.LIMITED_TO.fill(language, {"names": _list(limits.names, language)}))
    for sentence in sentences:
        yield Paragraph(sentence)


def _describe_fixed(rules: Iterable[FixedRule], language: Language) -> Iterator[Block]:
    yield Heading(words.FIXED_TITLE.in_language(language))
    yield Paragraph(words.FIXED_LEAD.in_language(language))
    rows = [
        (
            _both(rule.title, language),
            _number(rule.weight),
            _say_figure(rule, language),
            _limit_fixed(rule, language),
        )
        for rule in rules
    ]
    yield _tabulate(words.FIXED_HEADS, rows, language)


def _limit_fixed(rule: FixedRule, language: Language) -> str:
    if rule.at_most is not None:
        said = _fill(words.AT_MOST, language, limit=rule.at_most)
    elif rule.at_least is not None:
        said = _fill(words.AT_LEAST, language, limit=rule.at_least)
    else:
        return ""
    if rule.deduction is None:
        return said
    return said + words.COMMA.in_language(language) + _say_deduction(rule.deduction, language)


def _say_figure(rule: FixedRule, language: Language) -> str:
    if rule.figure is None:
        return ""
    base = words.FIGURE_BASES[rule.denominator or "adjusted"]
    return words.FIGURES[rule.figure].fill(language, {"base": base})


def _say_deduction(deduction: Deduction, language: Language) -> str:
    return _fill(words.DEDUCTIONS[deduction.counting], language, points=deduction.points, step=deduction.step)


def _show_given(vector: Vector) -> Code:
    """What is given as it stands in the file, indicators that are scored together a line each."""
    rows = tuple(f"indicator: {', '.join(_pairs(row).lines)}" for row in vector.rows)
    return Code((*rows, *_pairs(vector.given).lines))


def _pairs(pairs: Iterable[tuple[str, str | Decimal | bool | tuple[Decimal, ...]]]) -> Code:
    """As they stand in the file: `weight = 5`, `met = true`."""
    return Code(tuple(f"{key} = {_as_toml(value)}" for key, value in pairs))


def _as_toml(value: str | Decimal | bool | tuple[Decimal, ...]) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_as_toml, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else f'"{value}"'

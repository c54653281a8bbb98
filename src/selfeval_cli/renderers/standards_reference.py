"""The reference of the built-in standards as a Markdown page: what each requires, weighs and scores, with its formulas and examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from selfeval_cli.messages import explain_words, scoring
from selfeval_cli.messages import standards_reference_words as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.messages.reference_words import GENERATED
from selfeval_cli.model.standard import TOTAL_POINTS, Direction, ExecutionRule, GroupRule, IndicatorRule, Standard
from selfeval_cli.renderers.markdown_text import escape_cell, escape_inline, write_table
from selfeval_cli.renderers.standards_list import list_facts

_DIRECTIONS: tuple[Direction, ...] = ("higher", "lower", "exact", "timely")


def render_standards_reference(standards: Iterable[Standard], defaults: Mapping[str, str], language: Language) -> str:
    """The page. `defaults` has the default's id for each scope."""
    blocks = [f"# {words.TITLE.in_language(language)}", GENERATED.in_language(language)]
    blocks.append(words.INTRODUCTION.fill(language, defaults))
    blocks.append(f"## {words.ASSURANCE_TITLE.in_language(language)}")
    rows = (
        (f"`{key}` {label_value('assurance', key).in_language(language)}", text.in_language(language))
        for key, text in words.ASSURANCES.items()
    )
    blocks.append(_tabulate(words.ASSURANCE_HEADS, rows, language))
    for standard in standards:
        blocks += _describe(standard, defaults, language)
    return "\n\n".join(blocks) + "\n"


def _tabulate(heads: Sequence[Text], rows: Iterable[Sequence[str]], language: Language) -> str:
    return write_table([head.in_language(language) for head in heads], ["left"] * len(heads), rows)


def _describe(standard: Standard, defaults: Mapping[str, str], language: Language) -> Iterator[str]:
    yield f"## {standard.id}"
    yield f"**{escape_inline(standard.title.in_language(language))}**"
    facts = (
        explain_words.FACT.fill(
            language,
            {
                "label": explain_words.STANDARD_FACTS[key].in_language(language),
                "value": escape_inline(str(value)) if key != "content" else f"`{value}`",
            },
        )
        for key, value in list_facts(standard, defaults, language)
    )
    yield "\n".join(f"- {fact}" for fact in facts)
    if standard.sections:
        yield from _describe_sections(standard, language)
    if standard.groups or standard.execution is not None:
        yield from _describe_weights(standard, language)
    if standard.execution is not None:
        yield from _describe_execution(standard.execution, language)
    if standard.indicators is not None:
        yield from _describe_indicators(standard, standard.indicators, language)
    if standard.grades:
        yield f"### {words.GRADES.in_language(language)}"
        grades = (
            (escape_cell(_both(grade.title, language)), _fill(words.FROM_POINTS, language, at_least=grade.at_least))
            for grade in standard.grades
        )
        yield _tabulate(words.GRADE_HEADS, grades, language)
    if not standard.scored:
        yield words.UNSCORED.in_language(language)
    yield from _list_vectors(standard, language)


def _fill(text: Text, language: Language, **params: object) -> str:
    return text.fill(language, {key: _shorten(value) for key, value in params.items()})


def _shorten(value: object) -> object:
    """A whole number without places."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return value.to_integral_value()
    return value


def _list(names: Iterable[str], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(map(escape_cell, names))


def _describe_sections(standard: Standard, language: Language) -> Iterator[str]:
    yield f"### {words.SECTIONS.in_language(language)}"
    rows = (
        (
            f"`{section.id}`",
            escape_cell(_both(section.title, language)),
            (words.YES if section.required else words.NO).in_language(language),
            _list(section.synonyms, language),
        )
        for section in standard.sections
    )
    yield _tabulate(words.SECTION_HEADS, rows, language)


def _both(title: Text, language: Language) -> str:
    """The Chinese title, which stands in reports; on the English page with its translation."""
    return title.zh if language == "zh" else f"{title.zh} {title.en}"


def _describe_weights(standard: Standard, language: Language) -> Iterator[str]:
    yield f"### {words.WEIGHTS.in_language(language)}"
    rows = [_weigh_group(group, language) for group in standard.groups]
    execution = standard.execution
    if execution is not None:
        rows.append((words.EXECUTION.in_language(language), f"{_shorten(execution.weight)}", ""))
    yield _tabulate(words.WEIGHT_HEADS, rows, language)
    yield words.WEIGHTS_SUM.fill(language, {"total": TOTAL_POINTS})


def _weigh_group(group: GroupRule, language: Language) -> tuple[str, str, str]:
    kinds = (
        _both(kind.title, language)
        if kind.weight is None
        else _fill(words.KIND_WITH_WEIGHT, language, title=_both(kind.title, language), weight=kind.weight)
        for kind in group.kinds
    )
    weight = "" if group.weight is None else f"{_shorten(group.weight)}"
    return escape_cell(_both(group.title, language)), weight, _list(kinds, language)


def _describe_execution(rule: ExecutionRule, language: Language) -> Iterator[str]:
    yield f"### {words.EXECUTION_TITLE.in_language(language)}"
    key = f"execution-{rule.method}"
    said = _fill(words.EXECUTION_RULE, language, method=scoring.METHODS[key], formula=scoring.FORMULAS[key])
    denominator = words.DENOMINATORS[rule.denominator].in_language(language)
    yield f"{said}{'' if language == 'zh' else ' '}{denominator}"
    if rule.bands:
        bands = (
            (_fill(words.FROM_PERCENT, language, at_least=band.at_least), f"{_shorten(band.score)}")
            for band in rule.bands
        )
        yield _tabulate(words.BAND_HEADS, bands, language)
    if rule.names:
        yield words.EXECUTION_NAMES.fill(language, {"names": _list(rule.names, language)})


def _describe_indicators(standard: Standard, rule: IndicatorRule, language: Language) -> Iterator[str]:
    yield f"### {words.INDICATORS_TITLE.in_language(language)}"
    yield words.REACHED.in_language(language)
    rows = []
    for direction in _DIRECTIONS:
        method = rule.method_for(direction)
        how = scoring.METHODS[method] if method is not None else words.NO_METHOD
        formula = scoring.FORMULAS[method].in_language(language) if method is not None else ""
        rows.append((scoring.DIRECTIONS[direction].in_language(language), how.in_language(language), formula))
    yield _tabulate(words.MISSED_HEADS, rows, language)
    if rule.qualitative:
        yield words.QUALITATIVE.in_language(language)
        bands = (
            (
                escape_cell(_both(band.title, language)),
                _fill(words.RANGE, language, at_least=band.at_least, at_most=band.at_most),
            )
            for band in rule.qualitative
        )
        yield _tabulate(words.QUALITATIVE_HEADS, bands, language)
    if standard.fulfilment is not None:
        for key, limit in (("lower", standard.fulfilment.lower), ("upper", standard.fulfilment.upper)):
            if limit is not None:
                yield _fill(words.LIMITS[key], language, limit=limit)
    yield words.PLACES.fill(language, {"n": standard.places})


def _list_vectors(standard: Standard, language: Language) -> Iterator[str]:
    if not standard.vectors:
        return
    yield f"### {words.VECTORS.in_language(language)}"
    yield words.VECTORS_LEAD.in_language(language)
    rows = ((_pairs(vector.given), _pairs(vector.gives)) for vector in standard.vectors)
    yield _tabulate(words.VECTOR_HEADS, rows, language)


def _pairs(pairs: Iterable[tuple[str, str | Decimal | bool]]) -> str:
    """As they stand in the file: `weight = 5`, `met = true`."""
    return "<br>".join(f"`{key} = {_as_toml(value)}`" for key, value in pairs)


def _as_toml(value: str | Decimal | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else f'"{value}"'

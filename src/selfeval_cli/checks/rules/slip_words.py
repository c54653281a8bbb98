"""What the rule about orders of magnitude (C603) tells of a figure: what it should be, and what that makes right."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import Hit
from selfeval_cli.checks.rules.budget_table import AMOUNT_KEYS, Row, find_rows, unit_words
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.relations import FACTOR, Relation, Repair, Term
from selfeval_cli.checks.rules.slips import find_slips, stated_rate, whole_rate
from selfeval_cli.messages.budget_words import column_words
from selfeval_cli.model.finding import Related
from selfeval_cli.text.quantity import Quantity

_TELLING = ("sum", "rate", "limit")  # which of the repaired relations says most
_LARGER = {"万亿": None, "亿": "万亿", "万": "亿"}
_SMALLER = {"万亿": "亿", "亿": "万", "万": ""}
_ROLES = ("budget", "executed", "actual", "previous", "change")
_TENS = "十百千"
_Found = tuple[Entry, str, Quantity, str]
_SHOWN = 6  # parts written out in a message


def tell_slip(case: Case, repair: Repair) -> Hit:
    """The finding about one such figure."""
    return _tell_amount(case, repair) if repair.term.path.startswith("budget.") else _tell_figure(case, repair)


def _tell_amount(case: Case, repair: Repair) -> Hit:
    budget = case.report.budget
    assert budget is not None
    path = repair.term.path
    relation = min(repair.relations, key=lambda relation: _TELLING.index(relation.kind))
    rows = case.once(_list_amounts)
    row, key = rows[path]
    mended = case.once(_list_mended)
    params: dict[str, object] = {
        "line": row.name,
        "column": column_words(key, budget.basis),
        "value": repair.term.value,
        "mended": mended[path],
        "working": _write_relation(relation, mended),
        "unit": unit_words(budget),
    }
    if relation.kind == "limit":
        other = next(term for term in relation.terms if term.path != path)
        other_key = rows[other.path][1]
        params |= {"other": mended.get(other.path, other.value), "other_column": column_words(other_key, budget.basis)}
    elif relation.kind == "rate":
        params["rate"] = _rate_of(case, row)
    return Hit(path, relation.kind, params, related=_related(relation, path))


def _list_amounts(case: Case) -> dict[str, tuple[Row, str]]:
    return {row.path_of(key): (row, key) for row in case.once(find_rows) for key in AMOUNT_KEYS}


def _list_mended(case: Case) -> dict[str, Decimal]:
    return {slip.term.path: _scale(slip.term.value, slip.factor) for slip in case.once(find_slips).values()}


def _rate_of(case: Case, row: Row) -> Decimal | str:
    rate = stated_rate(case, row) or whole_rate(case)
    return rate if rate is not None else ""


def _scale(value: Decimal, factor: Decimal) -> Decimal:
    """The amount times 10 000 or through it, without zeros that nobody wrote."""
    scaled = value.scaleb(4 if factor == FACTOR else -4)
    exponent = scaled.as_tuple().exponent
    written = value.as_tuple().exponent
    assert isinstance(exponent, int) and isinstance(written, int)
    if exponent > 0:
        return scaled.quantize(Decimal(1))
    places = max(2, -written)
    rounded = scaled.quantize(Decimal(1).scaleb(-min(places, -exponent)))
    return rounded if rounded == scaled else scaled


def _write_relation(relation: Relation, mended: Mapping[str, Decimal]) -> str:
    """The repaired relation with its figures: `2210.15 + 6440.25 = 8650.40`, `8402.71 ÷ 8650.40`."""

    def write(terms: tuple[Term, ...]) -> str:
        figures = [f"{mended.get(term.path, term.value):f}" for term in terms]
        return " + ".join(_shorten(figures))

    if relation.kind == "sum":
        return f"{write(relation.right)} = {write(relation.left)}"
    return f"{write(relation.left)} ÷ {write(relation.right)}"


def _shorten(parts: list[str]) -> list[str]:
    return parts if len(parts) <= _SHOWN else [*parts[: _SHOWN - 1], "…", parts[-1]]


def _related(relation: Relation, path: str) -> tuple[Related, ...]:
    return tuple(Related(term.path, _role_of(relation, term)) for term in relation.terms if term.path != path)


def _role_of(relation: Relation, term: Term) -> str:
    if relation.kind in ("sum", "parts"):
        return "total" if term in relation.left else "part"
    key = term.path.rpartition(".")[2]
    return key if relation.kind != "same" and key in _ROLES else "same"


def _tell_figure(case: Case, repair: Repair) -> Hit:
    relation, path = repair.relations[0], repair.term.path
    entry, name, quantity, text = _find_figure(case, path)
    mended = _write_scaled(quantity, repair.factor)
    params: dict[str, object] = {"name": name, "value": text, "mended": mended}
    if relation.kind == "parts":
        params["working"] = _write_parts(entry, path, mended)
    elif relation.kind == "change":
        indicator = entry.indicator
        told = {"actual": indicator.actual, "previous": indicator.previous, "change": indicator.change}
        params |= {key: repeat_figure(reading) for key, reading in told.items() if reading is not None}
    else:
        other = next(term.path for term in relation.terms if term.path != path)
        _, other_name, _, other_text = _find_figure(case, other)
        params |= {"other_name": other_name, "other": other_text}
    sentence = relation.kind if relation.kind != "change" else f"change-{path.rpartition('.')[2]}"
    return Hit(path, sentence, params, span=quantity.span, related=_related(relation, path))


def _find_figure(case: Case, path: str) -> _Found:
    """The figure at a path that a slip was found at: its indicator, its name, what it says and how it is written."""
    return case.once(_list_figures)[path]


def _list_figures(case: Case) -> dict[str, _Found]:
    found: dict[str, _Found] = {}
    for entry in case.entries:
        for figure in entry.figures:
            if figure.reading.quantity is not None:
                found[figure.path] = entry, figure.name, figure.reading.quantity, repeat_figure(figure.reading)
        change = entry.indicator.change
        if change is not None and change.change is not None and change.change.amount is not None:
            found[f"{entry.path}.change"] = entry, entry.indicator.name, change.change.amount, repeat_figure(change)
    return found


def _write_parts(entry: Entry, path: str, mended: str) -> str:
    """`7000万元 + 6000万元 = 1.3亿元`, the mended figure among them."""
    written = {
        figure.path: mended if figure.path == path else repeat_figure(figure.reading)
        for figure in entry.figures
        if figure.key in ("actual", "part")
    }
    total = written.pop(f"{entry.path}.actual")
    return f"{' + '.join(_shorten(list(written.values())))} = {total}"


def _write_scaled(quantity: Quantity, factor: Decimal) -> str:
    """The figure with 万 more or less in its unit: 86.40万元 is 86.40亿元 or 86.40元; the number is scaled where no unit says so."""
    words = quantity.unit_text
    for prefix in ("万亿", "亿", "万"):
        if words.startswith(prefix):
            other = _LARGER[prefix] if factor == FACTOR else _SMALLER[prefix]
            if other is not None:
                return f"{quantity.number:f}{other}{words.removeprefix(prefix)}"
    if factor == FACTOR and words and words[0] not in _TENS and quantity.multiplier == 1:
        return f"{quantity.number:f}万{words}"
    return f"{_scale(quantity.number, factor):f}{words}"

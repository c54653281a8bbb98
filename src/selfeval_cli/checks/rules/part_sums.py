"""The sum of an indicator's parts against its actual value (I202)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.part_totals import PartTotal, Scale, list_part_totals
from selfeval_cli.checks.rules.slips import first_slip
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.quantity import ZERO, Quantity

_SHOWN = 12  # parts written out in a message


@rule("I202", "parts-not-sum", Severity.ERROR, Basis.ARITHMETIC)
def parts_not_sum(case: Case) -> Iterator[Verdict]:
    """The parts (其中) of an indicator do not add up to it."""
    for total in case.once(list_part_totals):
        yield PASSED if total.exact else _add_up(case, total)


def _add_up(case: Case, told: PartTotal) -> Verdict:
    if told.lacking is not None or told.total is None:
        return Lacking(told.lacking or told.entry.path)
    verdicts = [_judge(told.entry, told.total, told.parts, scale) for scale in told.scales]
    # Bare numbers beside 1.2万个 can be read two ways: one that fits is enough, and if none does, neither is held against the writer.
    fitting = [
        verdict for verdict in verdicts if not (isinstance(verdict, Hit) and verdict.severity is not Severity.NOTE)
    ]
    if fitting:
        return fitting[0]
    if len(verdicts) != 1:
        return Lacking(f"{told.entry.path}.actual")
    slip = first_slip(case, (f"{told.entry.path}.actual", *_paths_of_parts(told.entry)))
    return verdicts[0] if slip is None else Lacking(slip)


def _paths_of_parts(entry: Entry) -> tuple[str, ...]:
    return tuple(f"{entry.path}.parts.{quote_name(name)}" for name in entry.indicator.parts)


def _judge(entry: Entry, total: Quantity, parts: Sequence[Quantity], scale: Scale) -> Verdict:
    whole, amounts = scale.whole, scale.parts
    sum_of_parts = sum((amount.written for amount in amounts), ZERO)
    difference = sum_of_parts - whole.written
    if difference == 0:
        return PASSED
    fits = scale.fits
    if fits and scale.soft:
        return PASSED
    if fits:
        sentence, severity = "rounding", Severity.NOTE
    elif scale.soft:
        sentence, severity = "soft", Severity.WARNING
    elif len(parts) == 1:
        sentence, severity = "single", Severity.WARNING
    else:
        sentence, severity = "more" if difference > 0 else "less", Severity.ERROR
    params: dict[str, object] = {
        "name": entry.indicator.name,
        "part": next(iter(entry.indicator.parts)),
        "sum": _write_sum(parts, total, sum_of_parts / scale.size),
        "total": repeat_figure(entry.indicator.actual) if entry.indicator.actual is not None else "",
        "difference": _write(abs(difference) / scale.size, total),
    }
    if sentence == "rounding":
        slack = sum((amount.high - amount.written for amount in (whole, *amounts) if amount.high is not None), ZERO)
        params["tolerance"] = _write(slack / scale.size, total)
    related = tuple(Related(path, "part") for path in _paths_of_parts(entry))
    return Hit(f"{entry.path}.actual", sentence, params, severity, span=total.span, related=related)


def _write_sum(parts: Sequence[Quantity], total: Quantity, value: Decimal) -> str:
    """`4955 + 167 = 5122支`; each part with its own unit where they are not all in the total's."""
    alike = all(part.unit_text in ("", total.unit_text) for part in parts)
    written = [format(part.number, "f") + ("" if alike else part.unit_text) for part in parts]
    if len(written) > _SHOWN:
        written = [*written[: _SHOWN - 1], "…", written[-1]]
    if len(written) == 1:
        return _write(value, total)
    return f"{' + '.join(written)} = {_write(value, total)}"


def _write(value: Decimal, total: Quantity) -> str:
    """A value in the total's unit as written, without the digits that a factor such as that of 亩 adds."""
    places = total.decimals + 4
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > places:
        value = value.quantize(Decimal(1).scaleb(-places)).normalize()
    return f"{value:f}{total.unit_text}"

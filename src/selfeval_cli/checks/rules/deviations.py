"""Targets that were surely missed, and marks that were lost, without a reason or a remedy (I225)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import Hit, Lacking, Passed, Verdict, rule
from selfeval_cli.checks.rules.blank_text import is_blank
from selfeval_cli.checks.rules.execution_rows import is_execution_row, told_execution_rate
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.indicator_contents import may_have_lost, says
from selfeval_cli.checks.rules.slips import is_target_slip
from selfeval_cli.checks.rules.target_signs import find_wrong_sign
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.target_words import ASSUMED, fill_both
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.report import Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.directions import may_be_a_ceiling, may_be_spent
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Dimension
from selfeval_cli.text.rounding import half_step

_RATE_ENOUGH = 90
"""Percent of the budget; below it the low execution itself must be explained (as in Sichuan's form)."""

# What a reason says of the steps taken or to be taken; a reason with one of these needs no remedy of its own.
_AHEAD = (
    "将(?![近军士领])|下一?步|下一?(?:年|阶段|季度|学期|学年)|[次明来翌]年|今后|后续|日后|拟|力争|争取|已|正在|正(?=组织|抓紧|协调|办理|推进|加紧)|待[^，。；]{1,20}后|"
    "[顺推]延[至到]|延[期后]?[至到]|推迟[至到]|[顺推]延(?:实施|进行|开展|建设)|(?:春节|节|汛期|雨季|开学|冬季|次年)后[^，。；]{0,8}(?:开工|复工|施工|实施|完成|安装|补)|预计|计划[于在]|[月年]?底前|年内|责成|(?:批准|同意)[^，。；]{0,4}(?:核减|调减|取消|调整|变更)"
)
_DOING = "加强|加快|加大|强化|督促|改进|优化|完善|健全|落实|抓紧|补[建齐充办种装签足录做栽]|重新|改[为用由]|赶工|增派|合?并[入到]|压实|跟踪"
# … unless the sentence says that this was not done: 督促不力, 完善滞后, 未加强.
_STEP = lazy_pattern(f"{_AHEAD}|(?<![未不没有])(?:{_DOING})(?![^，。；、]{{0,6}}(?:不|未|没|滞后|[慢晚迟差难欠]))")
_WHOLE_POINT = Decimal("0.5")  # half a step of a score without places, which is no shortened one
_YEAR = lazy_pattern(r"(?<!\d)20\d\d(?=年)")
# 更换路灯数量 is told in a measure as 更换路灯.
_ENDS = ("完成数量", "完成率", "数量", "个数", "次数", "人数", "面积", "里程", "长度", "情况", "率", "数")
_SAME_WORDS, _LONGEST_REASON, _LONGEST_TEXT = 8, 200, 1000
"""Characters in a row that a problem has in common with a reason where the two tell of one thing; of longer reasons the beginning is looked at."""
_DECIDING = ("target", "actual", "change", "weight", "score")


class Miss(NamedTuple):
    """A target that was surely missed: where the result stands, and whether it lies above a target that asked for exactly so much."""

    key: str
    beyond: bool = False
    exact: bool = False


def find_miss(entry: Entry) -> Miss | None:
    """How the indicator's target was missed; None where it was kept, cannot be judged, or its own sign is what is wrong.

    A cost of exactly so much that came out lower is no miss: what is meant is a ceiling.
    """
    score = entry.score
    if score is None or score.met is not False or not entry.indicator.applies:
        return None
    indicator = entry.indicator
    if find_wrong_sign(indicator) is not None:
        return None
    target, actual = indicator.target, indicator.actual
    if actual is None or not says(actual) or (actual.change is None and _asks_for_growth(indicator)):
        return Miss("change" if indicator.change is not None else "actual")
    if score.direction != "exact" or target is None or target.quantity is None or actual.quantity is None:
        return Miss("actual")
    beyond = actual.quantity.base_value > target.quantity.base_value
    if not beyond and (may_be_a_ceiling(indicator) or may_be_spent(indicator.name, target.quantity)):
        return None
    return Miss("actual", beyond, exact=True)


def _asks_for_growth(indicator: Indicator) -> bool:
    target = indicator.target
    return target is not None and target.change is not None and target.quantity is None and indicator.change is not None


def lost_marks(indicator: Indicator) -> bool:
    """Whether the report itself gives the indicator less than its weight; 3.3 of 3.33 is the weight, written shorter."""
    weight, score = indicator.weight, indicator.score
    if weight is None or score is None or score >= weight or not indicator.applies:
        return False
    step = half_step(score)
    return not (half_step(weight) < step < _WHOLE_POINT and weight - score <= step)


@rule("I225", "unmet-without-reason", Severity.WARNING, Basis.DOCUMENT)
def unmet_without_reason(case: Case) -> Iterator[Verdict]:
    """A missed target, or lost marks, and no word about the cause, or about what is done about it."""
    passed, lost = 0, bool(case.report.left_out)
    for entry in case.entries:
        score, indicator = entry.score, entry.indicator
        met = score.met if score is not None else None
        miss = find_miss(entry) if met is False else None
        if miss is not None and is_target_slip(case, entry):
            yield Lacking(f"{entry.path}.actual")
            continue
        claimed, weight = indicator.score, indicator.weight
        kept = claimed is None or weight is None or claimed >= weight or not lost_marks(indicator)
        if miss is None and kept:  # nearly all
            if lost and may_have_lost(case, entry.path, _DECIDING):
                yield Lacking(entry.path)
            elif met is not None or claimed is not None:
                passed += 1
        elif is_execution_row(entry, case.standard) and _execution_is_told(case, entry):
            passed += 1
        else:
            yield _ask_for_reason(case, entry, miss)
    if passed:
        yield Passed(passed)


def _execution_is_told(case: Case, entry: Entry) -> bool:
    """The reason for a low execution belongs into the budget, where B113 asks for it; at 90 % and more none is asked for."""
    if case.report.budget is not None or case.was_left_out("budget"):
        return True
    rate = told_execution_rate(case, entry)
    return rate is not None and rate >= _RATE_ENOUGH


def _ask_for_reason(case: Case, entry: Entry, miss: Miss | None) -> Verdict:
    indicator = entry.indicator
    reason, remedy = f"{entry.path}.reason", f"{entry.path}.remedy"
    if is_blank(indicator.reason):
        if may_have_lost(case, entry.path, ("reason",)):
            return Lacking(reason)
        return _tell(entry, miss, blank=indicator.reason is not None)
    if not is_blank(indicator.remedy) or (miss is not None and miss.beyond):
        return Passed()  # of more than exactly so much there is nothing to remedy
    if may_have_lost(case, entry.path, ("remedy",)):
        return Lacking(remedy)
    if _tells_a_step(indicator.reason or "", case.report.heading.year) or _is_in_the_measures(case, indicator):
        return Passed()
    return Hit(reason, "no-remedy", {"name": indicator.name, "reason": _quote(indicator.reason or "")}, Severity.NOTE)


def _tell(entry: Entry, miss: Miss | None, *, blank: bool) -> Hit:
    indicator, score = entry.indicator, entry.score
    params: dict[str, object] = {"name": indicator.name}
    if miss is not None and score is not None:
        result = indicator.change if miss.key == "change" else indicator.actual
        target = repeat_target(entry)
        params["target"] = target.lstrip("=＝ ") if isinstance(target, str) and miss.exact else target
        params["actual"] = repeat_figure(result) if result is not None else ""
        sentence, path, other = ("differs" if miss.exact else "default"), miss.key, "target"
    else:
        params |= {"weight": indicator.weight, "score": indicator.score}
        sentence, path, other = "score", "score", "weight"
    if blank:
        params["reason"] = _quote(indicator.reason or "")
        return Hit(
            f"{entry.path}.reason", f"{sentence}-blank", params, related=(Related(f"{entry.path}.{path}", path),)
        )
    return Hit(f"{entry.path}.{path}", sentence, params, related=(Related(f"{entry.path}.{other}", other),))


def repeat_target(entry: Entry) -> Text | str:
    """The target as written, and that more is taken to be better where only custom says so; growth and percentages speak for themselves."""
    score, target = entry.score, entry.indicator.target
    if target is None:
        return ""
    words = repeat_figure(target)
    quantity = target.quantity
    if score is None or not score.assumed or score.direction != "higher" or quantity is None:
        return words
    return words if quantity.dimension is Dimension.PERCENT else fill_both(ASSUMED, target=words)


def _tells_a_step(reason: str, year: int | None) -> bool:
    if _STEP.search(reason) is not None:
        return True
    return year is not None and any(int(found[0]) > year for found in _YEAR.finditer(reason))


def _is_in_the_measures(case: Case, indicator: Indicator) -> bool:
    """Whether the report's own chapters on problems and measures speak of it by name, or of what its reason tells in the same words."""
    report = case.report
    if not report.measures:
        return False
    name = indicator.name.strip()
    core = next((name.removesuffix(end) for end in _ENDS if name.endswith(end)), name)
    texts = [measure.text for measure in report.measures] + [problem.text for problem in report.problems]
    if len(core) > 1 and any(core in text for text in texts):
        return True
    return not _list_runs((indicator.reason or "")[:_LONGEST_REASON]).isdisjoint(case.once(_runs_told))


def _runs_told(case: Case) -> frozenset[str]:
    """All runs of eight characters in the chapters on problems and measures."""
    report = case.report
    texts = [measure.text for measure in report.measures] + [problem.text for problem in report.problems]
    return frozenset().union(*(_list_runs(text[:_LONGEST_TEXT]) for text in texts))


def _list_runs(text: str) -> set[str]:
    return {text[start : start + _SAME_WORDS] for start in range(len(text) - _SAME_WORDS + 1)}


def _quote(reason: str, length: int = 40) -> str:
    plain = " ".join(reason.split()).rstrip("。；;") or reason.strip()
    return plain if len(plain) <= length else f"{plain[: length - 1]}…"

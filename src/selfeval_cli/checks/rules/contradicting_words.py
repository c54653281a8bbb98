"""Words that the report's own figures contradict (C604)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Verdict, rule
from selfeval_cli.checks.rules.deviations import find_miss
from selfeval_cli.checks.rules.execution_rows import is_execution_row
from selfeval_cli.checks.rules.false_claims import DONE_HOW, find_false_claim
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.prose_texts import collect_texts, list_prose
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import subtract
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Quantity

_UPWARD = lazy_pattern(
    "(?<!没有)(?<![未没无不])(?<!取消|不再|上年|去年|压减|核减|收回|调减)(?:追加|调增|核增|增拨|增补|增列|增资|新增|增加|调高|上调)"
)
_DOWNWARD = lazy_pattern("(?<!没有)(?<![未没无不])(?:压减|核减|调减|削减|压缩|收回|缩减|调低|下调|减少|压降)")

_EVERY = "(?:各项|全部|所有|年度|全年|年初|既定|预期|总体|绩效|整体|设定|下达|工作|重点|的)"
_ALL_DONE = lazy_pattern(
    f"{_EVERY}+(?:目标|指标|任务|工作)(?:任务|值|目标)?[^,;。]{{0,4}}?{DONE_HOW}[^,;。未不没]{{0,4}}?(?:完成|达成|实现|达标|达到)"
    f"|(?:{DONE_HOW}地?)+(?:完成|达成|实现|达到)了?{_EVERY}*(?:目标|指标|任务)"
    f"|^(?:100%)?{DONE_HOW}*(?:完成|达成|实现|达标)[。.]?$|^(?:完成|达成|实现)了?{_EVERY}+(?:目标|指标|任务)"
    f"|(?:^|(?<=[,;。、等项个])|{_EVERY})(?:目标|指标|任务)(?:均|都|全部)(?:已经|已|全部|如期|按时|圆满|全面)*(?:完成|达成|实现|达标|达到)"
)
_QUALIFIED_GOAL = lazy_pattern(
    "未(?:能|完|达|按|如期|实现|全|启动|开工|竣工)|没有?(?:能|完|达|按|实现|全)|除[^,，。;；]{1,16}外|其余|余下|尚[未有]|基本(?:完成|实现|达到)|以外|延期|推迟|次年|明年|偏低|偏差|滞后|顺延|[完达]成率"
)
# Beside the claim these limit it; in another sentence they may be about anything: 目标均已完成；部分助餐点增加了早餐.
_LIMITED = lazy_pattern("仅|不足|大部分|部分|个别|少数")

# What stands between 由 or 到 and the figure, and is no part of it.
_THEN = lazy_pattern(
    "(?P<word>[由从])(?:(?:19|20)[0-9]{2}年|去年|上年|上一年|年初|原来|原先|原|此前|以前|改革前|之前|最初)+(?:时的|的)?(?=约?[0-9一二两三四五六七八九十百])"
)
_NOW = lazy_pattern(
    "(?P<word>[到至])(?:(?:19|20)[0-9]{2}年|今年|本年|目前|现在|当前|年末|年底)(?:的|时的)?(?=约?[0-9])"
)
_LONGEST_NAMES = 3
_LONGEST_RESULT = 2000  # characters; more is a report of its own, with figures of its own


@rule("C604", "words-against-figures", Severity.WARNING, Basis.ARITHMETIC)
def words_against_figures(case: Case) -> Iterator[Verdict]:
    """Words that say one thing while the figures beside them say another."""
    for entry in case.entries:
        if entry.indicator.reason is not None:
            yield _judge_reason(case, entry)
    yield from _judge_adjustment(case)
    yield from _judge_goals(case)
    yield from _judge_verbs(case)


def _judge_reason(case: Case, entry: Entry) -> Verdict:
    claim = find_false_claim(case, entry)
    if claim is None:
        return PASSED
    indicator = entry.indicator
    assert indicator.target is not None
    result = indicator.actual if indicator.actual is not None else indicator.change
    params = {
        "name": indicator.name,
        "words": claim.words,
        "target": repeat_figure(indicator.target),
        "actual": repeat_figure(result) if result is not None else "",
    }
    related = [Related(f"{entry.path}.target", "target")]
    if indicator.actual is not None:
        related.append(Related(f"{entry.path}.actual", "actual"))
    return Hit(f"{entry.path}.reason", claim.sentence, params, span=claim.span, related=tuple(related))


def _judge_adjustment(case: Case) -> Iterator[Verdict]:
    budget = case.report.budget
    total = case.execution.line("total") if case.execution is not None else None
    text = budget.adjustment_reason if budget is not None else None
    if budget is None or total is None or not text or total.initial is None or total.budget is None:
        return
    up, down = _UPWARD.search(text), _DOWNWARD.search(text)
    grown = subtract(total.budget, total.initial)
    said = up if down is None else down if up is None else None
    if said is None or grown == 0 or (said is up) == (grown > 0):
        yield PASSED
        return
    params: dict[str, object] = {
        "words": said[0],
        "initial": total.initial,
        "budget": total.budget,
        "unit": budget.unit or "",
        "difference": abs(grown),
    }
    related = tuple(Related(f"{total.path}.{key}", key) for key in ("initial", "budget") if key not in total.derived)
    sentence = "budget-down" if grown < 0 else "budget-up"
    yield Hit("budget.adjustment_reason", sentence, params, span=said.span(), related=related)


def _judge_goals(case: Case) -> Iterator[Verdict]:
    """全部完成 as the result of the year's goal, or of one of several, beside a target that was missed."""
    report = case.report
    yield from _judge_goal(case, "report.goal_result", report.heading.goal_result, None)
    for path, goal in zip(report.paths.goals, report.goals, strict=True):
        if goal.id is not None:
            yield from _judge_goal(case, f"{path}.result", goal.result, goal.id)


def _judge_goal(case: Case, path: str, result: str | None, goal: str | None) -> Iterator[Verdict]:
    if not result or len(result) > _LONGEST_RESULT:
        return
    claim = None if _QUALIFIED_GOAL.search(result) is not None else _ALL_DONE.search(fold(result))
    if claim is not None and _LIMITED.search(_sentence_around(result, claim.start())) is not None:
        claim = None
    missed = list_missed(case) if claim is not None else []
    if goal is not None:
        missed = [entry for entry in missed if entry.indicator.goal == goal]
    if claim is None or not missed:
        yield PASSED
        return
    params = {
        "words": result[slice(*claim.span())].strip("。.").removeprefix("的"),
        "count": len(missed),
        "names": tuple(entry.indicator.name for entry in missed[:_LONGEST_NAMES]),
    }
    related = tuple(Related(f"{entry.path}.actual", "actual") for entry in missed)
    yield Hit(path, "goal", params, span=claim.span(), related=related)


def _sentence_around(text: str, position: int) -> str:
    begin = max(text.rfind(mark, 0, position) + 1 for mark in "。；;\n")
    ends = [end for mark in "。；;\n" if (end := text.find(mark, position)) >= 0]
    return text[begin : min(ends, default=len(text))]


def list_missed(case: Case) -> list[Entry]:
    """The indicators whose target is certainly missed, without the row of budget execution."""
    return [
        entry
        for entry in case.entries
        if (miss := find_miss(entry)) is not None and not miss.beyond and not is_execution_row(entry, case.standard)
    ]


def _judge_verbs(case: Case) -> Iterator[Verdict]:
    """由8.1天增加至7.4天: the word against its own two figures."""
    texts = "\n".join(case.once(collect_texts))
    if "由" not in texts and "从" not in texts:
        return
    for path, text in _list_told(case):
        if "由" in text or "从" in text:
            yield from _judge_told(path, text)


def _list_told(case: Case) -> Iterator[tuple[str, str]]:
    """Results, changes and prose: whatever may tell from where to where something went."""
    for entry in case.entries:
        pieces = [(entry.path, entry.indicator.actual, entry.indicator.change)]
        pieces += [
            (f"{entry.path}.details.{quote_name(name)}", detail.actual, detail.change)
            for name, detail in entry.indicator.details.items()
        ]
        for path, actual, change in pieces:
            for key, reading in (("actual", actual), ("change", change)):
                if reading is not None and not reading.bare:
                    yield f"{path}.{key}", reading.text
    for prose in case.once(list_prose):
        yield prose.path, prose.text


def _judge_told(path: str, text: str) -> Iterator[Verdict]:
    from selfeval_cli.text.changes import match_change

    folded = _THEN.sub(lambda found: f"{found['word']:>{len(found[0])}}", fold(text))
    folded = _NOW.sub(lambda found: f"{found['word']:<{len(found[0])}}", folded)
    position = 0
    while (found := match_change(folded, position, prose=True, raw=text)) is not None:
        position = max(found.end, position + 1)
        change = found.change
        if change.start is None or change.to is None or not change.word:
            continue
        gain = _gain(change.start, change.to)
        if gain is None or change.direction == 0 or gain * change.direction > 0:
            yield PASSED
            continue
        begin = found.start if text[found.start] in "由从" else max(map(text[: found.start].rfind, "由从"))
        span = (max(begin, 0), found.end)
        params = {"words": text[slice(*span)], "word": change.word}
        sentence = "flat" if gain == 0 else "rose" if gain > 0 else "fell"
        yield Hit(path, sentence, params, span=span)


def _gain(start: Quantity, to: Quantity) -> Decimal | None:
    """How much it went up; None where one of the two is a range or no more than about so much."""
    if any(each.upper is not None or each.approximation is not None for each in (start, to)):
        return None
    return to.base_value - start.base_value

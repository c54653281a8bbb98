"""Claims in an indicator's reason (超额完成, 大于目标值, 未完成) that its own target and result contradict."""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.deviations import find_miss
from selfeval_cli.checks.rules.execution_rows import is_execution_row
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Reading, Span

# What may stand before the claim in its clause, so that the indicator itself is what it speaks of. No word here is made of others:
# a text could be cut in many ways, and every one would be tried.
_SELF = (
    "(?:实际|最终|全年|本年度|本年|年度|年内|当年|完成|发生|情况|结果|指标|目标|任务|工作|项目|该项|该|本项|此项|各项|累计|总量|数量|数|值|率|均|都|已经|已|全部|全面"
    "|大幅|略|较|远|明显|因|由于|主要|原因|是|为|的)*"
)
_GOAL = (
    "(?:年初|年度|全年|预期|既定|原定|设定|下达|规定|要求|绩效|考核|预计|计划|全部|各项|所有|的)*"
    "(?:目标|指标|任务|计划|预期|标准|要求)(?:任务|目标|值|数|量)?(?:要求)?"
)
_NO = "(?<![未没不无非])"
DONE_HOW = "(?:超额|提前|圆满|全面|全部|均|都|已经|已|按期|按时|如期|按照计划|按计划|顺利|高质量|较好)"
"""How something may be said to be done, as a piece of a pattern."""
_DONE = lazy_pattern(
    f"^{_SELF}(?:[\u3400-\u9fff]{{2,4}}(?:数量|总数|数|量|率))?{_NO}(?P<claim>{DONE_HOW}+(?:完成|达成|达标|达到|实现)了?(?:{_GOAL}|工作任务|工作)?|{DONE_HOW}*(?:完成|达成|达到|实现|达)了?{_GOAL})$"
)
_MORE = lazy_pattern(
    f"^(?P<self>.*?){_NO}(?P<claim>(?:大于|高于|多于|超过|超出|超)了?{_GOAL}|超预期|优于{_GOAL}|好于{_GOAL}|(?:[比较]{_GOAL}|[比较](?:年初|年度|全年))?多(?:完成|开展|举办|组织)(?!不))"
)
_LESS = lazy_pattern(
    f"^(?P<self>.*?){_NO}(?P<claim>(?:小于|低于|少于|不及|不足){_GOAL}|(?:[比较]{_GOAL}|[比较](?:年初|年度|全年))?少(?:完成|开展|举办|组织)(?!不))"
)
# Done late is done: of 未按期完成 only a date can tell.
_NOT_DONE = lazy_pattern(
    f"^{_SELF}(?P<claim>(?:尚|还|仍)?(?:未能|未|没能|没有|没|无法)(?:能|全部|完全)*(?:完成|达成|达标|达到|实现|达)(?:{_GOAL})?)$"
    "|^(?:因|由于|受)[^,]*?(?P<caused>(?:未能|未|没能|没有|没|无法)(?:能|全部|完全)*(?:完成|达成|达到|实现|达)"
    "(?:年初|年度|全年|预期|既定|设定|绩效|的)*(?:目标|指标|任务)(?:任务|值)?)$"
)
_ONLY_SELF = lazy_pattern(f"^{_SELF}$")
_SELF_WORDS = lazy_pattern(f"^{_SELF}")
# With one of these the text tells of exceptions, or of what is still to come.
_QUALIFIED_DONE = tuple(
    "未 没 但 仅 只 除 余 尚 延 推 不 差 部分 主体 基本 其中 次年 明年 下年 个别 将 力争 争取 预计 确保 待 大部 少数".split()
)
_QUALIFIED_NOT = tuple("部分 个别 少数 有的 余 外 少量 一些 大部 除 原 上年 去年 曾 月 季度 前期 上半年 但".split())
_CLAUSE_ENDS = str.maketrans(",;。、!:\n", "，，，，，，，")
_LONGEST_REASON = 200


class FalseClaim(NamedTuple):
    """Words of an indicator's reason that its figures contradict: the sentence that tells it, the words, where they stand."""

    sentence: str
    words: str
    span: Span


def find_false_claim(case: Case, entry: Entry) -> FalseClaim | None:
    """What an indicator's reason claims about target and result, where the two say otherwise for certain."""
    reason, score = entry.indicator.reason, entry.score
    if reason is None or score is None or score.met is None or len(reason) > _LONGEST_REASON:
        return None
    text = fold(reason)
    position = 0
    for clause in text.translate(_CLAUSE_ENDS).split("，"):
        found = _find_in_clause(case, entry, clause, text)
        if found is not None:
            sentence, start, end = found
            span = (position + start, position + end)
            return FalseClaim(sentence, reason[slice(*span)], span)
        position += len(clause) + 1
    return None


def _find_in_clause(case: Case, entry: Entry, clause: str, text: str) -> tuple[str, int, int] | None:
    """The sentence, and where in the clause the claim stands."""
    score, indicator = entry.score, entry.indicator
    assert score is not None
    bare = clause.strip()
    offset = clause.index(bare) if bare else 0
    if not score.met:
        miss = find_miss(entry)
        if miss is None or miss.beyond:
            return None  # its sign is what is wrong, or it came out better than asked
        claim = _DONE.search(bare)
        if claim is not None and not _holds(text, _QUALIFIED_DONE) and _speaks_of_result(case, entry, claim["claim"]):
            return "done", offset + claim.start("claim"), offset + claim.end("claim")
    else:
        claim = _NOT_DONE.search(bare)
        if claim is not None and not _holds(text, _QUALIFIED_NOT) and not any(map(str.isdecimal, text)):
            group = "claim" if claim["claim"] is not None else "caused"
            return "not-done", offset + claim.start(group), offset + claim.end(group)
    sides = _compare(indicator.target, indicator.actual)
    for pattern, side, sentence in ((_MORE, -1, "above"), (_LESS, 1, "below")):
        claim = pattern.search(bare)
        if claim is None or sides != side:
            continue
        if _speaks_of_itself(claim["self"], indicator.name):
            return sentence, offset + claim.start("claim"), offset + claim.end("claim")
    return None


def _speaks_of_itself(before: str, name: str) -> bool:
    """Whether what stands before a claim is the indicator: 实际, its name, or the end of it (受益人口 of 饮水安全受益人口)."""
    rest = before.replace(name, "")
    if _ONLY_SELF.search(rest) is not None:
        return True
    own = _SELF_WORDS.sub("", rest)
    return len(own) > 1 and own in name


def _speaks_of_result(case: Case, entry: Entry, claim: str) -> bool:
    """Whether 已完成 can be said of the indicator's own figure: with a rate of execution or a cost it is the work that is done."""
    if "超额" in claim or "目标" in claim or "指标" in claim:
        return True
    indicator = entry.indicator
    cost = "成本" in f"{indicator.name}{indicator.kind or ''}{indicator.group or ''}"
    return not cost and not is_execution_row(entry, case.standard)


def _compare(target: Reading | None, actual: Reading | None) -> int | None:
    """1 where the result is above the target's number, -1 below, 0 equal; None where that is not certain."""
    wanted = target.quantity if target is not None else None
    result = actual.quantity if actual is not None else None
    if wanted is None or result is None or wanted.kind != result.kind:
        return None
    if any(each.upper is not None or each.approximation is not None for each in (wanted, result)):
        return None
    gap = result.base_value - wanted.base_value
    return (gap > 0) - (gap < 0)


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)

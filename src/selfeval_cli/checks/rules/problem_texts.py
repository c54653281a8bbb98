"""What the chapter on problems says: too little (S411, S412), or 无 beside losses (S415)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.blank_text import is_blank
from selfeval_cli.checks.rules.contradicting_words import list_missed
from selfeval_cli.checks.rules.execution_rows import find_execution_row, told_execution_rate
from selfeval_cli.checks.rules.prose_texts import shorten_text
from selfeval_cli.checks.rules.template_text import find_template_text
from selfeval_cli.messages.language import Text
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Dimension

HIGH_RATE = Decimal(95)
"""Percent: above it 执行率有待提高 tells of no problem."""
_LOW_PART = Decimal(90)  # a line of the budget below it may be what the problem means

_EXECUTION = lazy_pattern(
    "(?:执行率|支出率|支付率|预算完成率|资金使用率|(?:执行|支出|支付|资金使用)进度)(?!.{0,4}均衡)"
    "|(?:预算|资金|项目)(?:资金)?(?:执行|支出|支付)(?:情况|速度|比例)?(?:还|仍|较|偏|有些|相对|比较|不够)*(?:慢|缓慢|滞后|不高|低|不快|不理想|有待(?:进一步)?(?:提高|提升|加快|加强|改进|改善))"
)
_OTHER_FIELDS = lazy_pattern(
    "绩效|编制|编报|制度|内控|内部控制|管理|人员|业务|监督|监管|意识|观念|理念|质量|目标|指标|服务|效益|论证|测算|规划|培训|宣传|机制|水平|能力|统筹|谋划"
)
_RATE_FIGURE = lazy_pattern(r"(?:仅?为|仅|只有|达到?|约|是|在)?(?:\d+(?:\.\d+)?\s?%|百分之百|百分百)(?:以[上下内])?")
_OF_A_PART = ("部分", "个别", "少数", "有的", "某些", "一些", "有些", "少量")
_LINES = (("项目", "project"), ("基本支出", "basic"), ("公用经费", "operating"), ("人员经费", "personnel"))

_NONE = lazy_pattern(
    "^(?:[^,]{0,14}(?:顺利|良好|正常|到位|完成|规范|有序),)?(?:本?年度?|目前|截至目前|当前|自评中|经自评|经自查|项目(?:实施|执行)?(?:过程)?中?|工作中|我单位|本单位|单位|总体)*,?(?:均|基本|暂时?|尚|并|都)*(?:无|没有(?:发现|出现|发生)?|未发现|未出现|未发生|未存在|不存在)"
    "(?:明显|重大|违规|违纪|突出|较大|严重|其他|其它|存在|相关|任何|什么|主要|需要?|须|待|的|整改|改进|解决)*(?:问题|不足|情况|措施|事项|缺陷|困难|短板)?(?:[、和及或与]?(?:问题|不足|困难|措施|改进措施))*$"
)
_NAMES_SHOWN = 3


class _Says(Enum):
    """What a problem's text comes to."""

    NONE = "none"  # 无
    EXECUTION = "execution"  # nothing but that the execution rate could be higher
    NOTHING = "nothing"  # stock phrases
    SOMETHING = "something"


def says_none(text: str) -> bool:
    """Whether a problem or measure says that there is none."""
    if is_blank(text):
        return True
    plain = "".join(fold(text).split()).rstrip("。.;,!")
    return len(plain) <= 30 and _NONE.search(plain) is not None


def _judge_text(text: str) -> _Says:
    from selfeval_cli.checks.rules.particulars import names_nothing

    if says_none(text):
        return _Says.NONE
    plain = "".join(fold(text).split())
    about_execution = _EXECUTION.search(plain) is not None
    if not names_nothing(_RATE_FIGURE.sub("", plain) if about_execution else plain):
        return _Says.SOMETHING
    if find_template_text(text) is not None:
        return _Says.SOMETHING
    return _Says.EXECUTION if about_execution else _Says.NOTHING


def _is_about_more(text: str) -> bool:
    """Whether a text on the execution rate complains of something else besides."""
    plain = _EXECUTION.sub("", "".join(fold(text).split()))
    return _OTHER_FIELDS.search(plain.replace("项目管理", "管理")) is not None


def judge_problems(case: Case) -> tuple[tuple[str, str, _Says], ...]:
    """Path and text of every problem, with what it comes to; for `Case.once`."""
    report = case.report
    return tuple(
        (f"{path}.text", problem.text, _judge_text(problem.text))
        for path, problem in zip(report.paths.problems, report.problems, strict=True)
    )


def _rate_meant(case: Case, text: str) -> Decimal | None:
    """The execution rate that a problem complains of, in percent: of the line that it names, else of the whole budget."""
    if case.execution is not None:
        for word, name in _LINES:
            line = case.execution.line(name)
            if f"{word}支出" in text or (word in text and name != "project"):
                return line.rate if line is not None else None
    return told_execution_rate(case)


def _may_mean_a_part(case: Case, text: str) -> bool:
    """Whether some line, fund or indicator was executed so little that the problem may be about it."""
    limit = HIGH_RATE if any(word in text for word in _OF_A_PART) else _LOW_PART
    lines = case.execution.lines if case.execution is not None else ()
    if any(line.rate is not None and line.rate <= limit for line in lines):
        return True
    row = find_execution_row(case)
    return any(
        entry is not row
        and any(word in entry.indicator.name for word in ("执行率", "支付率", "支出率", "支出进度"))
        and (actual := entry.indicator.actual) is not None
        and actual.quantity is not None
        and actual.quantity.dimension is Dimension.PERCENT
        and actual.quantity.base_value <= limit
        for entry in case.entries
    )


def _tells_of_high_rate(case: Case, text: str) -> bool | None:
    """Whether the rate that a problem complains of is high; None where it is not known."""
    rate = _rate_meant(case, text)
    return None if rate is None else rate > HIGH_RATE and not _may_mean_a_part(case, text)


@rule("S411", "execution-problem-at-high-rate", Severity.NOTE, Basis.CUSTOM)
def execution_problem_at_high_rate(case: Case) -> Iterator[Verdict]:
    """The execution rate is called a problem, without project or cause, while nearly everything was executed."""
    for path, text, says in case.once(judge_problems):
        if says is _Says.SOMETHING or says is _Says.NOTHING:
            yield PASSED
        elif says is _Says.EXECUTION and not _is_about_more(text):
            high = _tells_of_high_rate(case, text)
            if high is None:
                yield Lacking("budget.total.executed")
            elif high:
                yield Hit(path, params={"text": shorten_text(text), "rate": _rate_meant(case, text)})
            else:
                yield PASSED


@rule("S412", "problem-names-nothing", Severity.WARNING, Basis.CUSTOM)
def problem_names_nothing(case: Case) -> Iterator[Verdict]:
    """A problem that any agency could have, in any year."""
    for path, text, says in case.once(judge_problems):
        if says is _Says.SOMETHING:
            yield PASSED
        elif says is _Says.NOTHING or (
            says is _Says.EXECUTION and _is_about_more(text) and _tells_of_high_rate(case, text)
        ):
            yield Hit(path, params={"text": shorten_text(text)})


@rule("S415", "none-beside-loss", Severity.WARNING, Basis.CUSTOM)
def none_beside_loss(case: Case) -> Iterator[Verdict]:
    """无 as a problem or a measure, while marks were lost, a target was missed or money was left."""
    report = case.report
    said = [("problem", path, one.text) for path, one in zip(report.paths.problems, report.problems, strict=True)]
    said += [("measure", path, one.text) for path, one in zip(report.paths.measures, report.measures, strict=True)]
    denied = [one for one in said if says_none(one[2])]
    if len(denied) < len(said):
        yield PASSED
    losses = _list_losses(case) if denied else ()
    for sentence, path, text in denied:
        if losses:
            yield Hit(f"{path}.text", sentence, {"text": " ".join(text.split()), "losses": losses})
        elif told_execution_rate(case) is None:
            yield Lacking("budget.total.executed")
        else:
            yield PASSED


def _list_losses(case: Case) -> tuple[Text, ...]:
    """What went less than well, in words, the gravest first."""
    from selfeval_cli.messages.loss_words import MARKS_LOST, MISSED, TOTAL_BELOW, UNSPENT

    losses: list[Text] = []
    missed = list_missed(case)
    if missed:
        names = tuple(entry.indicator.name for entry in missed[:_NAMES_SHOWN])
        losses.append(_fill(MISSED, count=len(missed), names=names))
    told = {entry.path for entry in missed}
    short = [
        entry.indicator
        for entry in case.entries
        if entry.path not in told
        and entry.indicator.weight is not None
        and entry.indicator.score is not None
        and entry.indicator.score < entry.indicator.weight
        and entry.indicator.applies
    ]
    if short:
        losses.append(_fill(MARKS_LOST, count=len(short), names=tuple(each.name for each in short[:_NAMES_SHOWN])))
    score = case.report.heading.score
    if not losses and score is not None and Decimal(10) < score < Decimal(100):
        losses.append(_fill(TOTAL_BELOW, score=score))
    rate = told_execution_rate(case)
    if rate is not None and rate < Decimal(100):
        losses.append(_fill(UNSPENT, rate=rate))
    return tuple(losses)


def _fill(text: Text, **params: object) -> Text:
    return Text(text.fill("zh", params), text.fill("en", params))

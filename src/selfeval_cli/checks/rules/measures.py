"""Measures (下一步措施) that hang in the air: for no problem (S413), or with nobody to do them and no date (S414)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.blank_text import is_blank
from selfeval_cli.checks.rules.problem_texts import says_none
from selfeval_cli.checks.rules.prose_texts import shorten_text
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Measure
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.patterns import lazy_pattern

_SHOWN: Final = 20
_KEYS: Final = frozenset(name.rstrip("_") for name in Measure.model_fields)

_BODY: Final = (
    "(?:办|办公室|科|室|股|处|局|站|所|中心|(?<!全)部|组|委|(?:委员|居委|村委|工|协)会|公司|社区|村|街道|镇|学校"
    "|主任|书记|镇长|科长|院长|校长|部门|单位|负责人|同志)"
)
_NOBODY: Final = tuple("相关 有关 专人 责任单位 责任部门 责任人 各单位 各部门 各级 谁".split())
# Who does it, told in the measure itself: 由财政办牵头, 责任单位：城建办, 城管办负责, 财政办每季度通报. 由专人负责 names nobody.
_OWNER: Final = lazy_pattern(
    rf"由(?!于|此)[^，。；,;]{{1,14}}?{_BODY}[^，。；,;]{{0,6}}?(?:牵头|负责|落实|组织|实施|承担|跟踪|督促|办理|跟进|统筹|会同|每|按|于)"
    r"|(?:责任|牵头)(?:单位|科室|部门|人|领导)\s*[:：为是]\s*(?P<named>[^，。；,;]{2,})"
    rf"|(?:^|(?<=[，。；,;：:、]))[^，。；,;：:、]{{1,10}}{_BODY}(?:牵头|负责|会同|要|应|须|将|每|按|逐|定期|于|拟|力争|争取|(?=20\d\d年))"
)
_NUMERAL: Final = "[一二三四五六七八九十]"
# Until when, or how often: 2024年6月底前, 年内, 第二季度, 每月, 按季. A bare 年底 is mostly part of the trouble: 年底集中支付.
_DATE: Final = lazy_pattern(
    rf"(?:(?P<year>(?:19|20)\d\d)\s*[年/.-]度?)?(?:"
    rf"(?:\d{{1,2}}|{_NUMERAL}{{1,2}})\s*月(?![均度])|(?<=\d[/.-])\d"
    r"|(?:第?[一二三四1-4]\s*季度|[上下]半年)"
    r"|(?<=\d年)[^，。；,;]{0,6}(?<![目以])前(?![期景提后往沿台])"
    r"|(?<=\d年)(?:[底末初内起]|之?前|完成|建成|竣工|装完|付清|达到|启动|落实)"
    r"|年?[底末](?:之|以)?前|年内(?=[，。；,;完建落实达解])|年初(?!预算|编制|目标|指标|绩效|设定|批复|数)"
    r")"
    r"|[今明次来当本下]一?年度?(?:[底末初内中起]|[上下]半年|第?[一二三四1-4]季度|完成|建成|竣工)"
    rf"|(?:\d+|{_NUMERAL}{{1,3}}|两|半)\s*个?(?:工作日|月|周|天|日|季度|年)(?:之?内|以内|之?前)"
    r"|每(?:个|半)?(?:年|季|月|周|旬|日|天|星期|学期)|按(?:季|月|周|旬|日)(?!照)|逐[月季周]"
    r"|(?:月度|季度|半年)(?:通报|检查|例会|会商|核对|分析|调度|监控)|(?:汛期|春灌|春耕|入冬|入汛|春节|国庆|开学|学期末|放假)(?:之|以)?前"
)
_TROUBLE: Final = tuple("避免 防止 杜绝 改变 扭转 针对 集中在 由于 因".split())
"""What stands before a time that belongs to the problem, and not to what will be done."""


@rule("S413", "measure-without-problem", Severity.NOTE, Basis.CUSTOM)
def measure_without_problem(case: Case) -> Iterator[Verdict]:
    """A measure that does not say which of the report's problems it answers."""
    report = case.report
    problems = [problem for problem in report.problems if not says_none(problem.text)]
    if not problems:
        return
    named = any(problem.id is not None for problem in problems)
    for path, measure in zip(report.paths.measures, report.measures, strict=True):
        if says_none(measure.text):
            continue
        if any(reference.strip() for reference in measure.for_):
            yield PASSED
        elif _may_have_stood(case, path, "for"):
            yield Lacking(f"{path}.for")
        elif len(problems) == len(report.measures) == 1:
            yield PASSED  # it can be for nothing else
        else:
            ids = tuple(problem.id for problem in problems if problem.id is not None)
            params = {"text": shorten_text(measure.text, _SHOWN), "count": len(problems), "ids": ids}
            yield Hit(f"{path}.text", "default" if named else "no-ids", params)


@rule("S414", "measure-without-owner-or-date", Severity.NOTE, Basis.CUSTOM)
def measure_without_owner_or_date(case: Case) -> Iterator[Verdict]:
    """A measure that says not who will see to it, or not until when; once for each."""
    report = case.report
    for path, measure in zip(report.paths.measures, report.measures, strict=True):
        if says_none(measure.text):
            continue
        owned, dated = _is_owned(measure), _is_dated(measure, report.heading.year)
        lost = [
            key for key, told in (("owner", owned), ("due", dated)) if not told and _may_have_stood(case, path, key)
        ]
        missing = [key for key, told in (("owner", owned), ("due", dated)) if not told and key not in lost]
        if missing:
            sentence = "default" if len(missing) > 1 else missing[0]
            yield Hit(f"{path}.text", sentence, {"text": shorten_text(measure.text, _SHOWN)})
        else:
            yield Lacking(f"{path}.{lost[0]}") if lost else PASSED


def _may_have_stood(case: Case, path: str, key: str) -> bool:
    """Whether the key stood there and could not be read, or one beside it that nobody knows may be it, misspelt."""
    if not case.report.left_out:
        return False
    beside = [other[len(path) + 1 :] for other in case.report.left_out if other.startswith(f"{path}.")]
    return case.was_left_out(f"{path}.{key}") or any(one.partition(".")[0] not in _KEYS for one in beside)


def _is_owned(measure: Measure) -> bool:
    if not is_blank(measure.owner):
        return True
    told = (found["named"] or found[0] for found in _OWNER.finditer(measure.text))
    return any(not any(word in who for word in _NOBODY) for who in told)


def _is_dated(measure: Measure, year: int | None) -> bool:
    due = measure.due
    if due is not None and (not isinstance(due, str) or not is_blank(due)):
        return True
    text = measure.text
    for found in _DATE.finditer(text):
        named = found["year"]
        clause = max(text.rfind(mark, 0, found.start()) for mark in "，。；,;") + 1
        before = text[clause : found.start()]
        past = named is not None and year is not None and int(named) <= year
        if not past and not any(word in before for word in _TROUBLE):
            return True
    return False

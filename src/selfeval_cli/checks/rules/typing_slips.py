"""Slips of typing in prose: words written twice (T702), doubled punctuation (T703), half-width punctuation in Chinese (T704)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Passed, Verdict, rule
from selfeval_cli.checks.rules.prose_texts import Prose, list_prose
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Span

_HAN = "\u3400-\u9fff"

# A first look over all prose at once, with what costs next to nothing at start-up; what is found is looked at again where it stands.
_MAY_REPEAT = re.compile(r"([^!-~ ]{2,12})\1")
_DOUBLED_LETTERS = ("的的", "了了", "和和", "与与", "及及", "已已")
_STOPS = "。、；：,;:．."
_MAY_BE_HALF = re.compile("[,;:?!()]")

_LETTERS = lazy_pattern(
    "(?<![目之打])的的(?![确士])|(?<![明末知不])了了(?![解结却然断悟之如])|(?<!平)和和(?![平谐睦气美解善])|与与(?![会赛众])|及及(?![时格早第])|(?<![而自])已已"
)
# One may ask for something to be done 讨论讨论; of such verbs nobody can tell a slip.
_DONE_A_LITTLE = frozenset(
    "讨论 研究 商量 了解 休息 锻炼 琢磨 打扫 收拾 打听 体验 活动 放松 照顾 比较 考虑 认识 介绍 参谋 合计 张罗 走动 溜达 聊聊 教训 高兴 热闹 凉快 轻松".split()
)
_EMPHATIC = frozenset(
    "很多 非常 许多 好多 永远 谢谢 哪里 好的 是的 天天 人人 家家 个个 处处 时时 事事 件件 条条".split()
)
# The second one begins a longer word: 服务服务业企业, 保障保障性住房.
_BEGINS = lazy_pattern(
    "(?:项目)+(?:资金|经费|支出|款|库|部|组|点|经理|法人|单位|负责人)|(?:服务)+(?:业|站|中心|点|器|区|商|队|员|型|窗口|大厅|对象|机构|人员)|(?:保障)+(?:性|房|对象|人员|金)|(?:学习)+(?:强国|贯彻|型|者|小组|中心|教育|机|室|平台)"
    "|(?:检查)+(?:站|组|员|人员|点|表|口)|(?:工程)+(?:师|车|院|兵|款|量)|(?:培训)+(?:师|班|机构|中心|基地|学校|人员|教材|资料|证)"
    "|(?:管理)+(?:员|局|处|所|站|者|人员|中心|委员会|单位|部门|服务)|(?:建设)+(?:局|用地|厅|部|单位|者|兵团|工程|银行)|(?:发展)+(?:中|改革|和改革)"
    "|(?:教育)+(?:局|部|厅|系统|基金|机构|工作者|基地)|(?:工作)+(?:组|者|站|室|队|人员|日|量|台|餐|证)|(?:生产)+(?:线|者|企业|队|力|资料|单位)"
    "|(?:监督)+(?:员|所|局|者|人员|电话)|(?:治理)+(?:者|委员会)|(?:推进)+(?:会|剂|器|组)|(?:志愿)+者|(?:分类)+(?:收集|收运|投放|垃圾|桶|屋|亭)|(?:代表)+(?:团|大会|性|建议|联络)"
    "|(?:实施)+(?:方案|细则|主体|单位|意见)|(?:评价|评估|监测|调查|统计|审计|设计|施工|监理|采购|维修|执法|护理|救助|消防|研究|鉴定|调解|宣传|巡查)+(?:人员|机构|单位|员|站|点|所|局|院|队|室|处|组|中心|表|报告)"
)
_SHOWN = 8  # characters of the text around a slip
_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿")
_LINKS = frozenset("的和与之或、")
_WORD = lazy_pattern(rf"([{_HAN}]{{2,12}}?)\1")

_DOUBLED = lazy_pattern(
    "[，。、；：][ \u3000]?[，。、；：][，。、；： \u3000]*|(?<![A-Za-z\\d.])[,;:.][，。、；：]|[，、；：][,;:]|。[,;:.](?!\\d)"
    rf"|(?<=[{_HAN}”》）%％\d])[,;][,;]+"
)

# The mark has Chinese on both sides, where a quotation mark, a bracket or % belongs to the Chinese around it; ! and ? may also end the text.
_BEFORE = rf"(?<=[{_HAN}”》）】〕％%])"
_HALF_WIDTH = lazy_pattern(
    rf"{_BEFORE}[,;:?!](?=\s?[{_HAN}“《（【〔])|(?<=[{_HAN}]),(?=\s?\d)|(?<=[{_HAN}])[:;](?=\s?\d)|(?<=[{_HAN}”）])[?!;,](?=\s*$)"
    rf"|(?<=[{_HAN}%％])\((?=[^()\n]*[{_HAN}][^()\n]*\))|(?<![^\s。；])\((?=[一二三四五六七八九十]+\)[{_HAN}])|(?<=（)[^（()）\n]{{1,60}}\)"
)
# References, addresses and code in a narrative are no prose.
_MASKED = lazy_pattern(r"\{\{[^{}\n]*\}\}|`[^`\n]*`|https?://[!-~]+|\]\([^()\n]*\)")


def _mask(prose: Prose) -> str:
    """The text with what is no prose blotted out, of the same length."""
    if "{{" in prose.text or "http" in prose.text or (prose.narrative and ("`" in prose.text or "](" in prose.text)):
        return _MASKED.sub(lambda found: "\x00" * len(found[0]), prose.text)
    return prose.text


def _join_prose(case: Case) -> str:
    return "\n".join([prose.text for prose in case.once(list_prose)])


def _may_repeat(text: str) -> bool:
    return _MAY_REPEAT.search(text) is not None or any(letters in text for letters in _DOUBLED_LETTERS)


def _may_double(text: str) -> bool:
    plain = text.replace(" ", "").replace("\u3000", "")
    for stop in _STOPS:
        plain = plain.replace(stop, "，")
    return "，，" in plain


def find_repeated(text: str) -> Iterator[Span]:
    """Where something stands twice in a row that was meant once."""
    for found in _LETTERS.finditer(text):
        yield found.span()
    position = 0
    while (repeated := _WORD.search(text, position)) is not None:
        if _is_slip(text, repeated.start(), repeated[1]):
            yield repeated.span()
            position = repeated.end()
        else:
            position = repeated.start() + 1


def _is_slip(text: str, start: int, word: str) -> bool:
    if len(set(word)) == 1 or word[0] in _LINKS or word[-1] in _LINKS or word[0] in "一逐":
        return False  # 哈哈哈哈, 和平和平安, 一个一个
    if _NUMERALS.issuperset(word) or word in _DONE_A_LITTLE or word in _EMPHATIC:
        return False
    if len(word) == 2 and text[start - 1 : start] == word[1]:
        return False  # begins in the middle of a reduplication
    return _BEGINS.match(text, start) is None


@rule("T702", "repeated-words", Severity.NOTE, Basis.CUSTOM)
def repeated_words(case: Case) -> Iterator[Verdict]:
    """A word that stands twice in a row by a slip of the hand."""
    proses = case.once(list_prose)
    if not _may_repeat(case.once(_join_prose)):
        yield Passed(len(proses))
        return
    for prose in proses:
        spans = list(find_repeated(_mask(prose)))
        for span in spans:
            found = prose.text[slice(*span)]
            yield Hit(prose.path, params={"found": found, "once": found[: len(found) // 2]}, span=span)
        if not spans:
            yield Passed()


def _show_around(text: str, start: int, end: int) -> str:
    """What stands from a little before `start` up to `end`, in one line."""
    begin = max(0, start - _SHOWN)
    return (
        ("…" if begin else "") + " ".join(text[begin:end].split()) + ("…" if start + _SHOWN < end < len(text) else "")
    )


@rule("T703", "doubled-punctuation", Severity.NOTE, Basis.CUSTOM)
def doubled_punctuation(case: Case) -> Iterator[Verdict]:
    """Two marks in a row where one can stand."""
    proses = case.once(list_prose)
    if not _may_double(case.once(_join_prose)):
        yield Passed(len(proses))
        return
    for prose in proses:
        spans = [found.span() for found in _DOUBLED.finditer(_mask(prose))]
        for start, end in spans:
            params = {"found": prose.text[start:end].strip(), "around": _show_around(prose.text, start, end)}
            yield Hit(prose.path, params=params, span=(start, end))
        if not spans:
            yield Passed()


@rule("T704", "half-width-punctuation", Severity.NOTE, Basis.CUSTOM)
def half_width_punctuation(case: Case) -> Iterator[Verdict]:
    """Half-width marks between Chinese characters: told once for the whole file."""
    proses = case.once(list_prose)
    first: tuple[str, str] | None = None
    marks: dict[str, None] = {}
    count = 0
    if _MAY_BE_HALF.search(case.once(_join_prose)) is not None:
        for prose in proses:
            for found in _HALF_WIDTH.finditer(_mask(prose)):
                start, end = found.span()
                if first is None:
                    first = prose.path, _show_around(prose.text, start, end + _SHOWN)
                marks[found[0][-1]] = None
                count += 1
    if first is None:
        yield Passed(len(proses))
        return
    path, around = first
    params = {"marks": " ".join(marks), "count": count, "around": around}
    yield Hit("report", params=params, related=(Related(path, "place"),))

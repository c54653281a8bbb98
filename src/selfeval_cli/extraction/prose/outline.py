"""How a report in prose is built: its title, and chapters, sections and items, each with what it is about."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from selfeval_cli.sources.document import Paragraph
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Span

ChapterRole = Literal["opening", "work", "budget", "problems", "measures", "targets"]
"""What a chapter is about; `opening` is what stands before the first one."""

_LEVELS = (
    lazy_pattern(
        r"\s*(?:第[一二三四五六七八九十]{1,3}(?:部分|章)[\s、:]*|[壹贰叁肆伍陆柒捌玖拾]{1,2}(?:\s?[、.]\s*|\s+))"
    ),
    lazy_pattern(r"\s*(?:第[一二三四五六七八九十]{1,3}节[\s、:]*|[一二三四五六七八九十]{1,3}\s?[、.]\s*)"),
    lazy_pattern(r"\s*\([一二三四五六七八九十]{1,3}\)\s*[、.]?\s*"),
    lazy_pattern(r"\s*[0-9]{1,2}\s?(?:[、]|[.](?![0-9]))\s*"),
    lazy_pattern(r"\s*(?:\([0-9]{1,2}\)|[\u2460-\u2473])\s*[、.]?\s*"),
    lazy_pattern(r"\s*——\s*"),
)
_DASH_LEVEL = 5
# Text that was written for a page of another kind: ## before a heading.
_HASHES = lazy_pattern(r"\s*(?:#{1,6}\s+)?")
# A line of its own without a number, which can be nothing but a heading: 存在的主要问题.
_ALONE = lazy_pattern(
    r"(?:主要|存在|下一?步|改进|整改|今后|部门|单位|学校|项目|资金|预算|绩效|自评|评价|年度|履职|工作|基本|问题|成效)[^,;。:!?0-9\s]{0,12}(?:情况|问题|不足|措施|打算|计划|概况|结论|分析|成效|建议|安排|设想)"
)
_ITEM = lazy_pattern(
    r"(?:(?<=[。;:,])|^)\s*(?:[一二三四五六七八九十]{1,2}[是要](?!否)|其[一二三四五六七八九](?=[,、是])|首先|其次|再次|最后|第[一二三四五六七八九十](?=[,、]))[,、:]?"
)
_TITLE_END = lazy_pattern(r"[。:;]")
_DIGIT = lazy_pattern("[0-9]")
_AMOUNT = lazy_pattern(r"[0-9][0-9.,]*\s?(?:[万亿]?元|%)")
_LONGEST_TITLE = 40
_LONGEST_LEAD = 28
_ROLES: tuple[tuple[ChapterRole, str], ...] = (
    ("problems", r"问题|不足|困难(?!群众|职工|学生|家庭|企业|人员)|短板|薄弱|毛病|偏差|偏离"),
    ("measures", r"改进|措施|下一?步|整改(?!销号|落实)|建议(?!提案|办理)|打算|努力方向|今后|明年|来年|补板"),
    ("budget", r"财力|支出(?:$|情况|概况|使用|构成|决算|及)|收支|收入支出|预算|资金|经费|决算|财务|整体支出$|“三公”|政府采购|项目(?:支出|执行)情况"),
    ("targets", r"绩效目标(?!.{0,6}(?:完成|实现|达成))(?:设[定置]|情况|$)"),
)  # fmt: skip
# Below a chapter about the work, 督察整改有力 and 帮助企业解决问题 are work too; only titles that can mean nothing else turn from it.
_SURELY = lazy_pattern(
    r"(?:存在|主要|面临)(?:的|着)?.{0,4}(?:问题|不足|困难|短板)|^(?:问题|不足|短板)|(?:问题|不足|短板)$|(?:改进|整改|下一?步|今后).{0,6}(?:措施|打算|计划|方向|建议|安排)|^(?:改进|整改)?措施$|(?:偏差|偏离).{0,8}原因"
)
_ROLE_PATTERNS = tuple((role, lazy_pattern(pattern)) for role, pattern in _ROLES)
# A chapter under such a title is not itself a part of the work: its headings are.
_GENERIC = lazy_pattern(
    r"工作(?:情况|开展|完成|总结|成效)|履职|主要工作|目标(?:任务)?(?:完成|实现)|绩效|情况|概况|成效|自评|完成|业绩|产出|效益|亮点"
)


class Heading(NamedTuple):
    """A heading: `level` from 0 (第一部分, 壹), its title without its number, and where it stands."""

    level: int
    title: str
    paragraph: int


class Passage(NamedTuple):
    """A part of a paragraph under its headings: `span` is in the paragraph's text, `titles` run from the chapter down.

    `item` is the short sentence that opens 一是 … or a bold lead; empty where there is none.
    """

    paragraph: int
    span: Span
    role: ChapterRole
    titles: tuple[str, ...]
    item: str = ""


class Outline(NamedTuple):
    """All passages in reading order; `opening` are the indices of the paragraphs that make the title."""

    passages: tuple[Passage, ...]
    opening: tuple[int, ...]


def read_outline(paragraphs: Sequence[Paragraph]) -> Outline:
    """Find the headings of a report, and what stands under them. Tables and footnotes have no part in it."""
    opening = _opening(paragraphs)
    passages: list[Passage] = []
    stack: list[Heading] = []
    role: ChapterRole = "opening"
    headings = [
        None
        if index in opening or paragraph.kind in ("table", "note") or not paragraph.text.strip()
        else _heading(paragraph, index)
        for index, paragraph in enumerate(paragraphs)
    ]
    for index, paragraph in enumerate(paragraphs):
        if index in opening or paragraph.kind in ("table", "note") or not paragraph.text.strip():
            continue
        start = 0
        heading = headings[index]
        if heading is not None:
            found, start = heading
            stack = [*(one for one in stack if one.level < found.level), found]
            role = _role(stack, role)
            if start >= len(paragraph.text) and role in ("problems", "measures") and len(stack) > 1:
                start = _own_words(paragraph, found, headings[index + 1 :])
                stack = stack[:-1] if start < len(paragraph.text) else stack
        if start < len(paragraph.text):
            titles = tuple(one.title for one in stack)
            passages += _split(index, paragraph, start, role, titles)
    return Outline(tuple(passages), opening)


def _own_words(paragraph: Paragraph, heading: Heading, behind: Sequence[tuple[Heading, int] | None]) -> int:
    """Where a numbered line tells a problem or a step itself, since nothing stands under it; its end where it is a heading."""
    ends = paragraph.text.rstrip().endswith("。") and len(heading.title) >= _LONGEST_LEAD // 2
    alone = not behind or behind[0] is not None or ends  # a signature may stand below
    if not alone or (_roles_of(heading) & {"problems", "measures"} and len(heading.title) < _LONGEST_LEAD // 2):
        return len(paragraph.text)
    return _numbered(fold(paragraph.text))[1]


def _opening(paragraphs: Sequence[Paragraph]) -> tuple[int, ...]:
    """The paragraphs of the title: the first ones, up to the one that says 自评."""
    for index, paragraph in enumerate(paragraphs[:8]):
        text = paragraph.text.strip()
        if len(text) > 80 or (text.endswith("。") and index):
            break
        if "自评" in text or ("绩效" in text and "报告" in text):
            return tuple(range(index + 1))
    return ()


def _heading(paragraph: Paragraph, index: int) -> tuple[Heading, int] | None:
    """The heading that a paragraph is, or begins with, and where its own text begins."""
    text = fold(paragraph.text)
    level, begin = _numbered(text)
    if paragraph.kind == "heading":
        return Heading(
            level if level is not None else paragraph.level or 1, paragraph.text[begin:].strip(" 　:：。"), index
        ), len(text)
    marked = text[:begin].lstrip().startswith("#")
    if level is None and not marked:
        alone = paragraph.text.strip()
        return (Heading(1, alone, index), len(text)) if _ALONE.fullmatch(fold(alone)) is not None else None
    level = 1 if level is None else level
    end = len(text) if marked else _title_end(text, begin)
    if end is None:
        return (Heading(level, "", index), begin) if level < _DASH_LEVEL else None
    title = paragraph.text[begin:end].strip(" 　:：")
    return Heading(level, title, index), min(len(text), end + 1)


def _numbered(text: str) -> tuple[int | None, int]:
    """The level that a paragraph's number gives, 0 for 第一部分 and 壹; and where the words behind it begin."""
    hashes = _HASHES.match(text)
    begin = hashes.end() if hashes is not None else 0
    for level, pattern in enumerate(_LEVELS):
        found = pattern.match(text, begin)
        if found is not None:
            return level, found.end()
    return None, begin


def _title_end(text: str, begin: int) -> int | None:
    """Where the title of a numbered paragraph ends; None where its first sentence already tells something."""
    found = next(
        (mark for mark in _TITLE_END.finditer(text, begin) if not _in_bracket(text, begin, mark.start())), None
    )
    if found is not None and found[0] == ";":
        return None  # the first part of a sentence
    end = found.start() if found is not None else len(text)
    if end - begin > _LONGEST_TITLE or end == begin:
        return None
    if _AMOUNT.search(text, begin, end) is not None:  # （三）结余情况 年末结转结余466.09万元
        return None
    if end < len(text) - 1 and (_DIGIT.search(text, begin, end) is not None and end - begin > 12):
        return None
    return end


def _in_bracket(text: str, begin: int, position: int) -> bool:
    """Whether the position lies in （单位：万元）."""
    opened = text.rfind("(", begin, position)
    return opened >= 0 and text.find(")", opened, position) < 0 and ")" in text[position : position + 12]


def _role(stack: Sequence[Heading], before: ChapterRole) -> ChapterRole:
    """The role that the deepest heading with one gives; a chapter that names none is about the work.

    Under problems and next steps nothing else begins: 加强预算编制管理 is a step there, no budget.
    """
    for heading in stack:
        own = _roles_of(heading)
        if heading is not stack[0] and _SURELY.search(heading.title) is None:
            continue
        if own & {"problems", "measures"}:  # 存在问题及改进措施: problems, until a heading or an item says otherwise
            below = [_roles_of(one) & {"problems", "measures"} for one in stack if one.level > heading.level]
            told = next((roles for roles in reversed(below) if len(roles) == 1), own)
            return "measures" if told == {"measures"} else "problems"
    for heading in reversed(stack):
        own = _roles_of(heading)
        if own:
            return "budget" if "budget" in own else "targets"
        if heading is stack[0] and heading.level <= 1:
            return "work"
    return before if before != "opening" else "work"


def _roles_of(heading: Heading) -> set[ChapterRole]:
    return {role for role, pattern in _ROLE_PATTERNS if pattern.search(heading.title) is not None}


def _split(
    index: int, paragraph: Paragraph, start: int, role: ChapterRole, titles: tuple[str, ...]
) -> Iterator[Passage]:
    """The items of a paragraph, 一是 … 二是 …, each with the words that open it."""
    text = fold(paragraph.text)
    starts = [found.start() for found in _ITEM.finditer(text, start)]
    bounds = [start, *(at for at in starts if at > start), len(text)]
    for begin, end in itertools.pairwise(bounds):
        if text[begin:end].strip():
            yield Passage(index, (begin, end), role, titles, _lead(paragraph, text, begin, end))


def _lead(paragraph: Paragraph, text: str, begin: int, end: int) -> str:
    item = _ITEM.match(text, begin)
    first = item.end() if item is not None else begin
    for bold in paragraph.bold:
        if begin <= bold[0] <= first + 4 and bold[1] - bold[0] <= _LONGEST_TITLE:
            return paragraph.text[bold[0] : bold[1]].strip(" 。：:")
    if item is None:
        return ""
    found = _TITLE_END.search(text, first, end)
    stop = found.start() if found is not None else end
    if stop - first > _LONGEST_LEAD or _DIGIT.search(text, first, stop) is not None:
        return ""
    return paragraph.text[first:stop].strip()


def is_generic(title: str) -> bool:
    """Whether a chapter's title names no part of the work itself (一、2023年工作情况)."""
    return not title or _GENERIC.search(title) is not None

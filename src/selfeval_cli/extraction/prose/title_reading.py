"""Whose report it is, of which year, and about what: told by the title, else by the text itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern

_YEAR = lazy_pattern(r"(20[0-9]{2})\s?年")
_NOISE = lazy_pattern(r"\s+")
_ABOUT = lazy_pattern(
    r"(?:部门)?(?:预算)?(?:整体支出|整体绩效|部门支出|预算支出|预算绩效|财政支出|财政专项资金|专项资金|项目支出|支出绩效|预算|绩效|项目)"
)
_WHOLE = lazy_pattern("整体支出|整体绩效|部门支出|部门预算|部门整体")
_PROJECT = lazy_pattern("项目支出|项目绩效|专项资金|专项经费|项目资金|项目自评|项目预算")
_PROJECT_NAME = lazy_pattern(
    r"[“\"]?([\u4e00-\u9fffA-Za-z0-9“”·、（）()]{2,40}?)[”\"]?(?:项目支出|项目资金|项目|专项资金|专项经费)"
)
_AGENCY = lazy_pattern(
    r"[\u4e00-\u9fff()·]{2,40}?(?:办事处|人民政府|委员会|管委会|人民法院|人民检察院|[中小]学校?|幼儿园|学校|学院|大学|党校|医院|卫生院|服务中心|管理中心|中心|分局|总站|支队|大队|"
    r"文化馆|图书馆|博物馆|研究[所院]|管理[所处站]|推广站|工作站|科技站|联合会|总工会|妇联|团委|街道|[局厅委办部院馆站所处署队])(?=$|[0-9]|的|关于|部门|整体|预算|项目|绩效|财政|支出|专项|年|\()"
)
_PLACE = lazy_pattern(
    r"[\u4e00-\u9fff()·]{2,28}(?:[省市州盟区县旗镇乡村]|社区|苏木|团场|[0-9一二三四五六七八九十]团|公司|集团|基地|学会|协会|园区?)"
)
_SIGNED = 14


class Title(NamedTuple):
    """What a title says; None for what it does not. `from_text` names the keys that were taken from elsewhere in the report."""

    title: str | None
    agency: str | None
    year: int | None
    scope: Literal["department", "project"] | None
    project: str | None
    from_text: frozenset[str] = frozenset()


def read_title(opening: Sequence[str], body: Sequence[str]) -> Title:
    """Read the paragraphs of the title; for what they do not say, the first and last ones of the report."""
    title = "".join(_NOISE.sub("", part).strip("#*") for part in opening) or None
    folded = fold(title or "")
    found = _YEAR.search(folded)
    year = int(found[1]) if found is not None else None
    elsewhere: set[str] = set()
    agency = _agency(folded)
    if year is None and (told := _first_year(body)) is not None:
        year = told
        elsewhere.add("year")
    if agency is None and (told_agency := _signature(body)) is not None:
        agency = told_agency
        elsewhere.add("agency")
    scope: Literal["department", "project"] | None = None
    if _WHOLE.search(folded) is not None:
        scope = "department"
    elif _PROJECT.search(folded) is not None or "项目" in folded:
        scope = "project"
    project = _project(folded, agency) if scope == "project" else None
    return Title(title, agency, year, scope, project, frozenset(elsewhere))


def _agency(title: str) -> str | None:
    """The agency in 2023年度某某局部门整体支出…, 某某局2023年度…, 某某局关于2023年度…."""
    words = title
    year = _YEAR.search(title)
    if year is not None:
        before, behind = title[: year.start()].removesuffix("关于"), title[year.end() :].removeprefix("度")
        words = before if len(before) >= 3 else behind
    about = _ABOUT.search(words)
    named = words[: about.start()] if about is not None and about.start() >= 3 else words
    named = named.removeprefix("关于").removesuffix("关于").removesuffix("的").strip('“”"')
    match = _AGENCY.match(named)
    if match is None:
        # 石桥镇2023年度…: before the year, or before 部门整体支出, stands nothing but the agency.
        told = year is not None and (named == words or about is not None)
        return named if told and _PLACE.fullmatch(named) is not None else None
    # The shortest name that ends an agency may be its superior's: 区人民政府某某街道办事处.
    below = _AGENCY.match(named, match.end())
    return match[0] + below[0] if below is not None else match[0]


def _first_year(body: Sequence[str]) -> int | None:
    for paragraph in body[:6]:
        told = _YEAR.search(fold(paragraph))
        if told is not None:
            return int(told[1])
    return None


def _signature(body: Sequence[str]) -> str | None:
    """The agency that signs: a short last paragraph that is nothing but its name."""
    for paragraph in reversed(body[-_SIGNED:]):
        words = fold(paragraph).strip(" 。")
        match = _AGENCY.match(words) if len(words) <= 40 else None
        if match is not None:
            rest = words[match.end() :]
            if _YEAR.match(rest) is not None:
                return match[0]
            if not rest or _AGENCY.fullmatch(rest) is not None:
                return match[0] + rest
    return None


def _project(title: str, agency: str | None) -> str | None:
    words = title.replace(agency, "") if agency else title
    year = _YEAR.search(words)
    if year is not None:
        words = (words[: year.start()] + words[year.end() :].removeprefix("度")).removeprefix("关于")
    found = _PROJECT_NAME.match(words)
    return found[1].strip('“”"的') if found is not None and found[1] not in ("财政", "部门", "预算") else None

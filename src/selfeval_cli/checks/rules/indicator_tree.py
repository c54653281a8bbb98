"""The tree of first-level and second-level indicators (一级, 二级指标): a kind must stand under the group that it belongs to (S409)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import Hit, Lacking, Passed, Verdict, rule
from selfeval_cli.messages.language import Text
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.standard import Standard
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern

_OUTPUT, _BENEFIT, _SATISFACTION, _COST = "产出 效益 满意度 成本".split()

# Words without 指标 at the end, numbers before it and points behind it.
_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    _OUTPUT: tuple("产出 项目产出 部门产出 履职产出 年度产出".split()),
    _BENEFIT: tuple("效益 效果 产出效益 效益效果 效果效益".split()),
    _SATISFACTION: tuple("满意度 满意 服务对象满意度 群众满意度 社会满意度 公众满意度 社会公众满意度".split()),
    _COST: tuple("成本 成本控制".split()),
}
_KINDS: Final[Mapping[tuple[str, ...], tuple[str, ...]]] = {
    (_OUTPUT,): tuple(
        "数量 质量 时效 时效性 产出数量 产出质量 产出时效 完成数量 完成质量 完成时效 工作数量 工作质量 工作时效".split()
    ),
    (_OUTPUT, _COST): tuple("成本 产出成本 成本控制 成本节约 成本效率".split()),
    (_COST,): tuple("经济成本 社会成本 生态环境成本 生态成本 环境成本 生态环境的成本".split()),
    (_BENEFIT,): (
        *"经济效益 社会效益 生态效益 环境效益 生态环境效益 经济效果 社会效果 生态效果 经济社会效益 社会经济效益".split(),
        *"可持续影响 可持续性影响 可持续发展影响 可持续发展 可持续性 可持续效益 可持续".split(),
    ),
    (_SATISFACTION,): (
        *"满意度 服务对象满意度 服务对象满意 服务对象满意程度 群众满意度 公众满意度 社会公众满意度 社会满意度 居民满意度".split(),
        *"受益对象满意度 受益群众满意度 受益人群满意度 服务人群满意度 企业满意度 师生满意度 学生满意度 家长满意度 患者满意度".split(),
    ),
}
# 社会公众或服务对象满意度 is no word of these: the framework of 2013 (财预〔2013〕53号) has it under 效果.

_PLAIN_GROUPS: Final = {word: group for group, words in _GROUPS.items() for word in words}
_PLAIN_KINDS: Final = {word: groups for groups, words in _KINDS.items() for word in words}
_TITLES: Final = {group: Text(f"{group}指标", f"{group}指标") for group in _GROUPS}

# What forms write around the word: （50分）, [30], 一、, 2., (三), 一级指标：, 50分, 指标, 类.
_BRACKETS: Final = lazy_pattern(r"[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]")
_AROUND: Final = lazy_pattern(
    r"^(?:[一二三四五六七八九十]{1,2}[、.:]|[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}[、.:]?|[一二三]级指标:?)+|[:、,;.]+$|[0-9.]+(?:分|%)$|(?<=标)[0-9]{1,2}$"
)


def plain_title(words: str) -> str:
    """The word itself: 数量 of 数量指标, （1）数量指标 or 数量指标（20分）."""
    plain = "".join(fold(words).split()).casefold()
    if not plain.isalpha():
        plain = _AROUND.sub("", _BRACKETS.sub("", plain))
    return plain.removesuffix("指标").removesuffix("类")


def _plain_kind(words: str) -> str:
    """As `plain_title`; of 产出-数量 what stands behind the group's name."""
    for sign in "-/>":
        before, found, behind = fold(words).partition(sign)
        if found and plain_title(before) in _PLAIN_GROUPS:
            return plain_title(behind.lstrip(f"{sign} "))
    return plain_title(words)


class _Tree(NamedTuple):
    """The words of a standard's tree: the number of the group for each name of a group, those of all groups for each name of a kind."""

    groups: Mapping[str, int]
    kinds: Mapping[str, frozenset[int]]
    titles: tuple[Text, ...]


def _read_tree(standard: Standard | None) -> _Tree | None:
    if standard is None or not standard.groups:
        return None
    groups: dict[str, int] = {}
    kinds: dict[str, frozenset[int]] = {}
    for number, group in enumerate(standard.groups):
        groups |= dict.fromkeys(map(plain_title, group.names), number)
        for kind in group.kinds:
            for name in map(plain_title, kind.names):
                kinds[name] = kinds[name] | {number} if name in kinds else frozenset((number,))
    return _Tree(groups, kinds, tuple(group.title for group in standard.groups))


class _Wrong(NamedTuple):
    """What is wrong with a pair of group and kind: the sentence, and the groups that the kind may belong to."""

    sentence: str
    belongs: Text = Text("", "")


def _compare(group: str, kind: str, tree: _Tree | None) -> _Wrong | bool:
    """What is wrong with the pair; True where the two go together, False where one of them is no word that we know."""
    group, kind = plain_title(group), _plain_kind(kind)
    if tree is not None and group in tree.groups and kind in tree.kinds:
        right = tree.kinds[kind]
        if tree.groups[group] in right:
            return True
        return _Wrong("standard", _either(tree.titles[number] for number in sorted(right)))
    meant, allowed = _PLAIN_GROUPS.get(group), _PLAIN_KINDS.get(kind)
    if meant is not None and allowed is not None:
        return True if meant in allowed else _Wrong("default", _either(_TITLES[name] for name in allowed))
    swapped = meant is None and allowed is None and _PLAIN_GROUPS.get(kind) in _PLAIN_KINDS.get(group, ())
    return _Wrong("swapped") if swapped else False


def _either(titles: Iterable[Text]) -> Text:
    names = [title.zh for title in titles]  # what has to be written into the report, in either language
    return Text("或".join(names), "” or “".join(names))


def _group_of(entry: Entry) -> tuple[str, str]:
    """The group of an indicator and the key that it stands in: its own, else its section, which project reports name like one."""
    indicator = entry.indicator
    if indicator.group is not None:
        return indicator.group, "group"
    title = entry.section.title if entry.section is not None else None
    return title or indicator.section or "", "section"


@rule("S409", "kind-not-of-group", Severity.WARNING, Basis.CUSTOM)
def kind_not_of_group(case: Case) -> Iterator[Verdict]:
    """A second-level indicator under a first-level one that it does not belong to."""
    entries = [entry for entry in case.entries if entry.indicator.kind is not None]
    if entries:
        yield from _compare_all(case, entries)
    if case.report.left_out:
        for entry in case.entries:
            for key, value in (("kind", entry.indicator.kind), ("group", entry.indicator.group)):
                if value is None and case.was_left_out(f"{entry.path}.{key}"):
                    yield Lacking(f"{entry.path}.{key}")


def _compare_all(case: Case, entries: list[Entry]) -> Iterator[Verdict]:
    tree = _read_tree(case.standard)
    seen: dict[tuple[str | None, str | None, str | None], _Wrong | bool] = {}
    right = 0
    for entry in entries:
        indicator = entry.indicator
        words = (indicator.group, indicator.section, indicator.kind)
        wrong = seen.get(words)
        if wrong is None:
            wrong = seen[words] = _compare(_group_of(entry)[0], indicator.kind or "", tree)
        if wrong is True:
            right += 1
        elif wrong is not False:
            yield _tell(case, entry, wrong)
    if right:
        yield Passed(right)


def _tell(case: Case, entry: Entry, wrong: _Wrong) -> Hit:
    group, key = _group_of(entry)
    params: dict[str, object] = {
        "name": entry.indicator.name,
        "group": group,
        "kind": entry.indicator.kind,
        "belongs": wrong.belongs,
        "standard": case.standard.title if case.standard is not None else "",
    }
    return Hit(f"{entry.path}.kind", wrong.sentence, params, related=(Related(f"{entry.path}.{key}", "group"),))

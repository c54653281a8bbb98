"""The rule that a place in a ranking says of what and among whom (I246)."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict, rule
from selfeval_cli.checks.rules.rate_names import is_growth_name
from selfeval_cli.checks.rules.told_changes import value_of
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Detail, Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Dimension, Quantity, Rank, Reading

# Among whom: in the name of a contest (全区镇街综合考评), or before the place where the grammar found no scope.
_CONTESTS = tuple("考评 考核 测评 评比 竞赛 评价 排名 比赛 大赛 评分 得分 排行 名次 位次".split())
_SCOPES = tuple("全国 全省 全市 全区 全县 全州 全系统 全行业 各镇 各街 各区 各县 镇街 街镇 小组 组内 同类 同级".split())
_SCOPE_SIGNS = tuple(
    "国 省 市 区 县 镇 乡 街 组 校 院 局 州 盟 旗 系统 行业 单位 部门 公司 班级 地市 同类 同级 高中 初中 小学 机关".split()
)
_NO_SCOPES = tuple(
    "市场 地区生产总值 区域 社区 小区 园区 景区 辖区 城市 校园 街面 街区 街巷 组织 组数 布局 格局 省心 院落 单位面积".split()
)
# 白云区第5: what the grammar takes for the thing ranked is a part of the scope's name.
_BARE_SCOPES = frozenset("省 市 区 县 镇 乡 街 组 级 市级 区级 县级 省级 片区 系统 行业 区街道 市州".split())
_MEASURED = tuple(
    "总量 总数 总额 总值 增速 增幅 增量 降幅 涨幅 率 度 数 额 值 量 分 得分 成绩 评分 规模 水平 收入 投资 税收 GDP 考核 考评 测评 评比 评价 指数 "
    "增长 下降 总分 综合 绝对值 降低 占比 比重 人口 产值 面积 均".split()
)
_AMONG_SO_MANY = lazy_pattern("[0-9]\\s?[个家所支名位]")
_SURELY_MEASURED = tuple("总量 总数 总额 总值 增速 增幅 增量 降幅 涨幅 增长 下降 总分 人均".split())
_LEADING = (*_SURELY_MEASURED, "占比", "比重", "规模")  # 占比居全市县级医院第2: what is ranked, far before the place
_IDLE = lazy_pattern(
    r"(?:连续|持续)?[一二两三四五六七八九十0-9]*年(?:度|均)?|今年|本年|全年|首次|再次|仍然?|并列|牢牢|稳居|连续|双双|均|皆|我[街镇局区校]|本[街镇局区校]|在|的|\s|[,，、]"
)


@rule("I246", "rank-incomplete", Severity.NOTE, Basis.CUSTOM)
def rank_incomplete(case: Case) -> Iterator[Verdict]:
    """A place without saying among whom, or, where a value and its change stand together, without saying which of them is ranked."""
    for entry in case.entries:
        indicator = entry.indicator
        actual, change, rank = indicator.actual, indicator.change, indicator.rank
        if rank and len(rank) == 1 and _is_whole(rank[0]):
            yield PASSED  # nearly all are
            rank = ()
        if rank or (actual is not None and actual.ranks) or (change is not None and change.ranks):
            yield from _judge_piece(entry, entry.path, indicator.name, indicator)
        if indicator.details:
            for name, detail in indicator.details.items():
                actual, change = detail.actual, detail.change
                if detail.rank or (actual is not None and actual.ranks) or (change is not None and change.ranks):
                    yield from _judge_piece(entry, f"{entry.path}.details.{quote_name(name)}", name, detail)


def _is_whole(reading: Reading) -> bool:
    """总额全区第5: one place that says of what and among whom."""
    ranks = reading.ranks
    return (
        len(ranks) == 1
        and ranks[0].scope is not None
        and ranks[0].scope.startswith("全")
        and ranks[0].subject in _SURELY_MEASURED
    )


def _judge_piece(entry: Entry, path: str, name: str, piece: Indicator | Detail) -> Iterator[Verdict]:
    places = list(_list_places(path, piece))
    contest = next((one for one in (name, entry.indicator.name) if any(word in one for word in _CONTESTS)), None)
    ranks = [rank for _, _, rank in places if rank is not None]
    scoped = any(rank.scope is not None or rank.of is not None for rank in ranks)
    scoped = scoped or (contest is not None and any(scope in contest for scope in _SCOPES))
    needs_subject = contest is None and not is_growth_name(name) and _tells_both(name, piece)
    for place_path, reading, rank in places:
        if rank is None:
            yield Lacking(place_path)
            continue
        words = _words_before(reading, rank)
        params: dict[str, object] = {"name": name, "rank": _place_words(reading, rank)}
        if not scoped and not _names_scope(words):
            yield Hit(place_path, "scope", params, span=rank.span)
        elif needs_subject and not _names_subject(words, rank) and _may_be_of_either(place_path, reading, rank):
            yield Hit(place_path, "subject", params, span=rank.span)
        else:
            yield PASSED


def _list_places(path: str, piece: Indicator | Detail) -> Iterator[tuple[str, Reading, Rank | None]]:
    """Every place with its path and the string that holds it; None for a string that holds none that could be read."""
    for number, reading in enumerate(piece.rank, 1):
        rank_path = f"{path}.rank" if len(piece.rank) == 1 else f"{path}.rank.#{number}"
        if not reading.ranks and not reading.absent:
            yield rank_path, reading, None
        for rank in reading.ranks:
            yield rank_path, reading, rank
    for key, told in (("actual", piece.actual), ("change", piece.change)):
        if told is not None:
            for rank in told.ranks:
                yield f"{path}.{key}", told, rank


def _tells_both(name: str, piece: Indicator | Detail) -> bool:
    """Whether a value and its change are told, so that the place may be that of either. Marks (92.5分) and 指数 are ranked themselves."""
    value: Quantity | None = value_of(piece.actual)
    if value is None or value.dimension is Dimension.SCORE or name.endswith("指数"):
        return False
    if piece.actual is not None and piece.actual.change is not None:
        return True
    return piece.change is not None and piece.change.change is not None


def _words_before(reading: Reading, rank: Rank) -> str:
    """What stands before the place in its clause: 全区总量 of 全区总量第9."""
    text = fold(reading.text)
    end = rank.span[1]
    start = max(text.rfind(mark, 0, end - 1) + 1 for mark in ",;。、:(")
    place = max(text.rfind(sign, start, end) for sign in ("第", "前", "榜首", "首位", "排名", "位次", "名次"))
    return text[start:place] if place > start else ""


def _place_words(reading: Reading, rank: Rank) -> str:
    return " ".join(reading.text[slice(*rank.span)].split())


def _names_scope(words: str) -> bool:
    if _AMONG_SO_MANY.search(words) is not None:
        return True
    for word in _NO_SCOPES:
        words = words.replace(word, "")
    return any(sign in words for sign in _SCOPE_SIGNS)


def _names_subject(words: str, rank: Rank) -> bool:
    subject = rank.subject
    if subject is None:
        return words.endswith(_MEASURED) or words.startswith(_LEADING)
    if rank.scope in _BARE_SCOPES or rank.scope is None:
        return subject.endswith(_MEASURED) or any(word in subject for word in _SURELY_MEASURED)
    return bool(_IDLE.sub("", subject))


def _may_be_of_either(path: str, reading: Reading, rank: Rank) -> bool:
    """In 70.8亿元，全区第11 the place stands with the value, and in `change` with the change; in 70.8亿元，同比增长6%，全区第11 it may be of either."""
    if path.endswith(".change"):
        return False
    return not path.endswith(".actual") or (reading.change is not None and reading.change.span[0] < rank.span[0])


RANK_RULES: tuple[Rule, ...] = (rank_incomplete,)

"""The budget told in sentences: every amount with its line (基本支出 …) and its column (年初预算, 执行数 …)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from selfeval_cli.extraction.prose.budget_figures import BudgetFigure, BudgetState, CellColumn, Home
from selfeval_cli.extraction.prose.budget_formula import read_formula
from selfeval_cli.extraction.prose.budget_words import (
    Column,
    Line,
    Words,
    is_against_initial,
    read_words,
    tells_rate,
    without_asides,
)
from selfeval_cli.extraction.prose.listed_names import split_names
from selfeval_cli.extraction.prose.outline import ChapterRole
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.prose import Mention, find_readings
from selfeval_cli.text.quantity import Comparison, Dimension, Quantity, Span, Status

_BUDGET_SIGN = lazy_pattern("预算|决算|执行|支出|支付|资金|经费|拨款")
_STRONG_SIGN = lazy_pattern(
    r"(?:全年|年初|调整后|部门|整体|年度|本年|年)[^,;。]{0,8}(?:预算|决算)(?:数|支出|总|为|安排|批复|\s?[0-9])|预算执行率|执行数|基本支出[0-9\s预为]|支出决算|“三公”|预算(?:数|安排|总额)[\s为]*[0-9]"
)
_NOT_MONEY_ROLES: frozenset[ChapterRole] = frozenset(("problems", "measures", "targets"))
_PART_END = lazy_pattern("[;。!?]")
_EACH = lazy_pattern(r"分别|各(?=[^个项类种级地部区县市镇街村])|依次")
_JOINED = lazy_pattern(r"\s{0,2}[、和与及]\s{0,2}")
_IN_TURN = lazy_pattern(r"\((?:依次|分别)(?:为|是)(?P<names>[^()]{4,80})\)")
_OTHER_YEAR = lazy_pattern(
    r"(?:上年|去年|上一年|上年度)(?:同期)?(?!结转)(?=[^,;。]{0,6}(?:预算|决算|支出|执行|为))|(?:与|比|较)(?:上年|去年)"
)
_YEAR_NAMED = lazy_pattern(r"(20[0-9]{2})\s?年(?!初)")
_PART_OF_YEAR = lazy_pattern(
    r"(?<![0-9])[一二三四1-4前]季度|前[0-9一二三四五六七八九十]{1,2}个?月|上半年|下半年|[0-9]{1,2}\s?[-至到]\s?(?:[1-9]|10|11)\s?月|单月|第[一二三四]季度|[三四一二]季度末"
)
_WHOLE_YEAR_END = lazy_pattern(r"12月31日|年底|年末|全年|12月底")
_ASIDE = lazy_pattern("(?:占|完成|为)[^,;。0-9]{0,12}预算(?:数|总额)?[\\s为]*$")
_BESIDE = lazy_pattern("(?:[较比与]|相比)[^,;。0-9]{0,8}(?:预算|年初)[^,;。0-9]{0,4}$")
_FULL_BUDGET_YEAR = lazy_pattern("全年|调整|追加")
_FULL_BUDGET = lazy_pattern("全年|调整|追加后|总|预算数|部门预算|支出预算|合计|整体")
_TAKEN_LINES: frozenset[Line] = frozenset(
    ("total", "basic", "personnel", "operating", "project", "three_public", "reception", "procurement", "item", "fund")
)
_PARTS = ("basic", "personnel", "operating", "project")
_HOMES = (*_PARTS, "three_public")
_GOES_ON = lazy_pattern(
    r"\s*(?:其中|具体|分[^,;。]{1,4}看|按[^,;。]{2,10}分|从[^,;。]{2,8}看|支出按|执行结果|基本支出|项目支出|人员经费)"
)
_SPENDING = ("支出", "支", "支出总计", "支出合计")
_INCOME_AND_SPENDING = lazy_pattern(r"收入?[、和与]支出?")


def find_home(title: str) -> Home:
    """What a heading says that its paragraphs are about: a project, 三公经费, 基本支出; the whole where it names none."""
    if title.endswith(("项目", "专项")) and len(title) > 4:
        return Home("item", title.removesuffix("项目").removesuffix("专项"))
    folded = fold(title)
    words = read_words(folded, 0, len(folded))
    return Home(words.line) if words.line in _HOMES and not words.whole else Home()


def read_budget(
    paragraphs: Sequence[str],
    roles: Sequence[ChapterRole],
    homes: Sequence[Home],
    year: int | None = None,
    units: Sequence[str | None] = (),
) -> list[BudgetFigure]:
    """The budget figures of a report's paragraphs; `homes` say what each is about by its heading, `units` the unit that a heading gives.

    Figures of other years than `year`, of a part of it and of what is only planned are not among them.
    """
    found: list[BudgetFigure] = []
    column: Column | None = None
    for index, (paragraph, role, home) in enumerate(zip(paragraphs, roles, homes, strict=True)):
        if role in _NOT_MONEY_ROLES:
            column = None
            continue
        folded = without_asides(fold(paragraph))
        about_money = role == "budget" or home.line == "item"
        sign = _BUDGET_SIGN if about_money else _STRONG_SIGN
        if sign.search(folded) is None:
            continue
        unit = units[index] if units else None
        reader = _ParagraphReader(index, paragraph, folded, home, year, unit, strict=not about_money)
        if _GOES_ON.match(folded) is not None:
            reader.state.column = column
        found += reader.read()
        column = reader.state.column
    return found


class _ParagraphReader:
    """One paragraph, figure by figure."""

    def __init__(
        self, index: int, paragraph: str, text: str, home: Home, year: int | None, unit: str | None, *, strict: bool
    ) -> None:  # fmt: skip
        self.index, self.text, self.year, self.unit, self.strict = index, text, year, unit, strict
        self.paragraph = paragraph
        self.state = BudgetState(home)
        self.was_income = False
        self.after_budget: int | None = None  # the end of a budget's amount: 完成预算6万元的52%

    def read(self) -> Iterator[BudgetFigure]:
        formula = read_formula(self.text, self.index)
        yield from formula.figures
        mentions = [one for one in find_readings(self.paragraph, self.unit) if not _within(one, formula.span)]
        position = 0
        index = 0
        while index < len(mentions):
            count = self._listed(mentions, index)
            mention = mentions[index]
            start = mention.span[0]
            for boundary in _PART_END.finditer(self.text, position, start):
                if self.text.endswith("(项)", 0, boundary.start()):
                    continue  # 行政运行(项)。年初预算为: the account's name goes with what follows
                self.state.end_part(self.text[boundary.start()])
                position = boundary.end()
            if count > 1:
                yield from self._list(mentions[index : index + count], position)
            else:
                yield from self._one(mention, position)
            if self._is_money_or_rate(mention) or mention.change is not None:
                position = mentions[index + count - 1].span[1]
            index += count

    def _listed(self, mentions: Sequence[Mention], index: int) -> int:
        """How many figures stand in a list behind 分别, from this one; 1 where it is no list."""
        last = index
        while last + 1 < len(mentions) and _JOINED.fullmatch(
            self.text, mentions[last].span[1], mentions[last + 1].span[0]
        ):
            last += 1
        if last == index:
            return 1
        start = mentions[index].span[0]
        floor = mentions[index - 1].span[1] if index else 0
        return last - index + 1 if _EACH.search(self.text, floor, start) is not None else 1

    def _is_money_or_rate(self, mention: Mention) -> bool:
        quantity = mention.quantity
        return (
            quantity is not None
            and quantity.upper is None
            and quantity.dimension in (Dimension.MONEY, Dimension.PERCENT)
            and mention.status is Status.ACTUAL
        )

    def _one(self, mention: Mention, position: int) -> Iterator[BudgetFigure]:
        mention = _reached(mention)
        quantity = mention.quantity
        if not self._is_money_or_rate(mention) or quantity is None or quantity.comparison is Comparison.LESS:
            return
        start, end = mention.span
        text = self.text
        percent = quantity.dimension is Dimension.PERCENT
        words = read_words(text, position, start)
        lead = text[position:start]
        spending = self.was_income and lead.strip(" ,、和与") in _SPENDING
        if self.state.at.line == "income" and words.line is None and "支出" in lead:
            self.state.at = self.state.home
        before, at = self.state.column, self.state.at
        # 占全年预算2.41亿元的97.93%, 较年初预算1062.50万元增加: the column is that of this figure only
        aside = (_ASIDE.search(lead) is not None and text[end : end + 1] == "的") or _BESIDE.search(lead) is not None
        if percent:
            yield from self._rate(mention, words, position)
            return
        if (
            self.was_income
            and words.column == "budget"
            and before == "initial"
            and _FULL_BUDGET_YEAR.search(lead) is None
        ):
            words = words._replace(column=None)  # 年初预算总收入…，预算总支出…
        self.state.read(words, percent=False, bare_spending=spending)
        if spending and self.state.column not in ("initial", "budget"):
            self.state.column = "other" if "总计" in lead else "executed"
        column = self.state.column
        if column is None and self.state.at.line in _PARTS and "预算" not in text[:start]:
            column = self.state.column = "executed"  # 基本支出1201.46万元: what was spent, where nothing else is said
        if _INCOME_AND_SPENDING.search(lead) is not None:
            self.state.at = Home("income")
        self.was_income = self.state.at.line == "income"
        told_otherwise = self._is_of_another_time(position, start)
        if column in ("delta", "carryover", "other") or told_otherwise or aside:
            if column in ("delta", "other") and self.state.at.line in ("fund", "item"):
                self.state.at = at  # 追加中央奖补资金2000万元: told aside
            self.state.column = before if before not in ("delta", "carryover", "other") else None
        self.after_budget = end if column in ("initial", "budget") else None
        if told_otherwise or not self._counts(start):
            return
        if column not in ("initial", "budget", "executed", "carryover"):
            return
        if column == "carryover" and self.state.at.line != "item":
            self.state.at = Home()  # it is told of the whole, wherever it stands
        weak = column == "budget" and _FULL_BUDGET.search(lead) is None
        yield from self._figure(column, quantity, mention.span, lead, weak=weak)

    def _rate(self, mention: Mention, words: Words, position: int) -> Iterator[BudgetFigure]:
        start, _ = mention.span
        text, quantity = self.text, mention.quantity
        assert quantity is not None
        of_budget = self.after_budget is not None and text[self.after_budget : start].strip() == "的"
        if not of_budget and not tells_rate(text, position, start):
            return
        if self._is_of_another_time(position, start) or not self._counts(start):
            return
        self.state.read(words._replace(column=None), percent=not of_budget, bare_spending=False)
        yield from self._figure(
            "execution_rate",
            quantity,
            mention.span,
            text[position:start],
            weak=is_against_initial(text, position, start),
        )

    def _figure(
        self, column: CellColumn, quantity: Quantity, span: Span, lead: str, *, weak: bool = False
    ) -> Iterator[BudgetFigure]:
        line, item = self.state.at
        if line in _TAKEN_LINES:
            adjusted = "调整" in lead or "追加" in lead
            yield BudgetFigure(line, column, quantity, self.index, span, item, lead.strip(" ,;。:"), adjusted, weak)

    def _list(self, mentions: Sequence[Mention], position: int) -> Iterator[BudgetFigure]:
        """A list behind 分别: of columns (年初预算、调整预算、支出决算), of lines, or of projects named in brackets behind it."""
        first = mentions[0]
        start, count = first.span[0], len(mentions)
        if not all(self._is_money_or_rate(one) for one in mentions):
            return
        quantities = [one.quantity for one in mentions if one.quantity is not None]
        percent = quantities[0].dimension is Dimension.PERCENT
        total = sum((one.number for one in quantities), Decimal(0))
        if percent and abs(total - 100) < 1:
            return  # shares of the whole
        if self._is_of_another_time(position, start) or not self._counts(start):
            return
        lead = self.text[position:start]
        words = read_words(self.text, position, start)
        names = split_names(self.text, position, start, count)
        told = [read_words(name, 0, len(name)) for name in names] if names is not None else []
        in_turn = _IN_TURN.match(self.text, mentions[-1].span[1])
        if in_turn is not None:
            own = [name.strip() for name in in_turn["names"].replace("和", "、").split("、")]
            if len(own) == count:
                self.state.lines = [Home("item", name.removesuffix("项目")) for name in own]
        if told and any(one.line == "income" for one in told):  # 收入决算、支出决算分别为
            self.state.read(words, percent=percent, bare_spending=False)
            targets: list[tuple[Home, Column | None]] = [
                (Home("income") if one.line == "income" else self.state.home, one.column or self.state.column)
                for one in told
            ]
            self.state.column = targets[-1][1]
        elif told and all(one.column is not None for one in told) and len({one.column for one in told}) == count:
            self.state.columns = [one.column for one in told if one.column is not None]
            self.state.read(words._replace(column=None), percent=False, bare_spending=False)
            targets = [(self.state.at, column) for column in self.state.columns]
        elif told and all(one.line is not None for one in told):
            self.state.read(words, percent=percent, bare_spending=False)
            targets = [(Home(one.line or "other", one.name), self.state.column) for one in told]
            self.state.lines = [home for home, _ in targets]
        elif len(self.state.columns) == count and words.column is None and not percent:
            self.state.read(words, percent=False, bare_spending=False)
            targets = [(self.state.at, column) for column in self.state.columns]
        elif len(self.state.lines) >= count:
            if words.column is not None and not percent:
                self.state.column = words.column
            targets = [(home, self.state.column) for home in self.state.lines[-count:]]
        else:
            return
        is_rate = percent and tells_rate(self.text, position, start)
        for (home, column), mention in zip(targets, mentions, strict=True):
            self.state.at = home
            assert mention.quantity is not None
            if percent and is_rate:
                yield from self._figure("execution_rate", mention.quantity, mention.span, lead)
            elif not percent and column in ("initial", "budget", "executed", "carryover"):
                yield from self._figure(column, mention.quantity, mention.span, lead)
        self.state.at = self.state.home

    def _is_of_another_time(self, position: int, start: int) -> bool:
        """Whether the words before a figure name another year, or a part of the year."""
        if _OTHER_YEAR.search(self.text, position, start) is not None:
            return True
        for found in _YEAR_NAMED.finditer(self.text, position, start):
            self.state.other_year = self.year is not None and int(found[1]) != self.year
        if self.state.other_year:
            return True
        partly = max((found.end() for found in _PART_OF_YEAR.finditer(self.text, position, start)), default=-1)
        wholly = max((found.end() for found in _WHOLE_YEAR_END.finditer(self.text, position, start)), default=-1)
        if partly >= 0 or wholly >= 0:
            self.state.part_of_year = partly > wholly
        return self.state.part_of_year

    def _counts(self, start: int) -> bool:
        """Outside the budget's chapter only sentences count that speak of the budget for certain."""
        if not self.strict:
            return True
        sentence = max(self.text.rfind(mark, 0, start) for mark in "。!?") + 1
        return _STRONG_SIGN.search(self.text, sentence, min(len(self.text), start + 1)) is not None


def _reached(mention: Mention) -> Mention:
    """年中调增至42150万元 is told as a change: what it came to is the amount."""
    change = mention.change
    if change is None or change.to is None or change.basis is not None or change.to.dimension is not Dimension.MONEY:
        return mention
    return Mention(change.to.span, change.to, period=mention.period, status=mention.status)


def _within(mention: Mention, span: Span) -> bool:
    return mention.span[0] >= span[0] and mention.span[1] <= span[1]

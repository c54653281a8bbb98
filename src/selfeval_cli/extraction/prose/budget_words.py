"""The words of a budget paragraph: which line and which column a figure belongs to, told from what stands before it."""

from __future__ import annotations

from typing import Literal, NamedTuple, cast

from selfeval_cli.text.patterns import lazy_pattern

Line = Literal[
    "total", "basic", "personnel", "operating", "project", "three_public", "reception", "procurement", "item", "fund", "income", "other"
]  # fmt: skip
"""A line of the budget; `item` is a named project or account, `fund` a source of money; `income` and `other` are not taken."""
Column = Literal["initial", "budget", "executed", "carryover", "delta", "other"]
"""`delta` is an amount by which something changed (追加, 节约), `other` a total of another kind: neither is taken."""

_LINES: tuple[tuple[Line, str], ...] = (
    ("three_public", r"[“\"]?三公[”\"]?(?:经费)?"),
    ("reception", r"公务接待(?:费)?"),
    ("procurement", r"政府采购(?!节约)|采购(?=预算|金额|执行)"),
    (
        "other",
        r"(?<!特定目标)(?<!运转)(?<!人员)类项目支出|工资福利支出|商品和服务支出|对个人和家庭|因公出国|公务用车|公车|会议费|培训费|货物支出|服务支出|工程支出|社会保障|业务(?:收入|支出)|中小企业",
    ),
    ("personnel", r"人员(?:类)?(?:项目)?(?:经费支出|经费|支出)"),
    (
        "operating",
        r"(?:运转类)?(?:日常)?公用(?:经费支出|经费|支出)|(?:公用|运转)类(?:项目)?(?:支出|经费)?|运转经费",
    ),
    ("basic", r"基本(?:支出|经费)"),
    ("project", r"项目(?:支出|经费)(?!绩效)|专项支出|特定目标类(?:等?项目)?(?:支出)?"),
    ("income", r"(?:总|其他|事业|拨款)?收入(?:总计|合计|数)?|收(?=[、和与]\s?支|决算|预算|总)"),
)
_COLUMNS: tuple[tuple[Column, str], ...] = (
    ("delta", r"(?:追[加减]|净?调[增减])(?:(?!后|至|到|为|达)[^,;。:0-9]){0,18}(?=[0-9])|追[加减](?!后|至|为|达)|(?<=元)多(?=[0-9])|超(?:出)?[^,;。0-9]{0,6}(?:预算|核定数?|支)|多出|净?调[增减](?!至|到|后|为)|新增|收回|动用|增加|减少|增长|下降|节约|节支|压[减降缩]|超支|核减|缺口|差异(?:额|数)|未支付|未支出|未执行|还剩|剩余|多支出"),
    ("carryover", r"(?:年末|年底|期末|滚存)[^,;。]{0,4}结[转余](?:和?结余)?(?:资金)?|结转(?:下年|次年|至|和?结余)(?!率)|结转(?=[\s0-9])"),
    ("other", r"结余(?:资金)?|(?:实际|财政拨款|已)?到位(?:资金|预算|数)*|(?:年初|上年|历年|以前年度)结[转余](?:和?结余)?(?:资金)?|上年(?:同期)?(?:支出|预算|决算|执行)|业务支出|用于|中标|合同(?:金额|价)"),
    ("initial", r"年初数|年初[^,;。、:0-9%]{0,14}?(?:预算(?:指标|数|总额|支出)?|指标|批复|安排|核定|下达)(?:20[0-9]{2}年度?|预算|支出|资金|指标|数|金额|部门|单位|本级|项目|整体|财政|[我本](?:[局院校街镇乡委中会馆站所队]|单位|部门)[道心]?)*|年初(?:部门|支出|财政|项目|整体)*(?:的)?(?:批复|下达|安排|核定)?(?:部门|支出|项目|我?[局院校街镇委])*(?:[0-9]{4}年(?:度)?)?(?:部门)?(?:预算|批复|安排|下达|核定)(?:批复|安排|支出|资金|总额|指标)*数?|年初(?=\s?[0-9])|部门预算(?:年初)?批复(?:数)?|预算批复(?:数)?|批复(?:的)?(?:部门|年初)预算(?:数|总额)?"),
    ("executed", r"(?:执行|支出|决算)(?:结果|情况)(?:是|为|如下)?:|(?:支出|收支)?决算(?:支出)?数?|(?:预算)?执行(?:数|金额|资金)|(?:实际|累计|全年|已|当年|本年|年度|共)*(?:完成)?(?:财政)?(?:支出|支付|使用|列支|执行|拨付|花了|开支|完成)(?!率|进度|预算|决算|绩效|情况|的|[^0-9,;。]{0,3}预算)(?:数|总额|资金|金额|合计)?(?=[\s:为共是达约了(]{0,4}(?:人民币)?[0-9])|(?:本年|全年|实际|累计)(?:完成)?支出(?:合计|数)?|执行数|总支出|支出(?:数|总额|合计)|实际采购(?:金额)?|完成采购|实际(?=\s?[0-9])|实际发生|(?:实际)?用去|花掉|(?<=[年月度])(?:累计)?发生(?=[0-9])"),
    ("budget", r"全年数(?!执行)|预算总支出|后为(?=\s?[0-9])|(?:预算)?(?:调[增减整]|追[加减])[^,;。0-9]{0,8}(?:至|到|为|达到?)|盘子|下达(?:资金|预算|指标)?|(?:调整|追加)后(?:的)?(?:[^,;。0-9]{0,6}预算)?(?:安排|支出|总额|资金)*数?|(?:全年|调整|部门|支出|财政|项目|总|年度|整体|采购|当年)*(?<!公共)(?<!基金)(?<!经营)预算(?:批复|安排|支出|总额|资金|指标|规模|金额|总计|合计)*数?|可用(?:财力|资金|指标)|安排(?:资金|经费)|批复(?:资金|预算|金额)|共计(?=\s?[0-9])"),
)  # fmt: skip
_RATE = lazy_pattern(
    r"(?:执行|完成|支出|支付|使用|控制|拨付)率|(?:支出|执行|花钱)(?:完成)?进度|完成(?=\s?$)|(?:占|为|是)[^,;。]{0,8}(?:指标|盘子|安排)的|完成(?:当?年初|全年|调整后?|年度|部门|追加后)*的?(?:部门|支出)?(?:预算|批复)(?:总额|数)?的?|(?:年初|全年|调整后?)(?:部门|支出)?预算数?的[\s为]*$|(?:为|占|是)(?:年初|全年|调整后?|追加后|部门)*(?:部门|支出)?预算(?:总额|数)?的?"
)
_NO_RATE = lazy_pattern(r"到位率|调整率|结转结余率|结余率|差异率|增长率|公开率|覆盖率|编报率|占比|比重")
_AGAINST_INITIAL = lazy_pattern("年初(?:部门|支出)*(?:预算|批复)数?的?[\\s为]*$")
# What begins a tally over everything again.
_WHOLE = lazy_pattern(
    r"合计|总计|总额|总体|整体|综合|部门(?:整体|预算|支出)|全部|[两三四五六七八九二]个?项目?(?:合计|共)|总执行率|本年支出"
)
_YEAR = lazy_pattern(r"(?:当年|本年|全年|年度)(?:实际|累计|预算|执行|支出|完成)")
_OF_WHICH = lazy_pattern(r"其中|包括|含|按[^,;。]{2,8}(?:分|划分)|分项目")
_ALL = lazy_pattern(
    "|".join([*(f"(?P<line_{name}>{pattern})" for name, pattern in _LINES), *(f"(?P<column_{name}>{pattern})" for name, pattern in _COLUMNS)])
)  # fmt: skip
_FUND = lazy_pattern(
    r"(?P<name>(?:中央|省|市|区|县|镇|乡|本)(?:级|本级|财政|补助|配套)*[^,;。、:0-9]{0,16}?(?:资金|拨款|补助|自筹)|(?:一般公共预算|政府性基金预算?|国有资本经营预算?|当年|本年)?财政拨款|一般公共预算|政府性基金(?:预算)?|上年结转资金|其他资金|自筹资金|单位资金|财政专户管理资金)"
    r"(?:支出)?(?:年初)?(?:预算|决算|收入|安排|下达|到位)?(?:数)?(?=[\s为:]{0,2}[0-9]|年初|支出|全年|,年初)"
)
_NOT_COUNTED = lazy_pattern(r"\((?:不?含|扣除|剔除)[^()0-9]{0,24}\)")
_ENUMERATOR = (
    r"(?:[\u2460-\u2473]|(?<![0-9])[0-9]{1,2}[.、]|\([0-9一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]是)"
)
_COLUMN_STARTS = r"(?:[:,]?\s?(?:年初|全年|预算|调整后|批复|安排|支出|执行|下达|项目年初|资金))"
# The name of a project or account, directly before what is told of it: numbered, or ending as names of projects do.
_NUMBERED = lazy_pattern(rf"{_ENUMERATOR}\s?(?P<name>[^,;。:0-9]{{2,26}}?)(?={_COLUMN_STARTS})")
_NAMED = lazy_pattern(
    rf"(?:(?<=[。;:,、])|^)\s?(?P<name>[^,;。:0-9、]{{2,28}}?(?:项目|专项|工程|经费|补助|补贴))(?={_COLUMN_STARTS})"
)
_BRACKET = lazy_pattern(
    r"(?:(?<=[。;:,、])|^)\s?(?P<name>[^,;。:()0-9、]{2,20})\((?=(?:年初|全年|预算|调整后|批复|安排|支出))"
)
_DEPARTMENT = lazy_pattern("部门(?:预算|支出|决算)")
_COLON = lazy_pattern(rf"(?:(?<=[。;])|^)\s?(?P<name>[^,;。:0-9、()]{{2,20}}?):(?={_COLUMN_STARTS})")
_QUOTED = lazy_pattern(rf"[“\"](?P<name>[^“”\",;。0-9]{{2,26}})[”\"](?:项目|专项|工程)?(?={_COLUMN_STARTS})")
_ACCOUNT = lazy_pattern(r"(?P<name>[^,;。:()\s]{2,20})\(项\)")
_MENTIONED = lazy_pattern(
    r"(?:追加|安排|下达|批复|申报)了?(?P<name>[\u4e00-\u9fff“”]{4,24}?)(?:项目|专项)?(?:资金|经费)"
)
_SAME_ITEM = lazy_pattern(r"该(?:项目|专项|工程|经费)")
_NO_ITEM = (
    "该", "本", "各", "其他", "上述", "此", "部分", "全部", "所有", "个别", "重点", "安排", "实际", "追加", "年初", "全年", "预算", "我", "今年", "两", "三个", "四个",
    "五个", "多个", "“三公", "三公", "基本", "项目", "人员", "公用", "日常", "专项", "政府", "纳入", "部门", "财政", "其中", "年度", "当年", "完成", "支出", "合计", "上级", "20", "年中", "年末", "因", "由于", "按",
)  # fmt: skip
_OWN_LINES = ("basic", "personnel", "operating", "three_public", "reception", "procurement", "other")
_NOT_IN_ITEM = ("追加", "收入", "情况", "支出", "预算", "决算", "方面")


class Words(NamedTuple):
    """What a stretch of words before a figure says: the last line and the last column named in it."""

    line: Line | None = None
    column: Column | None = None
    name: str | None = None  # of an item or a fund
    whole: bool = False
    year: bool = False  # 全年执行数: over everything too, but not where one project is told
    of_which: bool = False
    mentioned: str | None = None  # a project that 该项目 can mean later
    same_item: bool = False


def read_words(text: str, start: int, end: int) -> Words:
    """Read the words of folded `text` between two figures."""
    line: Line | None = None
    column: Column | None = None
    name, kind = _name(text, start, end)
    funds = [found.span("name") for found in _FUND.finditer(text, start, min(len(text), end + 1))]
    income = -1
    for found in _ALL.finditer(text, start, min(len(text), end + 1)):
        if found.start() >= end:
            break
        if any(first <= found.start() < last for first, last in funds):
            continue  # 一般公共预算 holds the word 预算, and no column
        group = found.lastgroup or ""
        if group == "line_income":
            income = found.end()
        if group.startswith("line_"):
            line = cast("Line", group.removeprefix("line_"))
        else:
            column = cast("Column", group.removeprefix("column_"))
    if line == "income" and "支出" in text[income:end]:  # 与收入相对应，年初支出预算
        line = "total"
    if name is not None and (line in _OWN_LINES or (kind == "item" and line == "income")):
        name = None
    if name is not None:
        line = kind
    mentioned = None
    for found in _MENTIONED.finditer(text, start, end):
        mentioned = found["name"].strip('“”"')
    return Words(
        line,
        column,
        name,
        _WHOLE.search(text, start, end) is not None,
        _YEAR.search(text, start, end) is not None,
        _OF_WHICH.search(text, start, end) is not None,
        mentioned,
        _SAME_ITEM.search(text, start, end) is not None,
    )


def without_asides(text: str) -> str:
    """The text with （不含政府采购结转） and the like blanked out, of the same length: what is not counted names no line."""
    return _NOT_COUNTED.sub(lambda found: " " * len(found[0]), text)


def _name(text: str, start: int, end: int) -> tuple[str | None, Line]:
    """The item or fund that is named last."""
    best: tuple[int, str, Line] | None = None
    for pattern in (_NUMBERED, _NAMED, _COLON, _BRACKET, _QUOTED, _ACCOUNT):
        for found in pattern.finditer(text, start, min(len(text), end + 1)):
            name = found["name"].strip('“”" ')
            if found.start("name") >= end or any(word in name for word in _NOT_IN_ITEM):
                continue
            if name.startswith(_NO_ITEM) and not (pattern is _NUMBERED and name.startswith("重点")):
                continue
            if (
                name.endswith(("项目", "等", "经费"))
                and text.startswith("支出", found.end("name"))
                and pattern is _NAMED
            ):
                continue  # 办案经费等项目支出 is the line
            tidy = name.removesuffix("(项)").removesuffix("项目").removesuffix("专项").strip('“”"') or name
            best = max(best or (-1, "", "item"), (found.start("name"), tidy, "item"))
    whole = _DEPARTMENT.search(text, start, end) is not None and _OF_WHICH.search(text, start, end) is None
    for found in _FUND.finditer(text, start, min(len(text), end + 1)):
        if found.start("name") < end and not whole:
            best = max(best or (-1, "", "fund"), (found.start("name"), found["name"], "fund"))
    return (best[1], best[2]) if best is not None else (None, "item")


def tells_rate(text: str, start: int, end: int) -> bool:
    """Whether the words say that the percentage behind them is an execution rate."""
    if _NO_RATE.search(text, start, end) is not None:
        return False
    return _RATE.search(text, start, end) is not None


def is_against_initial(text: str, start: int, end: int) -> bool:
    """Whether the rate is told against the year's first budget."""
    return _AGAINST_INITIAL.search(text, start, end) is not None

"""The units of measurement that budget units write, with their spellings, and how a unit is found in text.

Factors are exact except where the world is not: 1 亩 is 2000/3 平方米 (28 digits, so that multiples of 15 亩 are whole numbers of
公顷 in Decimal's default precision), and calendar durations use the mean Gregorian month (12 个月 are 1 年; 30 天 are a little less
than 1 个月). Currencies other than 人民币, and measures outside the table's dimensions (千瓦, ℃), are kinds of their own.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from .normal_form import fold
from .numerals import MULTIPLIERS
from .quantity import Dimension, Unit

_MONTH = Decimal("2629746")  # seconds: 365.2425 days / 12

# dimension, canonical symbol, factor to the base unit, other spellings
_MEASURES: tuple[tuple[Dimension, str, Decimal | int | str, str], ...] = (
    (Dimension.MONEY, "元", 1, "元人民币 人民币 块钱 圆 元整 圆整 RMB"),
    (Dimension.MONEY, "角", "0.1", ""),
    (Dimension.AREA, "平方米", 1, "㎡ m² m2 m^2 M² M2 平米 平方 平 平方公尺"),
    (Dimension.AREA, "亩", Decimal(2000) / 3, ""),
    (Dimension.AREA, "公顷", 10_000, "ha 顷"),
    (Dimension.AREA, "平方公里", 1_000_000, "平方千米 km² km2 k㎡ ㎢"),
    (Dimension.AREA, "平方厘米", "0.0001", "cm² cm2"),
    (Dimension.LENGTH, "米", 1, "m 延米 延长米"),
    (Dimension.LENGTH, "公里", 1000, "千米 km KM Km ㎞"),
    (Dimension.LENGTH, "里", 500, "华里"),
    (Dimension.LENGTH, "厘米", "0.01", "cm CM 公分 ㎝"),
    (Dimension.LENGTH, "毫米", "0.001", "mm MM ㎜"),
    (Dimension.LENGTH, "海里", 1852, ""),
    (Dimension.VOLUME, "立方米", 1, "m³ m3 m^3 M³ M3 方 立方 立方公尺 ㎥"),
    (Dimension.VOLUME, "升", "0.001", "L 公升"),
    (Dimension.VOLUME, "毫升", "0.000001", "ml mL ML"),
    (Dimension.MASS, "千克", 1, "公斤 kg KG Kg ㎏"),
    (Dimension.MASS, "吨", 1000, "t"),
    (Dimension.MASS, "斤", "0.5", "市斤"),
    (Dimension.MASS, "克", "0.001", "g"),
    (Dimension.MASS, "毫克", "0.000001", "mg"),
    (Dimension.MASS, "微克", "0.000000001", "μg ug µg"),
    (Dimension.ENERGY, "千瓦时", 1, "kWh KWH kwh kW·h KWh 度 度电 千瓦小时"),
    (Dimension.ENERGY, "兆瓦时", 1000, "MWh"),
    (Dimension.DURATION, "年", _MONTH * 12, "周年"),
    (Dimension.DURATION, "个月", _MONTH, "个自然月"),
    (Dimension.DURATION, "个季度", _MONTH * 3, ""),
    (Dimension.DURATION, "周", 604_800, "星期 个星期 礼拜"),
    (Dimension.DURATION, "天", 86_400, "日 自然日 个自然日 日历天 昼夜 整天"),
    (Dimension.DURATION, "小时", 3_600, "个小时 h 学时 课时"),
    (Dimension.DURATION, "分钟", 60, "min"),
    (Dimension.DURATION, "秒", 1, "秒钟"),
    (Dimension.WORKDAYS, "工作日", 1, "个工作日 工作天 个工作天"),
    (Dimension.PERCENT, "%", 1, "％"),
    (Dimension.PERCENT, "‰", "0.1", ""),
    (Dimension.PERCENT, "成", 10, ""),
    (Dimension.POINTS, "百分点", 1, "个百分点 pct"),
    (Dimension.POINTS, "千分点", "0.1", "个千分点"),
    (Dimension.TIMES, "倍", 1, ""),
    (Dimension.SCORE, "分", 1, ""),
)

# Measured, not counted, and of no dimension that converts into another.
_OTHER_MEASURES = (
    "美元 港元 港币 欧元 日元 英镑 澳门元 千瓦 kW 兆瓦 MW 瓦 kVA 千伏安 千伏 kV 伏 ℃ 摄氏度 分贝 dB 度角 GB TB MB PB 兆 Mbps "
    "勒克斯 周岁 岁 帕 兆帕 马力 车公里"
)

# Counted things: only whole numbers, and sums fit to the unit.
_COUNTERS = (
    "次 场 场次 人次 人 名 户 家 个 宗 件 支 栋 条 项 处 所 座 台 套 辆 份 册 本 篇 期 例 起 间 只 头 棵 株 盏 块 张 幅 批 批次 门 类 种 班 "
    "队 位 对 组 片 段 口 站 点 户次 家次 车次 件次 台套 台(套) 件(套) 头(只) 头(只)次 册(件) 套件 座次 天次 轮次 个位次 标箱 蒸吨 台次 班次 人天 人日 人月 户数 艘 架 枚 枝 根 面 扇 顶 床 部 卷 届 轮 幢 层 孔 眼 井 岗 "
    "尾 羽 匹 粒 颗 束 节 堂 讲 课 页 字 款 样 包 箱 袋 瓶 盒 桶 车 趟 单 笔 票 票次 席 代 路 环 道 线 桩 泊位 车位 停车位 床位 学位 岗位 "
    "人份 例次 剂次 剂 人头 户籍人 点位 点次 站点 片次 项次 宗次 起次 条次 份次 头次 只次 套次 篇次 节次 课次 期次 队次 校 村 镇 街 社区 "
    "小区 网格 个次 标段 宗地 工日 工时 厂 店 楼 室 家庭 户家庭 人家 支队伍 条线 具 把 副 双 员 列 机 盆 丛 坪 帧 集 首 版 桌 餐 份数 "
    "刻 杯 碗 滴 缕 则 句 声 帖 沓 打 罐 筐 捆 车位数 客 通 亩次 公里次 人·次 辆次 架次 艘次 床日"
)

# Where the next character makes another word of it: 5项目, 12支部, 3片区, 5周岁.
_NOT_BEFORE: dict[str, str] = {
    "项": "目", "支": "出部付撑持援", "片": "区", "周": "边围期转", "分": "之别类级公管期局析支部布队区享校散", "升": "级学至",
    "年": "级度期龄检终鉴份货", "天": "然津河", "人": "均大才民事口社力员行工居文物类", "口": "袋径岸岗头碑", "方": "案面式便向法",
    "点": "位多半钟", "站": "式", "件": "事", "条": "例", "处": "理置罚", "期": "间限末望货", "本": "级地年市区街次", "号": "", "部": "门委分队",
    "路": "段灯由口面", "道": "路", "线": "上下路索", "节": "约能点假", "层": "面级", "面": "积向对", "代": "表码", "级": "",
    "门": "店禁诊户牌", "队": "伍员", "组": "织建成团", "户": "籍外主", "名": "录单额称列誉", "位": "于置列居", "块": "头", "场": "所地馆",
    "所": "有属在", "台": "账风", "种": "植子", "对": "象应", "段": "落", "次": "日年月要生", "单": "位", "课": "题程", "员": "工", "机": "构制关",
    "车": "辆道间库主队", "包": "括", "讲": "话", "字": "号", "室": "内外", "店": "铺", "厂": "房区", "校": "区", "村": "民庄委", "镇": "街", "街": "道",
    "楼": "盘宇道", "版": "本", "双": "向", "列": "入车", "把": "关", "首": "次个批创届届", "集": "体中团", "则": "", "平": "均台安方等稳时",
    "度": "假过", "克": "服", "里": "程面", "元": "旦素里", "角": "度", "秒": "杀", "米": "粉", "日": "常前均报", "对次": "", "环": "境节保比",
    "束": "缚", "副": "本", "眼": "镜", "孔": "子", "根": "据本", "只": "有是要能", "打": "造击", "声": "音", "个": "人性体别", "村次": "", "座": "谈",
    "伏": "", "兆": "", "瓦": "斯时", "岗": "位", "款": "项", "样": "本板", "井": "冈", "批": "复准评", "起": "来到", "幅": "度员", "张": "贴榜",
    "倍": "增", "间": "接", "份": "额", "例": "如", "类": "别型似", "班": "子组车", "工时": "", "家": "属长居园具政电",
    "轮": "岗换候胎", "届": "时", "亩": "均产", "吨": "位", "小时": "候", "套": "路", "斤": "", "成": "立功为果员本交效绩都了熟长人品分就年型套形", "卷": "入烟宗", "票": "据", "株": "洲",
    "顶": "层", "床": "位", "剂": "量型", "笔": "记", "席": "位", "页": "面", "扇": "区", "架": "构", "颗": "粒", "刻": "", "餐": "饮厅", "客": "户车运人流商栈货源", "通": "过知告报道信车讯用航气水电行俗", "元整": "治改合理顿体个修备数", "具": "有体备", "店次": "",
}  # fmt: skip

_NO_UNIT = frozenset("号级届后强折代")


class UnitMatch(NamedTuple):
    """A unit found in text: its end, its multiplier (万 of 万元), the unit (None for a bare multiplier), the text as written."""

    end: int
    multiplier: Decimal
    unit: Unit | None
    text: str


def _build() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for symbol in _COUNTERS.split():
        table[symbol] = Unit(symbol, Dimension.COUNT, discrete=True)
    for symbol in _OTHER_MEASURES.split():
        table[symbol] = Unit(symbol, Dimension.COUNT)
    for dimension, symbol, factor, others in _MEASURES:
        unit = Unit(symbol, dimension, Decimal(factor))
        for spelling in (symbol, *others.split()):
            table[spelling] = unit
    return table


_ONE = Decimal(1)
_UNITS = _build()
_LONGEST = max(map(len, _UNITS))
_REACH: dict[str, int] = {}  # by first character, the longest spelling
for _spelling in _UNITS:
    _REACH[_spelling[0]] = max(len(_spelling), _REACH.get(_spelling[0], 0))
_LONGEST_MULTIPLIER = max(map(len, MULTIPLIERS))
_FIRST_OF_MULTIPLIERS = frozenset(word[0] for word in MULTIPLIERS)
_PER = {
    **{word: unit.symbol for word, unit in _UNITS.items()},
    **dict.fromkeys(("月", "个月"), "月"),
    "季": "季度",
    "季度": "季度",
}

YUAN = _UNITS["元"]
PERCENT = _UNITS["%"]
PERMILLE = _UNITS["‰"]
TIMES = _UNITS["倍"]
DOLLAR = _UNITS["美元"]


def match_unit(text: str, start: int) -> UnitMatch | None:
    """Find the longest unit at `start` of folded `text`, with its multiplier before it and what it is per behind it (元/人·月).

    A multiplier alone (20亿) has unit None. A word that merely begins like a unit (5项目, 12支部) is none.
    """
    found = _plain(text, start)
    if found is None:
        if text[start : start + 1] == "(":  # 15622.04(万元), as table heads write it
            inner = match_unit(text, start + 1)
            if inner is not None and inner.unit is not None and text[inner.end : inner.end + 1] == ")":
                return UnitMatch(inner.end + 1, inner.multiplier, inner.unit, inner.text)
        return None
    if found.unit is not None and text[found.end : found.end + 1] == "/":
        return _composite(text, found, found.unit)
    return found


def _plain(text: str, start: int) -> UnitMatch | None:
    unit_end = _longest(text, start)
    if unit_end:
        word = text[start:unit_end]
        return UnitMatch(unit_end, _ONE, _UNITS[word], word)
    if text[start : start + 1] not in _FIRST_OF_MULTIPLIERS:
        return None
    for length in range(min(_LONGEST_MULTIPLIER, len(text) - start), 0, -1):
        multiplier = MULTIPLIERS.get(text[start : start + length])
        if multiplier is None:
            continue
        after = start + length
        odd = after + 1 if text[after : after + 1] in ("余", "多") else after
        gap = odd + 1 if text[odd : odd + 1] == " " else odd
        unit_end = _longest(text, gap)
        if unit_end:
            return UnitMatch(unit_end, multiplier, _UNITS[text[gap:unit_end]], text[start:after] + text[gap:unit_end])
        if odd > after and text[start:after] in "百千" and text[gap : gap + 1] in ("万", "亿"):  # 3百余万元
            rest = _plain(text, gap)
            if rest is not None:
                return UnitMatch(rest.end, multiplier * rest.multiplier, rest.unit, text[start:after] + rest.text)
        return UnitMatch(after, multiplier, None, text[start:after])
    return None


def _longest(text: str, start: int) -> int:
    """The end of the longest unit at `start`, 0 for none."""
    longest = _REACH.get(text[start : start + 1])
    if longest is None:
        return 0
    window = text[start : start + longest + 1]
    for length in range(min(len(window), longest), 0, -1):
        word = window[:length]
        if word not in _UNITS:
            continue
        following = window[length : length + 1]
        if following:
            if following in _NOT_BEFORE.get(word, "") and not (
                word == "个" and text.startswith("人民", start + length)
            ):
                continue  # but 3个人民法庭
            if word[-1].isascii() and following.isascii() and following.isalnum() and word != "%":
                continue
        return start + length
    return 0


def _composite(text: str, first: UnitMatch, unit_of_first: Unit) -> UnitMatch:
    """元/人·月 after its 元; the unit without what follows where that is no unit (70元/其他)."""
    position, symbols = first.end, [unit_of_first.symbol]
    for _ in range(3):
        if text[position : position + 1] not in ("/", "·"):
            break
        for length in range(min(_LONGEST, len(text) - position - 1), 0, -1):
            word = text[position + 1 : position + 1 + length]
            scale = word[0] if word[0] in "百千万亿" and len(word) > 1 and word not in _PER else ""  # 辆/万人
            per = _PER.get(word[len(scale) :])
            if per is not None:
                symbols.append(text[position] + scale + per)
                position += 1 + length
                break
        else:
            break
    if len(symbols) == 1:
        return first
    return UnitMatch(position, first.multiplier, _rate_unit("".join(symbols)), first.text + text[first.end : position])


@lru_cache(256)
def _rate_unit(symbol: str) -> Unit:
    return Unit(symbol, Dimension.RATE)


@lru_cache(512)
def split_unit(text: str) -> UnitMatch | None:
    """Read a whole string as a unit: 万元 is multiplier 10000 and 元; unit None for a bare multiplier; None for an unknown word."""
    folded = fold(text).strip()
    if folded.startswith("(") and folded.endswith(")"):
        folded = folded[1:-1]
    if "余" in folded or "多" in folded:  # 万多人 softens the number; it is no unit
        return None
    found = match_unit(folded, 0)
    return found if found is not None and found.end == len(folded) else None


def known_spellings() -> tuple[str, ...]:
    """Every spelling of the table, without multipliers."""
    return tuple(_UNITS)


def is_no_unit(word: str) -> bool:
    """Whether a word behind a number makes a name of it, not an amount: 5号, 3级, 100强."""
    return bool(word) and word[0] in _NO_UNIT

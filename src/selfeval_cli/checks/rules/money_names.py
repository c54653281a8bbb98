"""Names and words that speak of money: whether 300万 is 元, and whether an amount is money spent or money earned."""

from __future__ import annotations

import re
from functools import cache

from selfeval_cli.text.patterns import lazy_pattern

# What an amount of money is called: a name, or the words before a figure, end in one of these; behind a figure they begin with one.
_MONEY = (
    "资金 经费 投资 投入 投资额 总投资 额 产值 营收 收入 支出 税收 税 补贴 补助 补偿 资助 款 费 费用 造价 利润 成本 预算 决算 概算 GDP 生产总值 增加值 "
    "货值 总值 估值 贷款 融资 信贷 基金 奖金 工资 房租 租金 租售 债务 债 资产 存款 欠薪 薪酬 奖补 奖励 救助金 慰问金 补助金 补偿金 保证金 公积金 养老金 "
    "低保金 抚恤金 违约金 专项 拨付 支付 发放 筹集 募集 争取 到位 花费 开支 兑现 兑付 缴纳 征缴 挽损 损失 消费 增收 创收 固投 社零 贴息 利息 募捐 捐赠 追回 追缴 追讨 挽回 减免 理赔 赔付"
)
_NO_MONEY_END = "率 比 占比 比重 人 户 家 数 次 者 量 个 项 场 面积 名额 份额 免费 浪费 条款"
_LINKS = "达 达到 约 近 超 超过 逾 突破 为 共 共计 合计 总计 累计 预计 预期 概算 估算 完成 实现 计 约为 总额 规模 新增 各 又 已 是 ： : ， , 人民币"
_BEHIND = "资金 经费 投资 投入 补贴 补助 款 产值 营收 收入 税 元 贷款 融资 债 专项 奖"
_PAID = (
    "投入 拨付 拨款 支付 支出 经费 补贴 补助 资助 奖补 兑现 兑付 花费 开支 使用资金 资金使用 安排资金 资金安排 资金下达 下达资金 救助金 慰问金 抚恤 津贴 "
    "采购金额 采购额 购买 工程款 专项资金 配套资金 财政资金 奖励资金 奖励金 低保金 优抚金 补偿款 补助款 发放资金 资金发放 财政投资 政府投资"
)
_PAID_SIGNS = frozenset("投拨支经补资奖兑花采购工低优津恤慰救")  # one of them is in each of these
_OTHER_MONEY = (
    "成本 单价 造价 人均 户均 平均 亩均 均价 节约 节省 节支 结余 压减 减少 降低 下降 控制 限额 限价 核减 收入 营收 产值 产量 产出 销售 税 GDP 生产总值 增加值 总值 利润 效益 "
    "引资 招商 引进 吸引 到位 到账 募 筹 争取 捐 融资 贷款 信贷 授信 追缴 追回 追讨 挽回 收缴 征缴 征收 清欠 讨薪 欠薪 清收 回收 盘活 带动 拉动 撬动 "
    "交易 成交 合同 签约 消费 增长 增收 资产 存款 减税 降费 减负 减免 让利 理赔 赔付 罚没 非税 社会资本 民间 投资额"
)
_WORKS = "整治 改造 建设 修缮 提升 维修 维护 升级 绿化 修建 新建 工程 管护 养护 治理 培训 宣传 活动 慰问 救助 帮扶 服务 购置 采购 运维 保障"
_BRACKETS = lazy_pattern(r"[（(][^（）()]*[）)]")


@cache
def _ends(words: str) -> tuple[str, ...]:
    return tuple(words.split())


@cache
def _any(words: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, words.split()), key=len, reverse=True)))


def is_money_name(name: str) -> bool:
    """Whether what is named is an amount of money: 总投资, 惠企政策补贴（区级）; not 纳税人, 补贴发放率."""
    plain = _BRACKETS.sub("", name).strip()
    return plain.endswith(_ends(_MONEY)) and not plain.endswith(_ends(_NO_MONEY_END))


def speaks_of_money_at(text: str, start: int, end: int, name: str) -> bool:
    """Whether the figure at `start` to `end` of a value is money: by the words right before or behind it, else by the name."""
    before = _words_before(text, start)
    if before:
        return is_money_name(before)
    return text[end:].lstrip().startswith(_ends(_BEHIND)) or is_money_name(name)


def names_something(text: str, start: int) -> bool:
    """Whether words before a figure say what it is of: 惠及3万, not 累计达3万."""
    return bool(_words_before(text, start))


def _words_before(text: str, start: int) -> str:
    """The words of the clause before a figure, without those that only lead to it: 年营业额预计达 is 年营业额."""
    before = text[:start]
    for mark in "，,；;。（(":
        before = before.rpartition(mark)[2]
    before = before.strip()
    while before.endswith(_ends(_LINKS)):
        longest = max((link for link in _ends(_LINKS) if before.endswith(link)), key=len)
        before = before.removesuffix(longest).rstrip()
    return before


def may_be_spent(words: str) -> bool:
    """Whether it is worth asking `is_money_spent`: most names hold no character of such a word."""
    return not _PAID_SIGNS.isdisjoint(words)


def is_money_spent(name: str, words: str) -> bool:
    """Whether an amount is money that was paid out, by its name and the words beside the figure; not income, savings, costs, or money raised."""
    told = f"{name} {words}"
    if _any(_OTHER_MONEY).search(told) is not None or name.endswith("标准"):
        return False
    if _any(_PAID).search(told) is not None or name.endswith("资金"):
        return True
    return "投资" in words.replace("总投资", "") and _any(_WORKS).search(name) is not None

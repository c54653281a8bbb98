"""Names of indicators, details and parts: when two of them are one name, and whether a name alone says which thing it is."""

from __future__ import annotations

import re
from functools import cache

from selfeval_cli.checks.case import Case
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.units import split_unit

_MARKS = dict.fromkeys(map(ord, " \t\r\n“”\"'‘’「」『』《》"))
LAST_OF_TAILS = frozenset("数量况)")
"""The characters that a tail can end in: other names need not be asked about."""

_TAILS = ("数量", "总数", "次数", "个数", "家数", "户数", "件数", "数", "情况")  # 走访企业数 is 走访企业
_UNIT_BEHIND = lazy_pattern(r"\(([^()]{1,6})\)$")

# Words that any section may use of something of its own: 宣传活动, 专项整治, 培训次数.
_DEEDS = (
    "宣传 培训 教育 学习 活动 会议 检查 巡查 排查 整治 整改 慰问 调研 服务 志愿 建设 改造 维修 修缮 提升 治理 管理 监督 督查 督导 考核 评比 演练 "
    "讲座 宣讲 走访 座谈 工作 任务 项目 工程 行动 专项 专题 集中 各类 各项 主要 重点 全年 年度 本年 今年 累计 开展 组织 举办 召开 完成 实施 推进 "
    "新增 新建 参加 参与 发动 出动 印发 发放 张贴 制作 资料 材料 宣传品 数量 人数 次数 场次 人次 面积 占地 建筑 长度 总 投资 资金 经费 投入 支出 "
    "金额 费用 成本 补贴 成功 合格 达标 达成 及时 办结 覆盖 知晓 到位 准确 完好 优良 利用 满意 率 度 个 次 场 数"
)
# Beside these, words that a detail uses of its own indicator: 群众满意度, 解决问题, 志愿者.
_RELATIVE = (
    "满意 度 群众 居民 人员 志愿者 党员 干部 对象 公众 社会 解决 问题 单位 部门 其他 合计 小计 其中 平均 家庭 受益 惠及"
)
# And beside those, words of a task that each section of a report does for itself: 补助发放人数, 作业面积, 工程验收合格率.
_TASKS = (
    "验收 支付 作业 投诉 处理 处置 发放 补助 救助 办理 受理 接待 响应 回复 安全 事故 隐患 采购 购置 安装 维护 养护 保障 运行 运转 使用 业务 系统 平台 "
    "审核 审批 评审 评估 检测 监测 抽检 抽查 案件 事件 合同 履约 完工 竣工 开工 进度 时间 周期 时限 按期 按时 质量 文件 方案 制度 报告 参训 学员 课程 "
    "讲师 专家 设备 设施 数据 信息 控制 执行 规范 合规 标准 提高 增长 收集 整理 录入"
)


def fold_name(name: str) -> str:
    """The name without what does not tell two names apart: spaces, quotation marks, full-width forms, case."""
    return fold(name).translate(_MARKS).casefold()


def fold_names(case: Case) -> tuple[str, ...]:
    """The folded names of the indicators, beside `case.entries`; for `Case.once`."""
    return tuple([fold_name(entry.indicator.name) for entry in case.entries])


def strip_tail(folded: str) -> str:
    """A folded name without what only says that it is a number: 走访企业数量, 走访企业(家)."""
    unit = _UNIT_BEHIND.search(folded)
    if unit is not None and unit.start() and split_unit(unit[1]) is not None:
        folded = folded[: unit.start()]
    tail = next((tail for tail in _TAILS if folded.endswith(tail)), "")
    return folded[: -len(tail)] if tail and len(folded) > len(tail) + 1 else folded


def says_which(name: str, *, relative: bool = False, apart: bool = False) -> bool:
    """Whether a name says of itself which thing it is, so that two figures under it are of one.

    `relative` for a detail's name, `apart` for indicators of two sections, each of which has its own 工程验收合格率 and 服务对象满意度.
    """
    return len(_generic(relative or apart, apart).sub("", name)) >= 2


@cache
def _generic(relative: bool, apart: bool) -> re.Pattern[str]:
    words = " ".join((_DEEDS, _RELATIVE if relative else "", _TASKS if apart else ""))
    return re.compile("|".join(sorted(map(re.escape, words.split()), key=len, reverse=True)))

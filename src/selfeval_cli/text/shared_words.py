"""Which words two Chinese texts share, without a dictionary: the longest runs of characters that stand in both."""

from __future__ import annotations

from collections.abc import Iterator

from .normal_form import fold
from .patterns import lazy_pattern

# Said of any work: that two texts share them tells nothing.
_IDLE = (
    "进一步 加强 强化 加大 加快 推进 推动 促进 提升 提高 完善 健全 优化 规范 落实 做好 抓好 开展 组织 继续 持续 深入 积极 认真 严格 切实 及时 "
    "确保 努力 全面 有效 充分 不断 逐步 重点 统筹 工作 管理 力度 水平 质量 效率 能力 机制 制度 措施 问题 情况 方面 项目 任务 目标 指标 绩效 "
    "单位 部门 街道 办事处 我街 我局 我校 全街 全区 全镇 全年 今年 上年 去年 本年 年度 每年 每月 每季度 季度 实施 建立 形成 相关 有关 各项 各类 "
    "下一步 存在 不足 计划 完成 以及 通过 对于 进行 由于 并且 按照 根据 结合 围绕 其中 预计 要求 责任 明确 安排 保障 服务 建设 改进 整改 "
    "一次 一是 二是 三是 四是 五是 使用 合理 科学 执行 加以 予以 原因 较大 较低 偏低 偏晚 增加 减少"
)
_SHORTEST = 2
_MOST = 2000
_RUN = lazy_pattern("[\u4e00-\u9fff]{2,}|[A-Za-z]{2,}")
_IDLE_WORDS = lazy_pattern("|".join(sorted(_IDLE.split(), key=len, reverse=True)))
# They join words and begin or end none, so that 的路 or 和树 is no word.
_PARTICLES = lazy_pattern("[的和与及等为在对将把从向了着也都就是有之其或]")


def find_runs(text: str) -> Iterator[str]:
    """The runs of characters of a text that may say what it is about; figures, marks and words said of any work left out."""
    plain = _PARTICLES.sub(" ", _IDLE_WORDS.sub(" ", fold(text)))
    for found in _RUN.finditer(plain):
        yield found[0].casefold()


def share_words(one: str, other: str) -> tuple[str, ...]:
    """The longest runs of at least two characters of `one` that stand in `other` too, in the order of `one`, each once.

    Of `one` the first 2000 characters are looked at, which no measure has. A run may reach over the end of a word: that something is shared says that the two may be about one thing, never that they are.
    """
    there = " ".join(find_runs(other))
    shared: dict[str, None] = {}
    for run in find_runs(one[:_MOST]):
        start = 0
        while start + _SHORTEST <= len(run):
            end = start
            while end < len(run) and run[start : end + 1] in there:
                end += 1
            if end - start >= _SHORTEST:
                shared[run[start:end]] = None
                start = end
            else:
                start += 1
    return tuple(shared)

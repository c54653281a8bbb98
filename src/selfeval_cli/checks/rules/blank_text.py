"""Whether a field of prose says anything: 无, — and their like are as good as nothing."""

from __future__ import annotations

from typing import Final

from selfeval_cli.text.normal_form import fold

_NOTHING: Final = frozenset(
    (
        "",
        *"无 暂无 没有 未有 未填 未填写 不适用 空 略 同上 N/A n/a NA na none None null / // \\ * ** # 0".split(),
        *"无原因 无偏差 无偏差原因 无差异 无说明 无需说明 不需说明 无调整 无变动 未调整 没有调整 没有原因 没有偏差 不涉及 不存在偏差 未产生偏差".split(),
        *"无问题 无措施 无需整改 暂无问题 暂无措施 没有问题 没有措施".split(),
    )
)
_MARKS: Final = " \t\n\r.。,，、;；:：!！?？-~_…()[]<>【】"


def is_blank(text: str | None) -> bool:
    """Whether nothing is said: no text, only marks (—, ……), or 无 and what else a form gets that has to be filled in."""
    if text is None:
        return True
    if len(text) > 12:  # no such word is that long
        return not text.strip(_MARKS + "—─－")
    return fold(text).strip(_MARKS) in _NOTHING

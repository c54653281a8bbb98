"""The words for what a change should be, in both languages."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

GROWN = Text("增长{figure}", "a growth of {figure}")
SHRUNK = Text("下降{figure}", "a fall of {figure}")
MORE = Text("增加{figure}", "{figure} more")
FEWER = Text("减少{figure}", "{figure} less")
RISEN = Text("提高{figure}个百分点", "{figure} points up")
FALLEN = Text("下降{figure}个百分点", "{figure} points down")
NO_CHANGE = Text("没有变化", "no change")

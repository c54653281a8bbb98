"""What a report lost, in half a sentence each: they stand behind “but” in the rule on 无 beside losses."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

MISSED = Text("{count} 项指标没有达到指标值（{names}）", "targets missed: {count} ({names})")
MARKS_LOST = Text("{count} 项指标没有得满分（{names}）", "indicators without full marks: {count} ({names})")
TOTAL_BELOW = Text("自评总分是 {score} 分", "the total score is {score}")
UNSPENT = Text("预算执行率是 {rate}%", "the execution rate is {rate}%")

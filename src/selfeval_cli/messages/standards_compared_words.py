"""The fixed words of the page that shows one report's scores under several standards side by side."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

TITLE = Text("同一份报告，各标准怎么算", "One report under each standard")
INTRODUCTION = Text(
    "同一份报告在适用范围相同的内置标准下各得多少分，并排列出。只为看出计分办法的差别：标准的年度不管，指标的分值是报告里写的，不按各标准重新分配，所以"
    "可计的分值合计不一定是 100。各标准的内容见[评价标准](standards.md)，可信程度是草案的，得分只供参考。",
    "What one report scores under each built-in standard of its scope, side by side. It shows how the methods differ, no more: the years of the "
    "standards are left aside, and the weights are those of the report, not divided anew for each standard, so that they need not add up to 100. "
    "What the standards say is in [Standards](standards.en.md); the scores of a draft are for orientation only.",
)
REPORT = Text("{title}（{file}）", "{title} ({file})")
ROW = Text("项目", "item")
ASSURANCE = Text("可信程度", "assurance")
EXECUTION = Text("预算执行", "budget execution")
UNGROUPED = Text("未归类", "no group")
TOTAL = Text("合计", "total")
GRADE = Text("等级", "grade")
NO_GRADE = Text("—", "—")
SCORED_OF = Text("{computed} / {counted}", "{computed} / {counted}")
PARTLY = Text("{computed} / {counted}（另 {rest} 分不能计）", "{computed} / {counted} ({rest} not scored)")
NOT_SCORED = Text("不能计（{rest} 分）", "not scored ({rest})")
NOTHING = Text("不计分", "no scores")
ABSENT = Text("—", "—")
LEGEND = Text(
    "每格是得分 / 能计分的分值。没有等级，是因为标准没有规定等级，或者有分值不能计、合计不是 100 分。",
    "Each cell is the score out of the weight that could be scored. There is no grade where the standard has none, or where not every point could "
    "be scored, or the weights are not 100.",
)
UNSCORED_TITLE = Text("不能计分的", "What is not scored")
UNSCORED_HEADS = (Text("标准", "standard"), Text("原因", "reason"), Text("指标", "indicators"))
WORKINGS_TITLE = Text("算法不同的", "Where the methods differ")
WORKING_HEADS = (Text("指标", "indicator"), Text("标准", "standard"), Text("算式", "working"))

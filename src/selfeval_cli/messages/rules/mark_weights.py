"""What the rule on the weights of groups says."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report


def _three_groups(output: str, benefit: str) -> str:
    """A report under the national standard with one indicator for each group."""
    return in_report(
        f"""
[[indicator]]
name = "整治街巷"
group = "产出指标"
target = "≥20条"
actual = "21条"
weight = {output}

[[indicator]]
name = "受益居民"
group = "效益指标"
target = "≥8500人"
actual = "8620人"
weight = {benefit}

[[indicator]]
name = "居民满意度"
group = "满意度指标"
target = "≥90%"
actual = "93.5%"
base = "400份"
weight = 10
""",
        'scope = "project"\nstandard = "national-project-2020"\nproject = "背街小巷整治"\n',
    )


WEIGHT_TEXTS: dict[str, RuleText] = {
    "M511": RuleText(
        title=Text("分值和评价标准规定的不一样", "points that are not the standard's"),
        what=Text(
            "各一级指标下的分值相加，要等于评价标准给它的分值；标准规定了二级指标分值的，也逐个比；共性指标（如三公经费控制率）的分值要和标准相同。标准允许没有成本、满意度等指标的，按它换算后的分值；"
            "标准没有写怎么换算的，少一组、分值加到别的组，不算错。不适用的指标，保留分值或者分给别的指标都算对。"
            "有指标不属于标准的任何一级指标、或者缺分值的，不作判断；分值合计不是 100、只是一组造成的，见 M504；标题（如“产出指标（50分）”）和标准相同、下面加起来不同的，见 M514；指标放错一级指标造成的，见 S409；标准不是给这类报告或者这一年度用的，也不比。"
            "草案标准，或者报告没有写明标准、按全国通行的自评表比的，只作提示。",
            "The weights under each first-level indicator must add up to what the standard allots it; where the standard fixes the points of kinds, each kind is compared; common indicators "
            "(such as the control rate of the three public expenses) must have the standard's weight. Where the standard has other points for reports without cost or satisfaction, these count; where it says nothing of that, points that "
            "went from a missing group to others are fine. What does not apply may keep its points or hand them on. Nothing is said while an indicator belongs to no group of the standard or lacks its weight; "
            "a sum that is off because of one group is M504, headings with the standard's points and other sums below them M514, an indicator in the wrong group S409; a standard for other reports or years is not compared. Under a draft, or where the report names no standard and the national form is assumed, it is a note only.",
        ),
        why=Text(
            "分值定了各部分的轻重。各单位自己改分值，分数就没法比；把容易得分的一组加重，总分会虚高。",
            "The points decide what counts how much. If every agency sets its own, scores cannot be compared, and a heavier easy group inflates the total.",
        ),
        basis=Text(
            "所用的评价标准（用 selfeval standards show 查看它的分值和可信程度）。全国的自评表原则上统一设置：预算执行率 10、产出 50、效益 30、满意度 10（财预〔2020〕10号，由各地公开的自评表印证，未逐条核对原文），特殊情况可以调整。",
            "The standard in use (`selfeval standards show` gives its points and how sure they are). The national form in principle has execution 10, output 50, benefit 30, satisfaction 10 "
            "(Cai Yu [2020] No. 10, corroborated by published forms, not checked clause by clause); special cases may differ.",
        ),
        wrong=_three_groups("60", "20"),
        right=_three_groups("50", "30"),
        sentences={
            "default": Text(
                "分值和“{standard}”规定的不一样：{places}。",
                "The points are not those of “{standard}”: {places}.",
            ),
            "draft": Text(
                "分值和“{standard}”规定的不一样：{places}；这个标准是草案，没有见到原件。",
                "The points are not those of “{standard}”: {places}. This standard is a draft, its original was not seen.",
            ),
            "assumed": Text(
                "报告没有写明评价标准；和通行的“{standard}”比，分值不一样：{places}。",
                "The report names no standard; the points are not those of the usual one, “{standard}”: {places}.",
            ),
            "fixed": Text(
                "“{name}”的分值是 {weight} 分，“{standard}”给它的是 {allotted} 分。",
                "“{name}” has {weight} points; “{standard}” gives it {allotted}.",
            ),
        },
        advice={
            "default": Text(
                "请对照批复的指标表核对各组分值。主管部门另有规定的，用 standard 写明所用的标准；经批准调整的，用 waive 写明。",
                "Check the points of each group against the approved table. If your authority has other rules, name them as `standard`; if a change was approved, say so in `waive`.",
            ),
            "assumed": Text(
                "请对照批复的指标表核对各组分值，并在 [report] 里用 standard 写明所用的评价标准。",
                "Check the points of each group against the approved table, and name the standard in use as `standard` in [report].",
            ),
            "fixed": Text(
                "请对照批复的指标表核对这一项的分值；批复就是这样的，用 waive 写明。",
                "Check its weight against the approved table; if it was approved so, say so in `waive`.",
            ),
        },
    ),
}
"""By code."""

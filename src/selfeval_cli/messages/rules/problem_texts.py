"""The texts of the rules on what the chapter on problems says (S411, S412, S415)."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_BUDGET = """
[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 8650.40, executed = 8402.71 }
"""


def _with_problem(text: str, measure: str, budget: str = _BUDGET) -> str:
    return in_report(
        f'{budget}\n[[problem]]\nid = "p1"\ntext = "{text}"\n\n[[measure]]\nfor = "p1"\ntext = "{measure}"\nowner = "财政办"\ndue = "2024年6月"\n'
    )


_PAYMENT = "年初排定工程支付计划，每季度核对一次。"

TEXTS: dict[str, RuleText] = {
    "S411": RuleText(
        title=Text("执行率很高，却说执行率是问题", "the execution rate called a problem while it is high"),
        what=Text(
            "问题只说执行率（支出进度、支付进度）有待提高、不高、偏低，没有说出项目或起因，而预算执行率高于 95%，就提示一次。点名“项目支出”“基本支出”的，看那一行的执行率；说“部分项目”的，只要有一行、一个资金来源或"
            "一项执行率指标不高于 95%，就不提；任何一行低于 90% 的也不提。说出项目或起因的不算。执行率不高的，这条问题属实，不提。",
            "A problem says only that the execution rate could be higher, and names no project or cause, while the rate is above 95%. Where it names a line (“项目支出”, “基本支出”) the rate of that line counts; where it speaks of some projects, "
            "one line, fund, item or indicator at 95% or less makes it true, and so does any line at 90% or less. A problem that names a project or a cause is fine.",
        ),
        why=Text(
            "执行率已经很高，还把“执行率有待提高”列为问题，说明问题是照抄的，真正的问题没有写。",
            "Naming a high rate as the problem shows that the chapter was copied, and that the real problems are not in it.",
        ),
        basis=Text(
            "审核惯例：已公开的报告里，有执行率 97.67% 而仍把执行率列为主要问题的。95% 是本工具定的线，没有文件规定。",
            "Reviewers' custom: a published report that called its execution rate of 97.67% a main problem. The line of 95% is this program's; no document has one.",
        ),
        wrong=_with_problem("预算执行率有待进一步提高。", _PAYMENT),
        right=_with_problem("两条道路的工程款集中在年底支付，预算执行率受到影响。", _PAYMENT),
        sentences={
            "default": Text(
                "问题只说“{text}”，而执行率已有 {rate}%，也没有说是哪个项目、什么原因。",
                "The problem is only “{text}”, but the execution rate is {rate}%, and no project or cause is named.",
            ),
        },
        advice={
            "default": Text(
                "请写出支付慢的项目和起因；没有的，删去这一条，写真正的问题。",
                "Name the projects that were slow and why; if there are none, replace this problem by a real one.",
            ),
        },
    ),
    "S412": RuleText(
        title=Text("问题没有说出具体的事", "a problem that names nothing"),
        what=Text(
            "看每一条问题（[[problem]] 的 text）：把放在哪个单位都说得通的词（部分项目、绩效管理、预算编制、水平、有待提高……）去掉，剩下的里面没有具体的项目、事物、环节、起因、地点、文件或数字，就提出来。"
            "有一处具体内容就不提，也不评问题大小；写“无”的另有规则，只说执行率的也另有规则（执行率确实不高时不提）。",
            "Every problem is looked at: words that fit any agency (“部分项目”, “绩效管理”, “水平”, “有待提高” …) are taken out, and where no project, thing, step, cause, place, document or figure is left, there is a finding. One particular is enough. "
            "“无”, and problems about the execution rate alone, are the matter of other rules.",
        ),
        why=Text(
            "“部分项目未达到预期目标”没有说是哪个项目、差多少，就没有办法对着它整改，第二年会原样再写一遍。",
            "“部分项目未达到预期目标” names no project and no gap. Nothing can be done about it, and next year's report will say the same.",
        ),
        basis=Text(
            "审核惯例：复核评分表把“问题深入”单列；问题空泛、与扣分无关，是常见的意见。",
            "Reviewers' custom: score sheets for such reports have a line for the depth of the problems; problems that are generic are a common remark.",
        ),
        wrong=_with_problem("部分项目未能达到预期绩效目标，绩效管理水平有待提高。", "加强绩效管理。"),
        right=_with_problem("道路改造有两条没有按年度完工，管线迁改衔接不畅。", "管线迁改与道路工程同步报批。"),
        sentences={
            "default": Text(
                "问题“{text}”没有说出具体的项目、事情或数字。",
                "The problem “{text}” names no project, thing or figure.",
            ),
        },
        advice={
            "default": Text(
                "请写出是哪个项目、哪件事，差在哪里、差多少，最好与没有完成或扣了分的指标对上。",
                "Name the project or matter, what was wrong with it and by how much, best where a target was missed or marks were lost.",
            ),
        },
    ),
    "S415": RuleText(
        title=Text("有失分或未完成，却说没有问题", "no problems, beside losses"),
        what=Text(
            "问题或措施写的是“无”“暂无”“没有发现问题”一类，而报告里有没有达到的指标值、没有得满分的指标、低于 100 分的总分，或者不到 100% 的预算执行率，就提出来，并列出是哪些。是否达到、扣了多少，以报告自己的数为准。"
            "没有写 [[problem]] 的另有规则。",
            "A problem or measure says that there is none (“无”, “暂无”, “没有发现问题”), while the report misses a target, gives an indicator less than full marks, claims less than 100 in all, or executed less than 100% of its budget. The message lists these. "
            "A report without any [[problem]] is the matter of another rule.",
        ),
        why=Text(
            "扣了分、有钱没有花完，却说没有问题，前后矛盾；审核的人会认为自评没有认真做。",
            "Marks lost or money left contradict “no problems”; a reviewer will conclude that nobody looked.",
        ),
        basis=Text(
            "审核惯例：已公开的自评表中，存在问题、改进措施都写“无”而有扣分的，属于前后矛盾。",
            "Reviewers' custom: published forms with “无” as problems and measures, beside marks lost, contradict themselves.",
        ),
        wrong=_with_problem("无", _PAYMENT),
        right=_with_problem("两条道路的工程款集中在年底支付，有247.69万元没有执行。", _PAYMENT),
        sentences={
            "problem": Text(
                "问题写的是“{text}”，可是：{losses}。",
                "The problem is “{text}”, but: {losses}.",
            ),
            "measure": Text(
                "措施写的是“{text}”，可是：{losses}。",
                "The measure is “{text}”, but: {losses}.",
            ),
        },
        advice={
            "default": Text(
                "请对着上面列出的各项写明问题和原因。",
                "Write what went wrong with each of these, and why.",
            ),
            "measure": Text(
                "请对着上面列出的各项写明下一步怎么做，由谁做，什么时候做完。",
                "Say what will be done about each of these, by whom and by when.",
            ),
        },
    ),
}
"""By code."""

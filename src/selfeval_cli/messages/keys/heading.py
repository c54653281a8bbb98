"""Keys of the file as a whole and of the table `[report]`."""

from __future__ import annotations

from selfeval_cli.messages.keys.key_text import KeyText, TableText
from selfeval_cli.messages.language import Text

TABLES = {
    "file": TableText(
        Text("整个文件", "the file"),
        Text(
            "一个文件是一份自评报告。只有 [report] 必须有，其余的表按需要写，顺序不限。",
            "One file is one report. Only [report] must be there; the other tables are written as needed, in any order.",
        ),
        "",
    ),
    "report": TableText(
        Text("报告", "report"),
        Text(
            "报告抬头，必填：哪个单位、哪一年、按哪套标准评，以及报告对全年的总体说法。",
            "The heading, required: whose report, of which year, judged by which standard, and what it says of the year as a whole.",
        ),
        "[report]",
    ),
}

FILE = {
    "format": KeyText(
        Text("格式版本", "format version"),
        Text(
            "文件格式的版本号，现在是 1。不写也按 1 读。",
            "The version of the file format, 1 at present; taken as 1 when absent.",
        ),
        "1",
        ("格式", "格式版本"),
    ),
    "report": KeyText(TABLES["report"].label, TABLES["report"].description, aliases=("报告", "自评报告")),
    "goal": KeyText(
        Text("年度绩效目标", "goal"),
        Text(
            "年度绩效目标有几个时，一个目标一段 [[goal]]；只有一个总体目标的写在 [report] 里。",
            "The goals for the year where there are several, one [[goal]] each; a single one stands in [report].",
        ),
        aliases=("年度绩效目标", "绩效目标", "年度目标"),
    ),
    "budget": KeyText(
        Text("预算执行", "budget execution"),
        Text(
            "预算和执行数，金额都用同一个单位。",
            "Budget and execution, all amounts in one unit.",
        ),
        aliases=("预算", "预算执行", "预算执行情况"),
    ),
    "staff": KeyText(
        Text("人员", "staff"),
        Text("编制数和在职人数。", "Approved posts and persons employed."),
        aliases=("人员", "人员情况", "机构人员"),
    ),
    "assets": KeyText(
        Text("固定资产", "fixed assets"),
        Text("固定资产的总额和在用的部分。", "All fixed assets, and those in use."),
        aliases=("固定资产", "资产"),
    ),
    "section": KeyText(
        Text("板块", "section"),
        Text(
            "报告的各个板块，每个板块一个 [section.标识]，例如 [section.party-building]。",
            "The sections of the report, each under [section.ID], such as [section.party-building].",
        ),
        aliases=("板块",),
    ),
    "indicator": KeyText(
        Text("指标", "indicator"),
        Text(
            "指标，一个指标一段 [[indicator]]，注意是双方括号。",
            "The indicators, one [[indicator]] each; mind the double brackets.",
        ),
        aliases=("指标", "绩效指标"),
    ),
    "problem": KeyText(
        Text("存在问题", "problem"),
        Text(
            "存在的主要问题，一个问题一段 [[problem]]。",
            "The problems that the report names, one [[problem]] each.",
        ),
        aliases=("存在问题", "存在的主要问题", "问题"),
    ),
    "measure": KeyText(
        Text("下一步措施", "measure"),
        Text(
            "下一步改进措施，一条措施一段 [[measure]]。",
            "The next steps, one [[measure]] each.",
        ),
        aliases=("下一步措施", "下一步改进措施", "措施"),
    ),
    "waive": KeyText(
        Text("说明后放行", "waive"),
        Text(
            "对整份报告放行某条规则：左边写规则编号，右边写理由。核查发现不再列出，但会计数，理由随报告保存。",
            "Waives a rule for the whole report: the code on the left, the reason on the right. The findings are no longer listed, but "
            "counted, and the reason stays with the report.",
        ),
        '{ P303 = "统计部门次年3月核定" }',
        ("说明后放行", "放行"),
    ),
}

REPORT = {
    "agency": KeyText(
        Text("单位", "agency"),
        Text("单位全称，必填。", "The agency's full name; required."),
        '"云溪街道办事处"',
        ("单位", "部门", "单位名称", "部门名称", "预算单位"),
    ),
    "year": KeyText(
        Text("年度", "year"),
        Text(
            "评价年度，四位数，必填，不加引号。1994 至 2100。",
            "The year under evaluation, four digits without quotes, 1994 to 2100; required.",
        ),
        "2023",
        ("年度", "评价年度", "年份"),
    ),
    "scope": KeyText(
        Text("评价范围", "scope"),
        Text(
            "department 是部门整体支出自评，project 是项目支出自评。不写按 department。",
            "department: the whole spending of an agency; project: one project. department when absent.",
        ),
        '"department"',
        ("评价范围", "自评类型"),
    ),
    "standard": KeyText(
        Text("评价标准", "standard"),
        Text(
            "按哪套评价标准评：标准的标识，或标准文件的路径。selfeval standards 列出全部。不写的，部门整体支出按 baiyun-subdistrict，项目支出按 national-project-2020。",
            "The standard it is judged by: an id that `selfeval standards` lists, or the path of a file. When absent, baiyun-subdistrict for an "
            "agency, national-project-2020 for a project.",
        ),
        '"baiyun-subdistrict"',
        ("评价标准", "指标体系", "标准"),
    ),
    "title": KeyText(
        Text("标题", "title"),
        Text(
            "报告标题。不写时由年度、单位和评价范围组成。",
            "The report's title; composed of year, agency and scope when absent.",
        ),
        '"2023年度云溪街道办事处部门整体支出绩效自评报告"',
        ("标题", "报告标题"),
    ),
    "project": KeyText(
        Text("项目名称", "project"),
        Text("项目名称，只用于项目支出自评。", "The project's name; for reports on one project only."),
        '"背街小巷整治"',
        ("项目", "项目名称"),
    ),
    "supervisor": KeyText(
        Text("主管部门", "supervising department"),
        Text("主管部门，只用于项目支出自评。", "The supervising department; for reports on one project only."),
        '"青禾区住房和建设局"',
        ("主管部门",),
    ),
    "implementer": KeyText(
        Text("实施单位", "implementing agency"),
        Text(
            "实施单位，只用于项目支出自评。",
            "The agency that carries the project out; for reports on one project only.",
        ),
        '"云溪街道办事处"',
        ("实施单位", "项目实施单位"),
    ),
    "goal": KeyText(
        Text("年度总体目标", "goal for the year"),
        Text(
            "年度总体目标（预期目标）。目标有几个的，写成 [[goal]]。",
            "The overall goal set for the year; where there are several goals, write [[goal]] instead.",
        ),
        '"完成二十条道路改造，群众满意度不低于九成。"',
        ("年度总体目标", "年度绩效目标", "总体目标", "预期目标"),
    ),
    "goal_result": KeyText(
        Text("目标完成情况", "goal result"),
        Text("年度总体目标的实际完成情况。", "How far the overall goal was reached."),
        '"道路改造完成十八条，余下两条次年完工。"',
        ("总体目标完成情况", "目标完成情况", "实际完成情况", "完成情况"),
    ),
    "score": KeyText(
        Text("自评总分", "claimed total score"),
        Text(
            "报告自己给的总分，不加引号。",
            "The total score that the report claims, without quotes.",
        ),
        "97.20",
        ("自评总分", "总分", "自评得分", "得分"),
    ),
    "grade": KeyText(
        Text("自评等级", "claimed grade"),
        Text("报告自己给的等级，例如优、良、中、差。", "The grade that the report claims, such as 优, 良, 中, 差."),
        '"优"',
        ("自评等级", "等级", "评价等级"),
    ),
    "conclusion": KeyText(
        Text("评价结论", "conclusion"),
        Text(
            "评价结论：一两句话说明自评结果，四川等地的自评表有这一栏。",
            "What the report concludes of the whole, in a sentence or two; the forms of Sichuan and others have a field for it.",
        ),
        '"项目按计划完成，自评得分96.77分，等级为优。"',
        ("评价结论", "自评结论", "总体评价", "总体结论"),
    ),
    "signatory": KeyText(
        Text("负责人", "signatory"),
        Text("签发或负责的人。", "The person who signs for the report."),
        '"周文清"',
        ("负责人", "签发人", "单位负责人", "项目负责人"),
    ),
    "date": KeyText(
        Text("日期", "date"),
        Text(
            "成文日期，写成文字，或写成 2024-03-15（不加引号）。",
            "The date of the report, in words or as 2024-03-15 (without quotes).",
        ),
        '"2024年3月15日"',
        ("日期", "填报日期", "成文日期"),
    ),
}

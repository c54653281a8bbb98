"""The fixed words of the reference of all rules."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

TITLE = Text("规则", "Rules")

INTRODUCTION = Text(
    "`selfeval check` 用下面 {n} 条规则核对一份报告。编号的第一个字母是类别，编号一经使用不再改作他用。`selfeval explain 编号` 在终端里给出同样的说明。\n\n"
    "- **错误**：几乎可以肯定不对，退出码为 1。**警告**：多半要改。**提示**：请看一眼，未必有错。`--fail-on` 决定从哪一级起退出码为 1。\n"
    "- 只看或不看某些规则：`--select B,I2`、`--ignore P303`，写编号或编号的开头；也可以写进 `selfeval.toml`。\n"
    "- 每条规则在每份报告上都有结论：通过、有发现、不适用、数据不足（缺什么）、已说明放行。`selfeval check --coverage` 逐条列出。",
    "`selfeval check` checks a report with the {n} rules below. The first letter of a code is its family; a code is never reused. `selfeval explain CODE` "
    "gives the same page in a terminal.\n\n"
    "- **error**: almost certainly wrong; the exit code is 1. **warning**: most likely to be mended. **note**: worth a look, perhaps right. `--fail-on` "
    "says from which severity on the exit code is 1.\n"
    "- To run some rules only, or leave some out: `--select B,I2`, `--ignore P303`, with codes or the beginnings of codes; `selfeval.toml` takes them too.\n"
    "- Every rule comes to a conclusion about every report: passed, found something, not applicable, not enough data (and what is missing), or waived. "
    "`selfeval check --coverage` lists them.",
)

WAIVING_TITLE = Text("说明后放行", "Waiving a finding")
WAIVING = Text(
    "有的问题确属特殊情况。在指标里写明原因，这一处就不再计入，但仍会列在“已说明放行”里；写在 `[waive]` 表里，对整份报告有效：",
    "Some cases are special. With the reason in the indicator its finding is no longer counted, but still listed as waived; in the table `[waive]` the reason "
    "holds for the whole report:",
)
WAIVING_EXAMPLE = """\
[waive]
B109 = "决算公开表未注明预算口径"

[[indicator]]
name = "新增四上企业"
expected = "预计39家"
waive = { P303 = "统计部门次年3月核定" }
"""
WAIVING_LIMITS = Text(
    "没有理由的放行不起作用（[F042](#f042)）。F 类规则关系到文件能不能读懂，不能放行，只能用 `--ignore` 不看。",
    "A waiver without a reason has no effect ([F042](#f042)). Rules of family F are about reading the file and cannot be waived; `--ignore` leaves them out.",
)

FAMILIES: Mapping[str, Text] = MappingProxyType(
    {
        "F": Text("文件和格式", "File and format"),
        "B": Text("预算执行", "Budget execution"),
        "I": Text("指标", "Indicators"),
        "P": Text("期间和完成状态", "Periods and status"),
        "S": Text("报告结构", "Structure of the report"),
        "M": Text("评分", "Marks"),
        "C": Text("前后一致", "Consistency"),
        "T": Text("文字", "Wording"),
    }
)
"""By the first letter of the code."""

HEADS = (
    Text("编号", "code"),
    Text("级别", "severity"),
    Text("名称", "name"),
    Text("内容", "what it finds"),
)

BASIS_KINDS: Mapping[str, Text] = MappingProxyType(
    {
        "arithmetic": Text("算术关系", "arithmetic"),
        "format": Text("文件格式", "file format"),
        "document": Text("正式文件", "official document"),
        "custom": Text("审核惯例", "reviewers' custom"),
    }
)
"""By `RuleInfo.basis`."""

WHY = Text("为什么", "Why")
BASIS = Text("依据", "Basis")
LAST_YEAR = Text("上年的报告：", "Last year's report:")
WRONG = Text("错的写法：", "Wrong:")
TOLD = Text("`selfeval check` 会说：", "`selfeval check` says:")
RIGHT = Text("对的写法：", "Right:")

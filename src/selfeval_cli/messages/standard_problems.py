"""What is said about a standard's file that cannot be used: each mistake with what should stand there."""

from __future__ import annotations

from typing import Final

from selfeval_cli.messages.language import Text

STANDARD_PROBLEMS: Final = {
    "unknown-standard": Text(
        "没有名为 {reference} 的标准；可用的有：{known}。自己的标准请写文件路径，如 my-standard.toml",
        "there is no standard {reference}; known are: {known}. For your own give a path, such as my-standard.toml",
    ),
    "file-not-found": Text("找不到标准文件，请检查路径", "there is no such file: check the path"),
    "not-a-file": Text("这不是普通文件", "this is not a regular file"),
    "unreadable-file": Text("无法读取标准文件，请检查权限", "the file cannot be read: check its permissions"),
    "file-too-large": Text("标准文件超过 {most} KB", "the file is larger than {most} KB"),
    "not-utf-8": Text("标准文件不是 UTF-8 编码，请另存为 UTF-8", "the file is not UTF-8: save it as UTF-8"),
    "bad-syntax": Text("第 {line} 行第 {column} 列不符合 TOML 写法", "line {line}, column {column} is not TOML"),
    "too-much-for-toml": Text("嵌套过深或数字过长", "nested too deep, or a number is too long"),
    "extends-itself": Text("extends 最终指回了自己", "`extends` leads back to the file itself"),
    "extends-too-long": Text("extends 连续引用超过 {most} 层", "`extends` goes through more than {most} files"),
    "id-taken": Text("{id} 是内置标准的名称，请换一个 id", "{id} is a built-in standard: choose another id"),
    "missing-key": Text("缺少 {name}", "{name} is missing"),
    "unknown-key": Text("不认识的键 {name}；这里可用：{known}", "unknown key {name}; known here: {known}"),
    "misspelt-key": Text("不认识的键 {name}，是不是 {nearest}？", "unknown key {name}; did you mean {nearest}?"),
    "unknown-word": Text("不认识 {word}；可用：{known}", "{word} is not known; one of: {known}"),
    "not-a-string": Text("应为文字（加引号）", "must be a string in quotes"),
    "blank": Text("不能为空", "must not be blank"),
    "too-long": Text("文字超过 {most} 字", "longer than {most} characters"),
    "not-a-number": Text("应为数字（不加引号）", "must be a number without quotes"),
    "not-an-integer": Text("应为整数", "must be a whole number"),
    "out-of-range": Text("应在 {low} 到 {high} 之间", "must be from {low} to {high}"),
    "not-a-flag": Text("应为 true 或 false", "must be true or false"),
    "not-strings": Text(
        '应为文字列表，如 ["党建", "基层党建"]', 'must be a list of strings, such as ["党建", "基层党建"]'
    ),
    "not-a-table": Text(
        '应为一个表，如 { zh = "…", en = "…" } 或 [名称]', 'must be a table, such as { zh = "…", en = "…" } or [name]'
    ),
    "not-tables": Text("应为表的列表，每项以 [[名称]] 开头", "must be a list of tables, each under [[name]]"),
    "named-twice": Text("{name} 出现了两次", "{name} stands there twice"),
    "years-reversed": Text("first_year {first} 晚于 last_year {last}", "first_year {first} is after last_year {last}"),
    "weights-not-sum": Text(
        "分值相加为 {sum}，应为 {total}（{weights}）", "the weights add up to {sum}, not {total} ({weights})"
    ),
    "bands-missing": Text("按档计分需要写出各档 [[execution.band]]", "banded scoring needs [[execution.band]]"),
    "bands-unused": Text(
        "按比例计分不用分档，请删去或改为 banded", "linear scoring has no bands: remove them, or use banded"
    ),
    "bands-not-descending": Text(
        "各档应从高到低：{upper} 之后是 {lower}", "bands run from the highest down: {lower} follows {upper}"
    ),
    "bands-not-to-zero": Text("最低一档应从 0 起，现在是 {last}", "the lowest band must begin at 0, not {last}"),
    "band-above-weight": Text(
        "档次得分 {score} 超过分值 {weight}", "a band gives {score}, more than the weight {weight}"
    ),
    "score-rises-as-rate-falls": Text(
        "执行率较低的一档得 {lower} 分，反而高于上一档的 {upper} 分",
        "a lower band gives {lower} points, more than {upper} of the one above",
    ),
    "states-apart": Text("相邻两档应首尾相接：{lower} 与 {upper}", "neighbouring bands must meet: {lower} and {upper}"),
    "limits-missing": Text("至少写出 lower 或 upper", "give lower or upper at least"),
    "limits-both": Text("at_most 和 at_least 只能写一个", "give at_most or at_least, not both"),
    "limits-needed": Text("deduction 要和 at_most 或 at_least 一起写", "deduction needs at_most or at_least"),
    "deduction-missing": Text(
        "{direction} 用 deducted 计分，请写 [indicators.deduction.{direction}]：step 每差几个百分点，points 扣几分",
        "{direction} is deducted: say in [indicators.deduction.{direction}] how many points go off for each `step` points of percent",
    ),
    "deduction-unused": Text(
        "{direction} 没有用 deducted 计分，请删去这里，或在 missed 里写 deducted",
        "{direction} is not scored by deducted: remove this, or write deducted in `missed`",
    ),
    "not-above-zero": Text("应大于 0", "must be above 0"),
    "denominator-unused": Text(
        "只有这些比率可以选分母：{figures}；请删去",
        "only these rates have a choice of denominator: {figures}; remove it",
    ),
    "limits-reversed": Text(
        "满分线 {upper} 应大于 0，且不低于最低线 {lower}", "`full` {upper} must be above 0 and not below `zero` {lower}"
    ),
    "pass-mark-missing": Text(
        "threshold 需要写出及格线 pass_mark，如 pass_mark = 60", "threshold needs a pass_mark, such as pass_mark = 60"
    ),
    "pass-mark-unused": Text(
        "只有 threshold 用得上 pass_mark，请删去", "only threshold has a use for pass_mark: remove it"
    ),
    "alternatives-alike": Text(
        "有两个 [[alternative]] 的 without 相同", "two [[alternative]] have the same groups in `without`"
    ),
    "vector-without-input": Text(
        "given 需要 budget、target、figure、total、heading 或 indicator 之一",
        "`given` needs one of budget, target, figure, total, heading, indicator",
    ),
    "not-numbers": Text("应为数字列表，如 [7.31, 10]", "must be a list of numbers, such as [7.31, 10]"),
    "vector-without-result": Text("gives 没有任何结果", "`gives` says no result"),
}
"""By `StandardProblem.id`."""

"""What `init` asks and says."""

from __future__ import annotations

from typing import Literal

from selfeval_cli.messages.language import Text

ASK_AGENCY = Text("单位全称：", "Full name of the agency: ")
ASK_YEAR = Text("评价年度 [{default}]：", "Year of the report [{default}]: ")
ASK_SCOPE = Text("范围：1 部门整体支出，2 项目支出 [1]：", "Scope: 1 whole department, 2 project [1]: ")
ASK_PROJECT = Text("项目名称：", "Name of the project: ")
SCOPE_ANSWERS: dict[str, Literal["department", "project"]] = {
    "1": "department",
    "2": "project",
    "department": "department",
    "project": "project",
    "部门": "department",
    "部门整体支出": "department",
    "项目": "project",
    "项目支出": "project",
}
ANSWER_NEEDED = Text("请填写。", "An answer is needed.")
ANSWER_UNCLEAR = Text("没有看懂“{answer}”，请再答一次。", "{answer} is not understood; please answer again.")
NAMES = {
    "agency": Text("--agency（单位）", "--agency"),
    "year": Text("--year（年度）", "--year"),
    "project": Text("--project（项目名称）", "--project"),
}
"""The options that are needed where nobody can be asked."""
EXAMPLES = {
    "department": "selfeval init --agency 云溪街道办事处 --year 2023",
    "project": "selfeval init --agency 云溪街道办事处 --year 2023 --project 背街小巷整治",
}
"""By the scope of the report."""

SCHEMA_KEPT = Text(
    "{file} 已经存在，内容与当前版本不同，没有改动；要更新请加 --force。",
    "{file} exists and differs from what this version would write; it was left as it is. Update it with --force.",
)
NEXT = Text(
    "下一步：在编辑器里填写 {file}，随时运行 selfeval check {file:command} 核对。",
    "Next: fill in {file} in an editor, and run selfeval check {file:command} at any time.",
)
EXISTS = Text(
    "{file} 已经存在，没有改动。请写另一个文件名，如 selfeval init 2024.toml；要覆盖请加 --force。",
    "{file} exists and was left as it is. Give another name, like selfeval init 2024.toml, or overwrite it with --force.",
)

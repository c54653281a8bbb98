"""Keys of what an agency works with beside its money: staff and fixed assets."""

from __future__ import annotations

from selfeval_cli.messages.keys.key_text import ORIGIN, KeyText, TableText
from selfeval_cli.messages.language import Text

TABLES = {
    "staff": TableText(
        Text("人员", "staff"),
        Text(
            "编制和在职人员，年末数，用来算在职（财政供养）人员控制率。",
            "Posts and persons at the end of the year, from which the rate of posts filled follows.",
        ),
        "[staff]",
    ),
    "assets": TableText(
        Text("固定资产", "fixed assets"),
        Text(
            "固定资产的总额和在用的部分，用来算固定资产利用率。两个数用同一个单位：都是金额，或者都是件数。",
            "All fixed assets and those in use, from which their rate of use follows. Both in one unit: both in money, or both counted.",
        ),
        "[assets]",
    ),
}

STAFF = {
    "quota": KeyText(
        Text("编制数", "approved posts"),
        Text("批准的编制数，写数，不加引号。", "The posts that were approved, a number without quotes."),
        "68",
        ("编制数", "编制", "核定编制数", "编制人数"),
    ),
    "employed": KeyText(
        Text("在职人数", "persons employed"),
        Text(
            "在职（财政供养）人数，写数，不加引号。",
            "The persons who are paid from the budget, a number without quotes.",
        ),
        "66",
        ("在职人数", "在职人员数", "财政供养人员数", "财政供养人数", "实有人数"),
    ),
    **ORIGIN,
}

ASSETS = {
    "total": KeyText(
        Text("固定资产总额", "all fixed assets"),
        Text("全部固定资产，写数，不加引号。", "All fixed assets, a number without quotes."),
        "2150.00",
        ("固定资产总额", "固定资产总数", "总额", "总数", "合计"),
    ),
    "in_use": KeyText(
        Text("在用固定资产", "fixed assets in use"),
        Text(
            "其中正在使用的，不大于总额，写数，不加引号。",
            "Those in use, at most all of them; a number without quotes.",
        ),
        "2107.00",
        ("在用固定资产", "在用", "在用数", "在用固定资产额", "在用固定资产总额"),
    ),
    **ORIGIN,
}

"""Labels with what stands beside, below or behind them: project, agencies, goals, problems, signatures, and the title with its year."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from selfeval_cli.extraction.cell_figures import is_blank, read_amount, read_points
from selfeval_cli.extraction.draft import Drafting, LeftOutReason
from selfeval_cli.extraction.grid import Field, Grid
from selfeval_cli.extraction.labels import read_label, role_of
from selfeval_cli.text.normal_form import fold

_TITLE = re.compile(r"(?:绩效|自评|支出|目标).{0,20}(?:自评|评价|评分|完成情况).{0,8}(?:表|报告)|自评表|自我评价表")
_LONGEST_TITLE = 60
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*(?:年度?|财年)")
_CHINESE_YEAR = re.compile(r"二[〇零0O○]([〇零一二三四五六七八九])([〇零一二三四五六七八九])年")
_DIGITS = "〇一二三四五六七八九"
_CODE = re.compile(r"^[0-9A-Z]*\d{3,}[0-9A-Z]*(?:\s*[-—_－]\s*|\s+)(?=[^\d\s])")
_INLINE = re.compile(r"([^\s:：;；,，。]{1,24}?(?:[(（][^()（）]{0,12}[)）])?)[:：]")
_HEADING_WORDS = re.compile(r"绩效|自评|评价")
_AMOUNTS = ("initial", "budget", "plain_budget", "executed", "execution_rate", "rate_weight", "rate_score")
_SEAL = re.compile(r"\s*[(（](?:单位)?(?:公章|盖章|签章|签字|章)[)）]\s*$")
_AMONG = re.compile(r"其中\s*[:：]?\s*$")
_HEADING = ("project", "supervisor", "implementer", "agency", "grade", "signatory", "date")
_CODED = ("project", "supervisor", "implementer", "agency")
_PROSE = {"problem": "problem", "cause": "problem", "measure": "measure"}
_UNKEYED: dict[str, LeftOutReason] = {
    "central": "no-key", "contact": "no-key", "other": "no-key", "process": "no-key", "note": "note",
}  # fmt: skip
_MONEY = ("元", "万元", "亿元")


def is_title(text: str) -> bool:
    """Whether a text is the title of a self-evaluation table."""
    words = "".join(text.split())
    return len(words) <= _LONGEST_TITLE and _TITLE.search(words) is not None and "：" not in words


def find_year(text: str) -> int | None:
    """The year that a title, or a line under it, names: 2023年度, 二〇二三年."""
    plain = "".join(fold(text).split())
    found = _YEAR.search(plain)
    if found is not None:
        return int(found[1])
    words = _CHINESE_YEAR.search(plain.replace("零", "〇"))
    return 2000 + _DIGITS.index(words[1]) * 10 + _DIGITS.index(words[2]) if words is not None else None


def tells_year(text: str) -> bool:
    """Whether a heading tells the year of the reports below it: 某局2022年度项目支出绩效自评情况."""
    return _HEADING_WORDS.search(text) is not None and find_year(text) is not None


class LabelReader:
    """Reads what labels say into the heading, goals, problems and measures of a draft."""

    def __init__(self, drafting: Drafting) -> None:
        self._drafting = drafting
        self.inline_amounts: list[tuple[str, str, Field]] = []
        """Amounts that stand behind a colon (`基本支出：402.30`), which only the whole table can tell the meaning of."""

    def read_title(self, field: Field) -> None:
        """Take the title, and the year in it."""
        if self._drafting.get("report", "title") is None:
            self._drafting.put(("report", "title"), field.words, field)
        self._drafting.take(field)
        self.read_year(field.text, field)

    def read_year(self, text: str, field: Field | None) -> bool:
        """Take the year that a text names, if it does."""
        year = find_year(text)
        if year is not None and self._drafting.get("report", "year") is None:
            self._drafting.put(("report", "year"), year, field)
        return year is not None

    def read_row(self, grid: Grid, row: int) -> None:
        """Read the labels of a row with the values beside them."""
        fields = grid.row(row)
        self._read_spread_year(fields)
        position = 0
        while position < len(fields):
            field = fields[position]
            following = fields[position + 1] if position + 1 < len(fields) else None
            position += 1
            if field in self._drafting.taken and field.row < row and following is not None and following.row == row:
                role = role_of(field.text, "field")
                is_value = self._role(following.text) is None
                if is_value and (
                    role in _PROSE or role in _UNKEYED
                ):  # a label of several rows, and a further row of it
                    self._put(role, field, following, following.prose)
                    position += 1
                continue
            if field.row < row or field in self._drafting.taken:
                continue
            position += self._read_field(field, following)

    def _read_spread_year(self, fields: Sequence[Field]) -> None:
        """Take a year whose line is spread over cells: （2023 in one, 年度） in the next."""
        if self._drafting.get("report", "year") is not None:
            return
        for first in range(len(fields)):
            for last in range(first + 2, min(first + 4, len(fields)) + 1):
                joined = "".join(fold("".join(one.text for one in fields[first:last])).split())
                if re.fullmatch(r"\(?(?:19|20)\d{2}年度?\)?", joined):
                    cells = fields[first:last]
                    self.read_year(joined, next(one for one in cells if re.search(r"\d{4}", fold(one.text))))
                    self._drafting.take(*cells)
                    return

    def _read_field(self, field: Field, following: Field | None) -> int:
        """Read a field, as a label of the one that follows or by itself; how many further fields that took."""
        role = self._role(field.text)
        if (
            role is not None
            and following is not None
            and following.row >= field.row
            and not self._is_label(following, role)
        ):
            if role in ("line", "amount") and read_amount(following.text) is None:
                return 0
            self._put(role, field, following, following.prose)
            return 1
        if role is not None:
            if role not in ("line", "amount"):
                self._drafting.take(field)  # a label whose value is blank
            return 0
        if field.rows > 1 and following is not None and not any(one.isdecimal() for one in field.text):
            self._drafting.take(field)  # what the rows beside it are about
            return 0
        self._read_inline(field)
        return 0

    @staticmethod
    def _role(text: str) -> str | None:
        role = role_of(text, "field")
        if role is not None:
            return role
        return "line" if role_of(text, "line") else "amount" if role_of(text, "amount") in _AMOUNTS else None

    def _is_label(self, field: Field, role: str) -> bool:
        """Whether a field is a label itself, so that the one before it has no value."""
        if _INLINE.match(field.text) and role != "money_unit" and self._role(_INLINE.match(field.text)[1]):  # type: ignore[index]
            return True
        own = role_of(field.text, "field")
        return (own is not None and own not in ("goal",)) or (own == "goal" and role in _HEADING)

    def _read_inline(self, field: Field) -> None:
        """Labels and values in one field: `填表人：周某   填报日期：2024年2月20日`."""
        marks = [found for found in _INLINE.finditer(field.text) if self._is_inline_label(found[1])]
        if not marks:
            self._read_remainder(field)
            return
        starts = [found.start() for found in marks] + [len(field.text)]
        before = _AMONG.sub("", field.text[: starts[0]]).strip(" \n　，,;；")
        if before:
            self._drafting.leave_text(field.place, before, "unknown")
        for found, stop in zip(marks, starts[1:], strict=True):
            value = field.text[found.end() : stop].strip(" \t\n　,，;；")
            role = self._role(found[1])
            if is_blank(value):
                continue
            if role in ("line", "amount") or (role is None and read_amount(value) is not None):
                self.inline_amounts.append((found[1], value, field))
            elif role is not None:
                self._put(role, field, field, value)
        self._drafting.take(field)

    def _is_inline_label(self, words: str) -> bool:
        if words in ("其中",):
            return False
        return (
            self._role(words) is not None
            or re.match(r"按.{2,6}分$|.{0,8}(?:预算|资金|拨款|支出|经费)$", words) is not None
        )

    def _read_remainder(self, field: Field) -> None:
        """A field by itself: a note, the year under the title, or something unknown."""
        text = "".join(fold(field.text).split())
        if (
            (self._drafting.get("report", "year") is None and len(text) <= 14 and self.read_year(text, field))
            or re.fullmatch(r"\(?(?:19|20)\d{2}年度?\)?", text)
            or re.match(r"附[件表]\d*[:：]?$|附[件表][一二三四五六七八九十\d]*[:：]?$|表[一二三四五\d-]*$", text)
        ):
            self._drafting.take(field)
        elif re.match(r"(?:备?注|说明|填[表报]说明)\d?[:：.、\d(]", text):
            self._drafting.leave(field, "note")

    def _put(self, role: str, label: Field, value: Field, text: str) -> None:
        """Put what a label says under its key."""
        drafting = self._drafting
        drafting.take(label)
        if role == "agency" and text.strip("（）() ") in _MONEY:
            role = "money_unit"
        if role in _UNKEYED:
            if not is_blank(text) and (label == value or not is_blank(value.text)):
                name = "" if label == value and text == label.prose else f"{read_label(label.text).core}："
                if label == value:
                    drafting.leave_text(
                        value.place, text if role == "note" else self._named(label, text), _UNKEYED[role]
                    )
                else:
                    drafting.leave_text(value.place, f"{name}{' '.join(text.split())}", _UNKEYED[role])
            drafting.take(value)
            return
        handler = self._handlers().get(role)
        if role in _HEADING:
            self._put_heading(role, value, text)
        elif role in _PROSE and not (role == "cause" and is_blank(text)):
            table = _PROSE[role]
            drafting.put((table, drafting.count(table), "text"), text, value)
        elif handler is not None:
            handler(label, value, text)
        if is_blank(text):
            drafting.take(value)

    @staticmethod
    def _named(label: Field, text: str) -> str:
        """The label of an inline value with it, as it stands there."""
        start = label.text.find(text)
        before = label.text[:start].rstrip()
        return f"{before.split()[-1] if before.split() else ''}{text}"

    def _handlers(self) -> dict[str, Callable[[Field, Field, str], None]]:
        return {
            "year": self._put_year,
            "score": self._put_score,
            "conclusion": self._put_conclusion,
            "money_unit": self._put_unit,
            "quota": self._put_staff,
            "employed": self._put_staff,
            "line": self._put_total,
            "amount": self._put_total,
            "goal": self._put_goal,
            "goal_result": self._put_goal,
            "initial_goal": self._put_goal,
            "adjusted_goal": self._put_goal,
        }

    def _put_heading(self, role: str, value: Field, text: str) -> None:
        words = _SEAL.sub("", "".join(text.split("\n")).strip())
        if is_blank(words) or (
            role == "date" and not any(character.isdigit() or character in "〇一二三" for character in words)
        ):
            return  # 年  月  日, still to be filled in
        if role in _CODED:
            code = _CODE.match(words)
            if code is not None:
                self._drafting.leave_text(value.place, code[0].rstrip(" -—_－"), "no-key")
                words = words[code.end() :]
        self._drafting.put(("report", role), words.strip(), value)

    def _put_year(self, _: Field, value: Field, text: str) -> None:
        plain = "".join(fold(text).split())
        if re.fullmatch(r"(?:19|20)\d{2}", plain):
            self._drafting.put(("report", "year"), int(plain), value)
        elif self.read_year(text, value):
            self._drafting.take(value)
        elif not is_blank(text):
            self._drafting.leave(value, "unknown")

    def _put_score(self, _: Field, value: Field, text: str) -> None:
        points = read_points(text)
        if points is not None:
            self._drafting.claim_score(points.number, value)
        elif not is_blank(text):
            self._drafting.leave(value, "not-a-number")

    def _put_conclusion(self, _: Field, value: Field, text: str) -> None:
        if not is_blank(text):
            self._drafting.put(("report", "conclusion"), text, value)

    def _put_unit(self, label: Field, value: Field, text: str) -> None:
        unit = text.strip("（）() ")
        if unit in _MONEY:
            if self._drafting.get("budget", "unit") is None:
                self._drafting.put(("budget", "unit"), unit)
            self._drafting.take(value)
        elif "".join(fold(label.text).split())[:2] == "单位":
            self._put_heading("agency", value, text)  # 单位：某某局
        elif not is_blank(text):
            self._drafting.leave(value, "unknown")

    def _put_staff(self, label: Field, value: Field, text: str) -> None:
        amount = read_amount(text.rstrip("人名个"))
        if amount is not None and not amount.unit:
            self._drafting.put(("staff", str(role_of(label.text, "field"))), amount.number, value)
        elif not is_blank(text):
            self._drafting.leave(value, "not-a-number")

    def _put_total(self, label: Field, value: Field, text: str) -> None:
        self.inline_amounts.append((label.text, text, value))

    def _put_goal(self, label: Field, value: Field, text: str) -> None:
        role = role_of(label.text, "field") if label != value else None
        if role is None:
            role = "goal_result" if "完成" in label.text.split(text)[0] else "goal"
        if not is_blank(text):
            self._drafting.put(("report", "goal_result" if role == "goal_result" else "goal"), text, value)

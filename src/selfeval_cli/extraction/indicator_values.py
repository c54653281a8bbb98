"""The values of one indicator: sign, number and unit of three cells as one target, percentages, points."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from selfeval_cli.extraction.cell_figures import (
    as_percent,
    is_bare_number,
    is_blank,
    join_value,
    plain_text,
    read_amount,
    read_points,
    read_sign,
)
from selfeval_cli.extraction.draft import Drafting
from selfeval_cli.extraction.grid import Field
from selfeval_cli.text.normal_form import fold

_NATURES = frozenset(("定性", "定性指标", "定量", "定量指标", "约束性", "预期性", "约束性指标", "预期性指标"))
_DIRECTIONS = {"正向": "higher", "正向指标": "higher", "反向": "lower", "反向指标": "lower", "逆向": "lower", "逆向指标": "lower", "负向指标": "lower", "负向": "lower"}  # fmt: skip
_YES = frozenset(("是", "核心", "√", "✓", "核心指标", "Y", "y"))
_NO = frozenset(("否", "非核心", "×", "非核心指标", "N", "n"))
_NOT_APPLICABLE = frozenset(("不适用", "不涉及", "未涉及"))
_FRACTION = re.compile(r"0\.\d+|1(?:\.0+)?")
_PERCENT_TARGET = re.compile(r"[≥≤><=]?(\d+(?:\.\d+)?)%")


class ValueWriter:
    """Puts the values of one row into a draft: `fields` by the roles of their columns, `header_roles` are all columns there are."""

    def __init__(
        self, drafting: Drafting, keys: tuple[str, int], fields: Mapping[str, Field], header_roles: frozenset[str]
    ) -> None:
        self._drafting = drafting
        self._keys = keys
        self._fields = fields
        self._header_roles = header_roles

    def put_values(self) -> None:
        """Put targets and the actual value, each joined from the cells that it stands in."""
        fields = self._fields
        sign, direction = self._read_sign()
        unit = self._unit("unit")
        targets = {
            role: fields[role]
            for role in ("target", "initial_target", "adjusted_target")
            if role in fields and not is_blank(fields[role].text)
        }
        initial = targets.get("initial_target")
        current = targets.get("adjusted_target") or targets.get("target")
        if "adjusted_target" in targets and "target" in targets and initial is None:
            initial = targets["target"]
        if self._header_roles.isdisjoint(("adjusted_target", "target")):
            initial, current = None, initial
        initial_unit = self._unit("initial_target_unit") or unit
        if initial is not None:
            self._drafting.put((*self._keys, "initial_target"), join_value(sign, initial.words, initial_unit), initial)
        current = current or initial
        target = join_value(sign, current.words, unit) if current is not None else ""
        if current is not None:
            self._drafting.put((*self._keys, "target"), target, current)
        previous = fields.get("previous")
        if previous is not None and not is_blank(previous.text):
            self._drafting.put((*self._keys, "previous"), join_value(None, previous.words, unit), previous)
        if direction is not None:
            self._drafting.put((*self._keys, "direction"), direction, fields["sign"])
        actual = fields.get("actual")
        if actual is not None and not is_blank(actual.text):
            self._put_actual(actual, target, self._unit("actual_unit") or unit)

    def _put_actual(self, actual: Field, target: str, unit: str) -> None:
        words = actual.words
        if words in _NOT_APPLICABLE:
            self._drafting.put((*self._keys, "not_applicable"), words, actual)
            return
        asked = _PERCENT_TARGET.fullmatch(fold(target).replace(" ", ""))
        if asked is not None and not unit and Decimal(asked[1]) >= 10 and _FRACTION.fullmatch(words):
            self._drafting.remark((*self._keys, "actual"), "fraction-as-percent", written=words)
            self._drafting.put((*self._keys, "actual"), f"{plain_text(as_percent(Decimal(words)))}%", actual)
            return
        amount = read_amount(words)
        if not unit and amount is not None and not amount.unit and is_bare_number(words):
            self._drafting.put((*self._keys, "actual"), amount.number, actual)
            return
        self._drafting.put((*self._keys, "actual"), join_value(None, words, unit), actual)

    def _unit(self, role: str) -> str:
        field = self._fields.get(role)
        if field is None:
            return ""
        self._drafting.take(field)
        return "" if is_blank(field.text) else "".join(field.words.split())

    def _read_sign(self) -> tuple[str | None, str | None]:
        """The comparison of a target, and the direction where a form says that instead."""
        for role in ("sign", "sort"):
            field = self._fields.get(role)
            if field is None or is_blank(field.text):
                continue
            words = "".join(field.words.split())
            sign = read_sign(words)
            if sign is not None or words in _NATURES:
                self._drafting.take(field)
                if sign is not None:
                    return sign, None
            elif words in _DIRECTIONS:
                self._drafting.take(field)
                return None, _DIRECTIONS[words]
            elif role == "sort" and "kind" not in self._header_roles:
                self._drafting.put((*self._keys, "kind"), words, field)
            else:
                self._drafting.leave(field, "unknown")
        return None, None

    def put_points(self, row: int) -> None:
        """Put weight, score and coefficient; those of a cell over several rows count for its first row."""
        for role in ("weight", "score", "coefficient"):
            field = self._fields.get(role)
            if field is None or is_blank(field.text):
                continue
            points = read_points(field.text)
            if points is None:
                self._drafting.leave(field, "not-a-number")
            elif field.row == row:
                self._drafting.put((*self._keys, role), points.number, field)
                if field.rows > 1:
                    self._drafting.remark((*self._keys, role), "shared-points", rows=field.rows)
                if points.unit == "%" and role == "weight":
                    self._drafting.remark((*self._keys, role), "percent-as-points")

    def put_core(self) -> None:
        """Put whether it is a core indicator."""
        field = self._fields.get("core")
        if field is None or is_blank(field.text):
            return
        words = field.words
        if words in _YES or words in _NO:
            self._drafting.put((*self._keys, "core"), words in _YES, field)
        else:
            self._drafting.leave(field, "unknown")

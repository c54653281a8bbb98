"""What a rule is to everyone but the engine: its code, name, severity and basis."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from selfeval_cli.model.finding import Severity


class Basis(Enum):
    """What a rule rests on: arithmetic, the file format, an official document (named in the rule's page), or reviewers' custom."""

    ARITHMETIC = "arithmetic"
    FORMAT = "format"
    DOCUMENT = "document"
    CUSTOM = "custom"


FAMILIES = ("F", "B", "I", "P", "S", "M", "C", "T")
"""File, budget, indicators, periods, structure, marks, consistency, text; the order in which they are listed."""


class RuleInfo(NamedTuple):
    """Code (never reused), name in kebab-case, severity unless a finding says otherwise, basis, and what it needs to run."""

    code: str
    name: str
    severity: Severity
    basis: Basis
    needs: tuple[str, ...] = ()

    @property
    def compares_years(self) -> bool:
        """Whether it needs last year's report too, and has nothing to look at without."""
        return "previous" in self.needs

    @property
    def family(self) -> str:
        """The code's first letter."""
        return self.code[0]

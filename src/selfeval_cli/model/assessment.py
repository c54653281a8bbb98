"""An assessment: a report with everything that selfeval has to say about it, ready to be rendered."""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.model.execution import Execution
from selfeval_cli.model.finding import Finding, Outcome, Severity, Waived
from selfeval_cli.model.report import Report
from selfeval_cli.model.scorecard import Scorecard
from selfeval_cli.model.standard import Standard


class Assessment(NamedTuple):
    """The result of `assess`.

    `report` is None where so much of the file is broken that no report is left (no agency or no year); its findings say why. `file` is the
    name shown to the user. `findings` are in the order of the file, the waived ones apart; `outcomes` has every rule once.
    """

    file: str
    report: Report | None
    standard: Standard | None
    execution: Execution | None
    scorecard: Scorecard | None
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    outcomes: tuple[Outcome, ...]
    unreadable: bool = False  # the file could not be read at all (exit 2)
    not_a_report: bool = False  # TOML of another purpose: a standard, a configuration
    known: tuple[Finding, ...] = ()  # those that a baseline holds, taken out of `findings`

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def reaches(self, severity: Severity) -> bool:
        """Whether some finding is at or above the severity."""
        return any(finding.severity.rank <= severity.rank for finding in self.findings)

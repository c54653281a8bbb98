"""The measuring of rules: what counts as found, missed and false; and the floor that our own corpus must keep."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from selfeval_cli.model.finding import Finding, Severity
from tests.bench.measures import BENCH, load_measure

rules = load_measure("rules")


def _finding(code: str, path: str) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, path=path, sentence="default")


def _compare(findings: list[tuple[str, str]], labels: str, tmp_path: Path) -> tuple[int, int, int, int]:
    """True and false findings, found and missed mistakes."""
    path = tmp_path / "report.labels"
    path.write_text(labels, encoding="utf-8")
    measured = rules.Measured()
    found = [_finding_with_message(code, place) for code, place in findings]
    rules.compare("report", found, rules.read_labels(path), measured)
    total = measured.total
    return total.true, total.false, total.found, total.missed


def _finding_with_message(code: str, path: str) -> Finding:
    """B109 and B110 say the same whatever the figures are, so that they can be described without any."""
    assert code in ("B109", "B110")
    return _finding(code, path)


@pytest.mark.parametrize(
    ("findings", "labels", "counts"),
    [
        ([("B109", "budget")], "basis-not-said  budget\n", (1, 0, 1, 0)),
        ([("B109", "budget.total")], "basis-not-said  budget  # below it\n", (1, 0, 1, 0)),
        ([("B109", "budget")], "basis-not-said  budget.total\n", (1, 0, 1, 0)),
        ([("B109", "budget")], "basis-not-said  budgets\n", (0, 1, 0, 1)),
        ([("B109", "budget")], "basis-not-said  report | budget\n", (1, 0, 1, 0)),
        ([("B110", "budget")], "basis-not-said  budget\n", (0, 1, 0, 1)),
        ([], "# clean\n\nbasis-not-said  budget\n", (0, 0, 0, 1)),
        ([("B109", "budget")], "? basis-not-said  budget\n", (0, 0, 0, 0)),
        ([], "? basis-not-said  budget\n", (0, 0, 0, 0)),
    ],
)
def test_counts(
    findings: list[tuple[str, str]], labels: str, counts: tuple[int, int, int, int], tmp_path: Path
) -> None:
    assert _compare(findings, labels, tmp_path) == counts


def test_a_label_that_names_no_rule_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.labels"
    path.write_text("no-such-rule  budget\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no-such-rule"):
        rules.read_labels(path)


def test_our_corpus_is_large_enough_to_mean_something() -> None:
    halves = [len(list((BENCH / "corpus" / half).glob("*.toml"))) for half in rules.HALVES]
    assert sum(halves) >= 30
    assert min(halves) >= 12


def test_precision_and_recall_keep_the_floor() -> None:
    """Each half by itself, and no error about a clean report; the program that people run says so."""
    run = subprocess.run(
        [sys.executable, str(BENCH / "rules.py"), "--show", "--floor", "0.95"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout[-4000:]

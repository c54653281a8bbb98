"""How long scoring takes beside loading: `python bench/scoring.py [--count N]`.

Reports are loaded and scored in turns, fifty at a time, in processor time; the median of the ratios is printed beside its target, one line for
each standard. Nothing here fails a build: it says what was measured.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from reports import write_scored_reports

from selfeval_cli.assessment import load_report
from selfeval_cli.model.report import Report
from selfeval_cli.model.standard import Standard
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.standards.loading import list_standards

CHUNK = 50
TARGET = 1 / 3
Item = TypeVar("Item")
Result = TypeVar("Result")


def time_all(run: Callable[[Item], Result], items: Iterable[Item]) -> tuple[float, list[Result]]:
    """Processor seconds for all of them, without pauses for garbage collection, and what came of it."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    results = [run(item) for item in items]
    spent = time.process_time() - start
    gc.enable()
    return spent, results


def load(path: Path) -> Report:
    """The report at `path`, which must be one."""
    report = load_report(path).report
    if report is None:
        raise SystemExit(f"{path} should be a report")
    return report


def measure(paths: list[Path], standard: Standard) -> tuple[float, float, float]:
    """Median ratio of scoring to loading, and the median seconds that each takes for a report."""

    def score(report: Report) -> None:
        card = score_report(report, standard, compute_execution(report))
        if standard.indicators is not None and len(card.scores) < len(report.indicators):
            raise SystemExit(f"{standard.id} left out scores")

    pairs = []
    for start in range(0, len(paths), CHUNK):
        loading, reports = time_all(load, paths[start : start + CHUNK])
        scoring, _ = time_all(score, reports)
        pairs.append((scoring / len(reports), loading / len(reports)))
    ratio = statistics.median(mine / other for mine, other in pairs)
    mine, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    return ratio, mine, other


def main() -> None:
    """Measure every standard that scores: each takes its share of the reports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    options = parser.parse_args()
    standards = [standard for standard in list_standards() if standard.indicators is not None]
    share = max(CHUNK, options.count // len(standards))
    with tempfile.TemporaryDirectory() as name:
        paths = write_scored_reports(Path(name), share)
        size = paths[0].stat().st_size / 1000
        print(f"{share * len(standards)} reports of {size:.1f} KB, loaded and scored; Python {sys.version.split()[0]}")
        measure(paths[:CHUNK], standards[0])  # warm
        for standard in standards:
            ratio, mine, other = measure(paths, standard)
            verdict = "within" if ratio <= TARGET else "ABOVE"
            took = f"{mine * 1000:6.2f} ms / {other * 1000:6.2f} ms = {ratio:5.2f}"
            print(f"score : load, {standard.id:<28} {took}   target ≤ {TARGET:.2f}   {verdict}")


if __name__ == "__main__":
    main()

"""How long one check, one summary and many checks take, as ratios within one run: `python bench/speed.py [--rounds N]`.

Commands are timed as whole processes, in processor time, each in turn with the one that it is held against (A B A B …), and the median of the
pairs' ratios is printed beside its target. Nothing here fails a build: it says what was measured.
"""

from __future__ import annotations

import argparse
import gc
import resource
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reports import write_report, write_reports

PYTHON = sys.executable
_FLOOR = (
    "import typer, sys; from selfeval_cli.model import report, assessment; import tomli; from decimal import Decimal;"
    "tomli.loads(open(sys.argv[1], encoding='utf-8').read(), parse_float=Decimal)"
)


def time_once(command: list[str]) -> float:
    """Processor seconds of one whole process, which other work on the machine disturbs less than the clock on the wall.

    Raises CalledProcessError where it does not end with 0.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def compare(name: str, target: float, command: list[str], other: list[str], rounds: int) -> None:
    """Print medians of both commands and of their ratio."""
    time_once(command), time_once(other)  # warm
    pairs = [(time_once(command), time_once(other)) for _ in range(rounds)]
    ratio = statistics.median(mine / theirs for mine, theirs in pairs)
    mine, theirs = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
    verdict = "within" if ratio <= target else "ABOVE"
    print(f"{name:<52} {mine:7.1f} ms / {theirs:7.1f} ms = {ratio:5.2f}   target ≤ {target:.2f}   {verdict}")


def rate(run: Callable[[Path], object], paths: list[Path]) -> float:
    """Files a processor second, without pauses for garbage collection, as on the command line."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    for path in paths:
        run(path)
    spent = time.process_time() - start
    gc.enable()
    return len(paths) / spent


def compare_many(folder: Path, count: int, rounds: int) -> None:
    """Many reports in one process: everything against tomli + pydantic alone, in turns."""
    from decimal import Decimal

    import tomli

    from selfeval_cli.api import assess
    from selfeval_cli.model.report import Report

    paths = write_reports(folder, count)

    def floor(path: Path) -> object:
        data = tomli.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        return Report.model_validate(data)

    def whole(path: Path) -> object:
        assessment = assess(path)
        if assessment.findings:
            raise SystemExit(f"{path} should be clean: {assessment.findings[0]}")
        return assessment

    rates = [(rate(whole, paths), rate(floor, paths)) for _ in range(rounds)]
    ratio = statistics.median(mine / base for mine, base in rates)
    mine, base = (statistics.median(column) for column in zip(*rates, strict=True))
    verdict = "within" if ratio >= 0.45 else "BELOW"
    name = f"{count} reports in one process"
    print(f"{name:<52} {mine:7.0f} /s / {base:7.0f} /s = {ratio:5.2f}   target ≥ 0.45   {verdict}")


def main() -> None:
    """Measure everything that the speed targets name for one check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--count", type=int, default=200)
    options = parser.parse_args()
    scripts = Path(sysconfig.get_path("scripts"))
    selfeval = str(scripts / "selfeval")
    rounds = options.rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report = folder / "report.toml"
        report.write_text(write_report(0), encoding="utf-8")
        print(f"report of {report.stat().st_size / 1000:.1f} KB; {rounds} pairs each; Python {sys.version.split()[0]}")
        check = [selfeval, "check", "--format", "concise", str(report)]
        compare("check, concise : typer + model + tomli", 1.25, check, [PYTHON, "-c", _FLOOR, str(report)], rounds)
        model = [PYTHON, "-c", "import selfeval_cli.model.report, selfeval_cli.model.assessment"]
        compare(
            "model package : pydantic BaseModel", 1.6, model, [PYTHON, "-c", "from pydantic import BaseModel"], rounds
        )
        compare("--version : python -c pass", 1.6, [selfeval, "--version"], [PYTHON, "-c", "pass"], rounds)
        compare("summary : check", 1.35, [selfeval, "summary", str(report)], check, rounds)
        for peer, target in (("check-jsonschema", 0.6), ("yamllint", 0.9), ("bean-check", 1.5)):
            compare_with_peer(peer, target, check, folder, scripts, rounds)
        compare_many(folder / "many", options.count, max(3, rounds // 5))


def compare_with_peer(peer: str, target: float, check: list[str], folder: Path, scripts: Path, rounds: int) -> None:
    """Like work by a tool that people know; left out, and said so, where it is not installed (`pip install --group bench`)."""
    found = shutil.which(str(scripts / peer))
    if found is None:
        print(f"check : {peer:<44} not installed")
        return
    compare(f"check : {peer}", target, check, [found, *_prepare_peer(peer, folder)], rounds)


def _prepare_peer(peer: str, folder: Path) -> list[str]:
    """A file of about the size of ours, in the peer's own language."""
    if peer == "check-jsonschema":
        schema = folder / "schema.json"
        schema.write_text('{"type": "object"}', encoding="utf-8")
        return ["--schemafile", str(schema), str(folder / "report.toml")]
    if peer == "yamllint":
        target = folder / "report.yaml"
        blocks = "".join(
            f"  - name: item {number}\n    actual: {number}\n    target: {number}\n" for number in range(400)
        )
        target.write_text("---\nindicators:\n" + blocks, encoding="utf-8")
        return [str(target)]
    target = folder / "books.beancount"
    head = "2023-01-01 open Assets:Bank CNY\n2023-01-01 open Expenses:Work CNY\n"
    entry = '2023-05-01 * "work {number}"\n  Assets:Bank  -{number}.00 CNY\n  Expenses:Work  {number}.00 CNY\n\n'
    target.write_text(head + "".join(entry.format(number=number) for number in range(1, 240)), encoding="utf-8")
    return [str(target)]


if __name__ == "__main__":
    main()

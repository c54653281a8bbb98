"""Measure how long the reading of prose takes: per KB of text, and how it grows with the text.

Per KB over every report of `prose/` and over one long text made of them; the growth on texts that were built to be slow: t(2n)/t(n), where 2 is linear. Processor
time, the smallest of several rounds: what else the machine does only adds to it.
"""

from __future__ import annotations

import argparse
import functools
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

from selfeval_cli.extraction.prose.prose_reading import read_prose
from selfeval_cli.sources.document import TextDocument
from selfeval_cli.sources.document_formats import read_document_text
from selfeval_cli.text.prose import find_readings

CORPUS = Path(__file__).resolve().parent / "prose"
_BUILT = {
    "digits": "1234567890",
    "figures": "走访群众5874户，",
    "lists": "12、",
    "each": "分别为12.5、",
    "ranges": "3至5",
    "changes": "同比增长",
    "from-to": "由8.1天",
    "months": "1-11月",
    "quotes": "“12",
    "brackets": "(12",
    "ranks": "全区第",
    "numerals": "一二三",
    "status": "预计",
    "items": "一是",
    "names": "开展",
    "budget": "年初预算12万元，",
    "accounts": "基本支出年初预算",
    "dashes": "-",
    "thousands": "1 234 ",
}


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The shortest of several runs, in processor time."""
    gc.collect()
    gc.disable()
    try:
        times = []
        for _ in range(rounds):
            start = time.process_time()
            work()
            times.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(times)


def _as_document(text: str) -> TextDocument:
    document = read_document_text(text.encode(), "text.txt")
    assert isinstance(document, TextDocument)
    return document


def main(arguments: list[str] | None = None) -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--size", type=int, default=200_000, help="characters of the smaller built text")
    given = parser.parse_args(arguments)
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*/*.txt"))]
    whole = "\n\n".join(texts)
    size = len(whole.encode()) / 1024
    document = _as_document(whole)
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    grammar = seconds(lambda: [list(find_readings(text)) for text in paragraphs], given.rounds)
    reading = seconds(lambda: [read_prose(_as_document(text)) for text in texts], given.rounds)
    print(
        f"{len(texts)} reports, {size:.0f} KB: grammar {grammar / size * 1000:.3f} ms/KB, whole import {reading / size * 1000:.3f} ms/KB"
    )
    for name, piece in _BUILT.items():
        once = piece * (given.size // len(piece))
        for what, work in (("grammar", _grammar), ("import", _import)):
            small, large = (seconds(functools.partial(work, text), 2) for text in (once, once * 2))
            mark = "" if large <= small * 2.5 or large < 0.02 else "   slower than linear"
            print(f"{name:10} {what:8} {small * 1000:9.1f} ms {large * 1000:9.1f} ms  x{large / small:.2f}{mark}")
    return 0


def _grammar(text: str) -> object:
    return list(find_readings(text))


def _import(text: str) -> object:
    return read_prose(_as_document(text))


if __name__ == "__main__":
    sys.exit(main())

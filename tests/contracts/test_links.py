"""Links of the documentation lead somewhere: to files that exist, and to headings that are in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [
        *(ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")),
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / "examples").glob("*.md"),
        *(ROOT / "bench").glob("*.md"),
    ]
)
_NOT_IN_SLUGS = re.compile(r"[^\w\- ]")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _tokens(page: Path) -> tuple[Token, ...]:
    parser = MarkdownIt("commonmark").enable("table")
    return tuple(_flatten(parser.parse(page.read_text(encoding="utf-8"))))


def _flatten(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flatten(token.children or [])


def _targets(page: Path) -> list[str]:
    """Where the links and pictures of a page lead, without those to other sites."""
    found = [str(token.attrs.get("href") or token.attrs.get("src") or "") for token in _tokens(page)]
    return [target for target in dict.fromkeys(found) if target and not re.match(r"[a-z]+:", target)]


@cache
def _anchors(page: Path) -> frozenset[str]:
    """The headings of a page as GitHub makes anchors of them."""
    tokens = _tokens(page)
    slugs: list[str] = []
    seen: Counter[str] = Counter()
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            text = "".join(child.content for child in inline.children or [])
            slug = _NOT_IN_SLUGS.sub("", text.strip().lower()).replace(" ", "-")
            slugs.append(f"{slug}-{seen[slug]}" if seen[slug] else slug)
            seen[slug] += 1
    return frozenset(slugs)


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_lead_to_files_and_headings(page: Path) -> None:
    lost = []
    for target in _targets(page):
        path, _, anchor = unquote(target).partition("#")
        there = (page.parent / path).resolve() if path else page
        if not there.exists() or (anchor and anchor not in _anchors(there)):
            lost.append(target)
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_stay_inside_the_project(page: Path) -> None:
    paths = (unquote(target).partition("#")[0] for target in _targets(page))
    outside = [path for path in paths if not (page.parent / path).resolve().is_relative_to(ROOT)]
    assert outside == []


def test_every_page_of_the_documentation_can_be_reached_from_the_readme() -> None:
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md" or not page.is_file():
            continue
        reached.add(page)
        waiting += [(page.parent / unquote(target).partition("#")[0]).resolve() for target in _targets(page)]
    assert [_name(page) for page in PAGES if page not in reached] == []

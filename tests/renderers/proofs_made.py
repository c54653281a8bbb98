"""Proofs made by hand, and a proof's page taken apart again."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.model.proof import (
    Proof,
    ProofCell,
    ProofEntry,
    ProofFinding,
    ProofGroup,
    ProofLeft,
    ProofMark,
    ProofParagraph,
    ProofRefused,
    ProofRemark,
)
from selfeval_cli.text.quantity import Status

TEXT = "截至11月，云溪街道走访群众5874户，其中老人120户，预计全年服务1.2万人次；降幅全区第5、总量全区第2。“1310”部署已落实。"


def span_of(words: str, text: str = TEXT) -> tuple[int, int]:
    """Where the words stand."""
    start = text.index(words)
    return start, start + len(words)


def small_proof() -> Proof:
    """A small one that has something of everything."""
    marks = (
        ProofMark(0, span_of("5874户"), "value", 2, "走访群众", "5874户", "户", "截至11月", Status.ACTUAL),
        ProofMark(0, span_of("120户"), "part", 3, "老人", "120户", "户", "截至11月", Status.ACTUAL),
        ProofMark(0, span_of("1.2万人次"), "expected", 4, "服务", "1.2万人次", "万人次", "全年", Status.FORECAST),
        ProofMark(0, span_of("降幅全区第5"), "rank", 5, "服务", "降幅全区第5"),
        ProofMark(0, span_of("总量全区第2"), "rank", 6, "服务", "总量全区第2"),
        ProofMark(1, (5, 8), "rate", None, "执行率", "88%", "%"),
    )
    visited = ProofEntry(
        "indicator",
        name="走访群众",
        cells=(
            ProofCell(2, "indicator", "actual", "5874户", marks=(0,)),
            ProofCell(3, "detail", "actual", "120户", name="老人", marks=(1,)),
        ),
        period="截至11月",
        paragraph=0,
        remarks=(ProofRemark("name-unsure"),),
    )
    served = ProofEntry(
        "indicator",
        name="服务",
        cells=(
            ProofCell(4, "indicator", "expected", "预计1.2万人次", marks=(2,)),
            ProofCell(5, "indicator", "rank", "降幅全区第5", marks=(3,)),
            ProofCell(6, "indicator", "rank", "总量全区第2", marks=(4,)),
        ),
        paragraph=0,
    )
    heading = ProofEntry(
        "report",
        cells=(
            ProofCell(0, "report", "title", "云溪街道自评报告"),
            ProofCell(1, "report", "scope", "department", remarks=(ProofRemark("scope-missing"),)),
        ),
    )
    rates = {"line": "合计", "stated": "88", "executed": "97", "budget": "100", "computed": "97.00"}
    return Proof(
        "报告.docx",
        "云溪街道办事处",
        (ProofParagraph(TEXT, 1, 1), ProofParagraph("今年执行率88%较低。", 2, 2, "note")),
        marks,
        (ProofLeft(0, span_of("11"), "date"), ProofLeft(0, span_of("1310"), "in-a-name")),
        (
            ProofGroup("report", "", (heading,)),
            ProofGroup("section", "治安好", (visited, served)),
            ProofGroup(
                "problem", "", (ProofEntry("problem", name="p1", cells=(ProofCell(7, "problem", "text", "人手不足"),)),)
            ),
        ),
        (
            ProofFinding(Finding("B103", Severity.ERROR, params=rates), 1, (2, 7)),
            ProofFinding(Finding("S499", Severity.NOTE, sentence="?"), None),
        ),
        (ProofRefused("一万零八元", "第2段", "refused"),),
        "report.toml",
    )


@dataclass
class Page(HTMLParser):
    """What a page holds: tags with their attributes, ids, links, and the words of paragraphs and of marked figures."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words_by_id: dict[str, str] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)
    text: str = ""
    _open: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {name: value or "" for name, value in attrs}
        assert len(own) == len(attrs), "an attribute stands twice"
        self.tags.append((tag, own))
        if tag == "p" and own.get("lang") == "zh":
            self.paragraphs.append("")
        if tag not in ("meta", "input"):
            self._open.append((tag, own))

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self._open.pop()
        assert opened == tag, f"<{opened}> ends as </{tag}>"

    def handle_data(self, data: str) -> None:
        if any(tag == "style" for tag, _ in self._open):
            return
        self.text += data
        if any(tag == "p" and own.get("lang") == "zh" for tag, own in self._open):
            self.paragraphs[-1] += data
        for _, own in self._open:
            if "id" in own:
                self.words_by_id[own["id"]] = self.words_by_id.get(own["id"], "") + data

    @property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [own["id"] for _, own in self.tags if "id" in own]

    @property
    def links(self) -> list[str]:
        """Where every link leads."""
        return [own["href"] for _, own in self.tags if "href" in own]

    def find(self, identifier: str) -> dict[str, str]:
        """The attributes of the element with this id."""
        return next(own for _, own in self.tags if own.get("id") == identifier)


def take_apart(html: str) -> Page:
    """The page, each of whose tags is closed in order."""
    page = Page()
    page.feed(html)
    page.close()
    assert page._open == []
    return page

"""The page on which an import is approved: its links, its words, and that nothing in a report can break or swell it."""

from __future__ import annotations

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from selfeval_cli.messages.language import Language
from selfeval_cli.messages.proof_words import KINDS, MORE, SIGNS
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.model.proof import (
    PROOF_KINDS,
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
from selfeval_cli.renderers.proof_html import render_proof
from selfeval_cli.renderers.proof_plan import LONGEST_PARAGRAPH, MOST_CELLS, MOST_FINDINGS, MOST_SPOTS
from selfeval_cli.renderers.proof_style import COLOURS, INK, PAPER, SEVERITY_COLOURS
from tests.renderers.proofs_made import TEXT, small_proof, span_of, take_apart

LANGUAGES: tuple[Language, ...] = ("zh", "en")
EMPTY = Proof("空.txt", "", (), (), (), ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_as_people_get_it(language: Language, snapshot: SnapshotAssertion) -> None:
    html = render_proof(small_proof(), language)
    assert re.sub(r"<style>.*?</style>", "<style>…</style>", html, flags=re.DOTALL) == snapshot


@pytest.mark.parametrize("proof", [small_proof(), EMPTY], ids=["full", "empty"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_within_the_page_has_its_anchor(proof: Proof, language: Language) -> None:
    page = take_apart(render_proof(proof, language))
    assert {link.removeprefix("#") for link in page.links} - set(page.ids) == set()
    assert len(page.ids) == len(set(page.ids))


def test_figures_and_entries_lead_to_each_other() -> None:
    page = take_apart(render_proof(small_proof(), "zh"))
    for mark in (0, 1, 2, 3, 4):
        cell = page.find(f"m{mark}")["href"].removeprefix("#")
        links = [own for tag, own in page.tags if tag == "a" and own.get("href") == f"#m{mark}"]
        assert cell in page.ids
        assert links


def test_a_figure_is_the_originals_characters() -> None:
    proof = small_proof()
    page = take_apart(render_proof(proof, "zh"))
    told = [page.words_by_id[f"m{index}"] for index in range(len(proof.marks))]
    assert told == [proof.paragraphs[mark.paragraph].text[slice(*mark.span)] for mark in proof.marks]


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraphs_are_the_originals_characters(language: Language) -> None:
    proof = small_proof()
    page = take_apart(render_proof(proof, language))
    assert page.paragraphs == [paragraph.text for paragraph in proof.paragraphs]


def test_hovering_tells_name_value_unit_period_and_status() -> None:
    page = take_apart(render_proof(small_proof(), "zh"))
    assert page.find("m2")["title"] == "[预计或计划] 服务 1.2万人次；单位：万人次；期间：全年；状态：预计"


def test_digits_that_were_not_taken_tell_why_at_their_place_and_in_the_list() -> None:
    page = take_apart(render_proof(small_proof(), "zh"))
    assert page.find("x0")["title"] == "没有读入：日期或时间"
    assert page.find("x0")["href"] == "#l0"
    assert "11" in page.words_by_id["l0"]


def test_a_figure_without_an_entry_says_so_and_is_listed() -> None:
    page = take_apart(render_proof(small_proof(), "zh"))
    assert page.find("m5")["class"] == "mark rate unplaced"
    assert page.find("m5")["title"].endswith("没有进初稿，只留在原文里")
    assert "88%" in page.words_by_id["u5"]


@pytest.mark.parametrize(("language", "words"), [("zh", "按原文这句话取的"), ("en", "taken from the sentence")])
def test_remarks_stand_at_their_entry(language: Language, words: str) -> None:
    assert words in take_apart(render_proof(small_proof(), language)).words_by_id["r1"]


def test_a_finding_stands_at_its_words() -> None:
    page = take_apart(render_proof(small_proof(), "zh"))
    assert "97.00%" in page.words_by_id["f0"]
    assert "q0" in page.ids
    assert ("em", {"class": "error"}) in page.tags


@pytest.mark.parametrize("span", [(0, 3), (10, 19), (0, len(TEXT)), (15, 500), (-3, 2), (19, 19), (30, 10)])
def test_findings_over_figures_leave_the_words_as_they_are(span: tuple[int, int]) -> None:
    findings = tuple(
        ProofFinding(Finding("S499", severity, sentence="?"), 0, place)
        for severity, place in ((Severity.WARNING, span), (Severity.ERROR, (12, 22)), (Severity.NOTE, (12, 16)))
    )
    page = take_apart(render_proof(small_proof()._replace(findings=findings), "zh"))
    assert page.paragraphs[0] == TEXT
    assert {f"f{index}" for index in range(3)} <= set(page.ids)


def test_counts_stand_at_the_top() -> None:
    text = take_apart(render_proof(small_proof(), "zh")).text
    head = " ".join(text[: text.index("先看这几处")].split())
    assert "5 处数字读入初稿 1 处认出、未入初稿 3 处数字没有读入 2 处请核对或填写 2 处原文可能有误" in head


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_to_do_next(language: Language) -> None:
    assert "selfeval check report.toml" in take_apart(render_proof(small_proof(), language)).text


EVIL = '<script>alert("1")</script>&lt;\'" onmouseover="x" \u202e]]>'


def _hostile() -> Proof:
    """Everything that a document can bring in, hostile."""
    cell = ProofCell(0, EVIL, EVIL, EVIL, EVIL, EVIL, (0,), (ProofRemark("name-unsure"),))
    words = ProofCell(1, EVIL, "text", EVIL, marks=(0,))
    table = ProofCell(2, "indicator", "actual", EVIL)
    remarks = (ProofRemark(EVIL), ProofRemark("standard-missing", {"standard": EVIL}))
    entry = ProofEntry(EVIL, EVIL, EVIL, (cell, words, table), EVIL, 0, remarks)
    return Proof(
        EVIL,
        EVIL,
        (ProofParagraph(EVIL, 1),),
        (ProofMark(0, (2, 12), "value", 0, EVIL, EVIL, EVIL, EVIL),),
        (ProofLeft(0, (15, 16), EVIL),),
        (ProofGroup(EVIL, EVIL, (entry, entry._replace(cells=(), name="", key=""))),),
        (ProofFinding(Finding(EVIL, Severity.ERROR, EVIL, EVIL, {"a": EVIL}), 0, (4, 20)),),
        (ProofRefused(EVIL, EVIL, EVIL),),
        EVIL,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_cannot_bring_in_markup(language: Language) -> None:
    page = take_apart(render_proof(_hostile(), language))
    allowed = "html head meta title style body header h1 h2 h3 small ul ol li a b i em p span div section main label input code footer"
    assert {tag for tag, _ in page.tags} <= set(allowed.split())
    assert not [own for _, own in page.tags if any(name.startswith("on") for name in own)]
    assert page.paragraphs == [EVIL.replace("\u202e", "\ufffd")]


def test_marks_of_writing_direction_and_controls_become_visible() -> None:
    text = "甲\u202e乙\x00丙\u200f5户\ud800"
    proof = EMPTY._replace(paragraphs=(ProofParagraph(text, 1),), marks=(ProofMark(0, (6, 8), "value", 0),))
    html = render_proof(proof, "zh")
    html.encode("utf-8")
    assert take_apart(html).paragraphs == ["甲\ufffd乙␀丙\ufffd5户\ufffd"]


def test_the_page_needs_nothing_from_elsewhere() -> None:
    html = render_proof(small_proof(), "zh")
    assert re.findall(r"https?:|src=|url\(|@import|<script|<link", html) == []
    assert all(link.startswith("#") for link in take_apart(html).links)


def test_a_paragraph_of_five_megabytes_is_cut_and_says_so() -> None:
    text = "云溪<街道>走访群众。" * 450_000
    html = render_proof(EMPTY._replace(paragraphs=(ProofParagraph(text, 1),)), "zh")
    assert len(html) < 3_000_000
    assert f"后面 {len(text) - LONGEST_PARAGRAPH} 个字没有显示" in html


def test_a_line_of_figures_only_stays_bounded() -> None:
    """One paragraph of a million figures, each with an entry."""
    count = 200_000
    marks = tuple(ProofMark(0, (3 * at, 3 * at + 2), "value", at, "群众", "5户", "户") for at in range(count))
    entries = tuple(
        ProofEntry("indicator", name="群众", cells=(ProofCell(at, "indicator", "actual", "5户", marks=(at,)),))
        for at in range(count)
    )
    proof = EMPTY._replace(
        paragraphs=(ProofParagraph("5户、" * count, 1), ProofParagraph("还有。", 2)),
        marks=marks,
        groups=(ProofGroup("section", "治安好", entries),),
    )
    page = take_apart(html := render_proof(proof, "zh"))
    assert len(html) < 5_000_000
    assert len([one for one in page.ids if one.startswith("m")]) == MOST_SPOTS
    assert len([one for one in page.ids if one.startswith("e")]) == MOST_CELLS
    assert {link.removeprefix("#") for link in page.links} - set(page.ids) == set()
    assert f"还有 {count - MOST_CELLS} 条没有显示" in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_findings_and_refusals_than_a_page_holds_are_counted(language: Language) -> None:
    findings = (ProofFinding(Finding("S499", Severity.NOTE, sentence="?")),) * (MOST_FINDINGS + 7)
    refused = (ProofRefused("一万零八元", "第2段", "refused"),) * 213
    text = take_apart(render_proof(small_proof()._replace(findings=findings, refused=refused), language)).text
    assert all(MORE.fill(language, {"count": count}) in text for count in (7, 13))


def test_a_figure_at_the_cut_is_whole_or_not_there() -> None:
    text = "无" * (LONGEST_PARAGRAPH - 2) + "5874户在册"
    at = LONGEST_PARAGRAPH - 2
    proof = EMPTY._replace(
        paragraphs=(ProofParagraph(text, 1),), marks=(ProofMark(0, (at, at + 5), "value", 0, "", "5874户"),)
    )
    page = take_apart(render_proof(proof, "zh"))
    assert page.paragraphs == ["无" * at]


def test_a_long_name_is_cut_in_titles_and_entries() -> None:
    name = "走访" * 100_000
    proof = EMPTY._replace(
        paragraphs=(ProofParagraph(TEXT, 1),),
        marks=(ProofMark(0, span_of("5874户"), "value", 0, name, name, name, name),),
        groups=(ProofGroup("section", name, (ProofEntry("indicator", name=name, period=name),)),),
    )
    assert len(render_proof(proof, "zh")) < 20_000


def test_every_kind_has_its_colour_sign_and_name() -> None:
    assert set(COLOURS) == set(SIGNS) == set(KINDS) == set(PROOF_KINDS)
    for language in LANGUAGES:
        assert len({SIGNS[kind].in_language(language) for kind in PROOF_KINDS}) == len(PROOF_KINDS)


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        *((PAPER, dark) for dark, _ in COLOURS.values()),
        *((INK, light) for _, light in COLOURS.values()),
        *((PAPER, colour) for colour in SEVERITY_COLOURS.values()),
    ],
)
def test_words_stand_out_from_their_ground(words: str, ground: str) -> None:
    """The ratio that the guidelines for accessible pages ask for (4.5 : 1)."""
    lighter, darker = sorted((_luminance(words), _luminance(ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

"""The proof of an import as one HTML page, on which a person sees in two minutes whether it was read rightly.

The page is whole in itself: no script, nothing from elsewhere. The original text stands left, the draft right, linked figure by figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.messages.language import Language, Text
from selfeval_cli.messages.proof_words import (
    AND_MORE,
    DRAFT,
    DRAFT_FILE,
    FINDINGS,
    FINDINGS_COUNT,
    FIRST,
    FOOTER,
    KINDS,
    LEFT,
    LEFT_SIGN,
    LEGEND,
    MORE,
    NEXT,
    NEXT_CHECK,
    NEXT_FINDINGS,
    NEXT_LEFT,
    NEXT_MARKS,
    NEXT_REMARKS,
    NOTHING_FIRST,
    ORIGINAL,
    REMARKS,
    REMARKS_COUNT,
    TAKEN,
    TITLE,
    UNPLACED,
    UNPLACED_SIGN,
)
from selfeval_cli.model.proof import PROOF_KINDS, Proof
from selfeval_cli.renderers.finding_words import name_severity, word_finding
from selfeval_cli.renderers.html_text import escape_html
from selfeval_cli.renderers.proof_entries import draw_entries, list_remarks, name_entry, word_remark
from selfeval_cli.renderers.proof_plan import MOST_FINDINGS, Plan, plan_proof
from selfeval_cli.renderers.proof_style import write_style
from selfeval_cli.renderers.proof_text import draw_finding, draw_original

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_MOST_NAMED = 40


def render_proof(proof: Proof, language: Language) -> str:
    """The page, UTF-8 when it is written. Everything in the proof is shown as the text that it is; size is bounded whatever comes."""
    plan = plan_proof(proof)
    title = escape_html(TITLE.fill(language, {"file": proof.file}), 200)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{"zh-CN" if language == "zh" else "en"}">',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title>",
        f"<style>\n{write_style(language)}\n</style></head>",
        "<body>",
        f'<header><h1>{title}<small lang="zh">{escape_html(proof.name, 120)}</small></h1>',
        *_draw_counts(proof, plan, language),
        *_draw_legend(proof, language),
        "</header><main>",
        f'<section class="original" aria-label="{escape_html(ORIGINAL.in_language(language))}" tabindex="0">',
        *_draw_first(proof, plan, language),
        f"<h2>{escape_html(ORIGINAL.in_language(language))}</h2>",
        *draw_original(proof, plan, language),
        "</section>",
        f'<section class="draft" aria-label="{escape_html(DRAFT.in_language(language))}" tabindex="0">',
        f"<h2>{escape_html(DRAFT.in_language(language))}</h2>",
        *draw_entries(proof, plan, language),
        f"<footer>{escape_html(FOOTER.in_language(language))}</footer></section></main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _count_remarks(proof: Proof) -> int:
    return sum(len(list_remarks(entry)) for group in proof.groups for entry in group.entries)


def _draw_counts(proof: Proof, plan: Plan, language: Language) -> Iterator[str]:
    """What there is to see, each count with a link to the first of it."""
    unplaced = [index for index, mark in enumerate(proof.marks) if mark.cell is None]
    left = len(proof.left) + len(proof.refused)
    counts: tuple[tuple[int, Text, str, bool], ...] = (
        (len(proof.marks) - len(unplaced), TAKEN, f"m{min(plan.marks)}" if plan.marks else "first", True),
        (len(unplaced), UNPLACED, "left", False),
        (left, LEFT, "left", True),
        (_count_remarks(proof), REMARKS_COUNT, "first", True),
        (len(proof.findings), FINDINGS_COUNT, "first", True),
    )
    yield '<ul class="counts">'
    for count, words, target, always in counts:
        if count or always:
            yield f'<li><a href="#{target}"><b>{count}</b> {escape_html(words.in_language(language))}</a></li>'
    yield "</ul>"


def _draw_legend(proof: Proof, language: Language) -> Iterator[str]:
    """Every kind that the text has, with its sign, its colour and how many there are."""
    yield f'<ul class="legend" aria-label="{escape_html(LEGEND.in_language(language))}">'
    for kind in PROOF_KINDS:
        count = sum(mark.kind == kind and mark.cell is not None for mark in proof.marks)
        if count:
            named = escape_html(KINDS[kind].in_language(language))
            yield f'<li><span class="mark {kind}">{named}</span> <b>{count}</b></li>'
    if any(mark.cell is None for mark in proof.marks):
        yield f'<li><span class="mark value unplaced">{escape_html(UNPLACED_SIGN.in_language(language))}</span></li>'
    yield f'<li><span class="left">{escape_html(LEFT_SIGN.in_language(language))}</span></li></ul>'


def _draw_first(proof: Proof, plan: Plan, language: Language) -> Iterator[str]:
    """What to look at before the rest, and how to go on."""
    yield f'<div class="first" id="first"><h3>{escape_html(FIRST.in_language(language))}</h3>'
    remarks = _group_remarks(proof, language)
    if not proof.findings and not remarks:
        yield f'<p class="quiet">{escape_html(NOTHING_FIRST.in_language(language))}</p>'
    if proof.findings:
        yield f"<h3>{escape_html(FINDINGS.in_language(language))}</h3>"
        yield from _draw_findings(proof, plan, language)
    if remarks:
        yield f"<h3>{escape_html(REMARKS.in_language(language))}</h3><ul>"
        for sentence, targets in remarks.items():
            links = "".join(
                f'<a class="target" href="#r{number}">{escape_html(name, 40)}</a>'
                for number, name in targets[:_MOST_NAMED]
            )
            more = AND_MORE.in_language(language) if len(targets) > _MOST_NAMED else ""
            yield f'<li><label><input type="checkbox">{escape_html(sentence, 400)}</label> {links}{more}</li>'
        yield "</ul>"
    yield f"<h3>{escape_html(NEXT.in_language(language))}</h3><ol>"
    for step in _list_steps(proof, language):
        yield f"<li>{step}</li>"
    yield "</ol></div>"


def _draw_findings(proof: Proof, plan: Plan, language: Language) -> Iterator[str]:
    """Those with a place as links to it; those without stand here whole."""
    shown = {index for paragraph in plan.paragraphs for index, _ in paragraph.findings}
    yield "<ul>"
    for index, one in enumerate(proof.findings[:MOST_FINDINGS]):
        if index in shown:
            message = escape_html(word_finding(one.finding, language).message, 400)
            named = escape_html(name_severity(one.finding.severity, language))
            yield f'<li><label><input type="checkbox">{named}</label> <a href="#f{index}">{message}</a></li>'
        else:
            yield f"<li>{draw_finding(index, one._replace(span=None), language)}</li>"
    if len(proof.findings) > MOST_FINDINGS:
        yield f"<li>{escape_html(MORE.fill(language, {'count': len(proof.findings) - MOST_FINDINGS}))}</li>"
    yield "</ul>"


def _group_remarks(proof: Proof, language: Language) -> dict[str, list[tuple[int, str]]]:
    """The remarks by their sentence, each with its number and the name of what it is about."""
    grouped: dict[str, list[tuple[int, str]]] = {}
    number = 0
    for group in proof.groups:
        for entry in group.entries:
            for remark in list_remarks(entry):
                grouped.setdefault(word_remark(remark, language), []).append((number, name_entry(entry, language)))
                number += 1
    return grouped


def _list_steps(proof: Proof, language: Language) -> Iterator[str]:
    steps = (
        (len(proof.findings), NEXT_FINDINGS),
        (_count_remarks(proof), NEXT_REMARKS),
        (len(proof.marks), NEXT_MARKS),
        (len(proof.left) + len(proof.refused), NEXT_LEFT),
    )
    for count, words in steps:
        if count:
            yield escape_html(words.fill(language, {"count": count}))
    command = f"<code>selfeval check {escape_html(proof.draft or DRAFT_FILE, 200)}</code>"
    yield escape_html(NEXT_CHECK.fill(language, {"command": "\x00"})).replace("\u2400", command)

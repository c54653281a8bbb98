"""The left half of a proof: the original text, each figure marked and linked to its entry, findings at their words."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.messages.import_words import LEFT_OUT_LINE
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Language
from selfeval_cli.messages.proof_words import (
    CUT,
    CUT_PAGE,
    KINDS,
    LEFT_REASONS,
    LEFT_TITLE,
    MORE,
    NO_TEXT,
    NOT_TAKEN,
    NOTHING_LEFT,
    PAGE,
    PARAGRAPH,
    PARAGRAPH_ON_PAGE,
    PART_IN_WORDS,
    PART_JOIN,
    PART_PERIOD,
    PART_STATUS,
    PART_UNIT,
    UNPLACED_REASON,
)
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.proof import Proof, ProofFinding, ProofMark, ProofParagraph
from selfeval_cli.renderers.finding_words import name_severity, word_finding
from selfeval_cli.renderers.html_text import escape_html
from selfeval_cli.renderers.proof_plan import Plan, ShownParagraph, Spot
from selfeval_cli.text.quantity import Span

LONGEST_TITLE = 160
_AROUND = 10
_MOST_REFUSED = 200
_SELDOM_MISSED = frozenset(("date", "in-a-name", "document-number", "ordinal", "heading-number", "contact"))
"""Reasons that hardly ever hide a figure: they stand last, so that a look at the first ones suffices."""


def draw_original(proof: Proof, plan: Plan, language: Language) -> Iterator[str]:
    """The paragraphs, with a rule where a page begins, and what was not taken at their end."""
    if not proof.paragraphs:
        yield f'<p class="quiet">{escape_html(NO_TEXT.in_language(language))}</p>'
    page = None
    for shown in plan.paragraphs:
        paragraph = proof.paragraphs[shown.number]
        if paragraph.page is not None and paragraph.page != page:
            page = paragraph.page
            yield f'<p class="page">{escape_html(PAGE.fill(language, {"page": page}))}</p>'
        yield from _draw_paragraph(paragraph, shown, plan, language)
    if plan.unshown_paragraphs:
        yield f'<p class="cut">{escape_html(CUT_PAGE.fill(language, {"count": plan.unshown_paragraphs}))}</p>'
    yield from _draw_left(proof, plan, language)


def name_paragraph(paragraph: ProofParagraph, language: Language) -> str:
    """`第3页 第12段`, as findings name it."""
    words = PARAGRAPH if paragraph.page is None else PARAGRAPH_ON_PAGE
    return words.fill(language, {"page": paragraph.page, "number": paragraph.number})


def draw_finding(number: int, finding: ProofFinding, language: Language) -> str:
    """A finding in a box of its own: how bad, what, what to do."""
    severity, code = finding.finding.severity, escape_html(finding.finding.code)
    message, advice = word_finding(finding.finding, language)
    more = f'<span class="advice">→ {escape_html(advice, 600)}</span>' if advice else ""
    sign = f'<b class="number">{number + 1}</b>'
    if finding.paragraph is not None and finding.span is not None:
        sign = f'<a class="number" href="#q{number}">{number + 1}</a>'
    named = escape_html(name_severity(severity, language))
    return (
        f'<div class="finding {severity.value}" id="f{number}">{sign} <b>{named}</b> '
        f'{escape_html(message, 1200)} <span class="code">{code}</span>{more}</div>'
    )


def _draw_paragraph(paragraph: ProofParagraph, shown: ShownParagraph, plan: Plan, language: Language) -> Iterator[str]:
    number = escape_html(name_paragraph(paragraph, language))
    yield (
        f'<div class="paragraph {paragraph.kind}" id="p{shown.number}">'
        f'<a class="where" href="#p{shown.number}" title="{number}">{paragraph.number}</a>'
        f'<p lang="zh">{"".join(_Line(paragraph.text, shown, plan, language).draw())}</p>'
    )
    rest = len(paragraph.text) - shown.length
    if rest:
        yield f'<p class="cut">{escape_html(CUT.fill(language, {"count": rest}))}</p>'
    for index, finding in shown.findings:
        yield draw_finding(index, finding, language)
    yield "</div>"


class _Line:
    """The characters of one paragraph on their way into HTML, with figures and findings over one another."""

    def __init__(self, text: str, shown: ShownParagraph, plan: Plan, language: Language) -> None:
        self.text, self.shown, self.plan, self.language = text, shown, plan, language
        self.flags = [
            (max(0, finding.span[0]), min(finding.span[1], shown.length), index, finding.finding.severity)
            for index, finding in shown.findings
            if finding.span is not None and finding.span[0] < min(finding.span[1], shown.length)
        ]
        self.bounds = sorted({at for start, end, _, _ in self.flags for at in (start, end)})

    def draw(self) -> Iterator[str]:
        """The characters as they stand; only tags come between them."""
        at = 0
        for spot in self.shown.spots:
            yield from self._between(at, spot.start)
            yield self._draw_spot(spot)
            yield from self._badges(spot.start, spot.end)
            at = spot.end
        yield from self._between(at, self.shown.length)

    def _between(self, start: int, end: int) -> Iterator[str]:
        if not self.flags:
            yield escape_html(self.text[start:end])
            return
        for first, last in self._pieces(start, end):
            yield self._flagged(first, last)
            yield from self._badges(first, last)

    def _pieces(self, start: int, end: int) -> Iterator[Span]:
        inner = [at for at in self.bounds if start < at < end]
        yield from zip([start, *inner], [*inner, end], strict=True)

    def _flagged(self, start: int, end: int) -> str:
        """The characters, underlined where a finding is about them; the worst one gives the colour."""
        if start == end:
            return ""
        words = escape_html(self.text[start:end])
        about = [flag for flag in self.flags if flag[0] <= start and end <= flag[1]]
        if not about:
            return words
        worst: Severity = min((severity for _, _, _, severity in about), key=lambda severity: severity.rank)
        anchors = "".join(f'<i id="q{index}"></i>' for first, _, index, _ in about if first == start)
        return f'{anchors}<em class="{worst.value}">{words}</em>'

    def _badges(self, start: int, end: int) -> Iterator[str]:
        """The numbers of the findings whose words end here; drawn by the style, so that copied text is the original's."""
        for _, last, index, severity in self.flags:
            if start < last <= end:
                yield f'<a class="badge {severity.value}" href="#f{index}" data-sign="{index + 1}"></a>'

    def _draw_spot(self, spot: Spot) -> str:
        words = "".join(self._flagged(*piece) for piece in self._pieces(spot.start, spot.end)) if self.flags else None
        words = words if words is not None else escape_html(self.text[spot.start : spot.end])
        if spot.left is not None:
            reason = (
                LEFT_REASONS[spot.left.reason].in_language(self.language) if spot.left.reason in LEFT_REASONS else ""
            )
            title = escape_html(NOT_TAKEN.fill(self.language, {"reason": reason}), LONGEST_TITLE)
            return f'<a class="left" id="x{spot.number}" href="#l{spot.number}" title="{title}">{words}</a>'
        assert spot.mark is not None
        title = escape_html(_describe(spot.mark, self.language))
        kind, cell = spot.mark.kind, spot.mark.cell
        if cell is None:
            return f'<a class="mark {kind} unplaced" id="m{spot.number}" href="#u{spot.number}" title="{title}">{words}</a>'
        target = f' href="#e{cell}"' if cell in self.plan.cells else ""
        return f'<a class="mark {kind}" id="m{spot.number}"{target} title="{title}">{words}</a>'


def _describe(mark: ProofMark, language: Language) -> str:
    """What hovering tells: kind, name, value, unit, period, status."""
    named = f"{_clip(mark.name)} {_clip(mark.value)}".strip()
    said = [f"[{KINDS[mark.kind].in_language(language)}] {named}"]
    if mark.unit:
        said.append(PART_UNIT.fill(language, {"unit": _clip(mark.unit)}))
    if mark.period:
        said.append(PART_PERIOD.fill(language, {"period": _clip(mark.period)}))
    if mark.status is not None:
        status = label_value("figure-status", mark.status.value)
        said.append(PART_STATUS.fill(language, {"status": status}))
    if mark.cell is None:
        said.append(PART_IN_WORDS.in_language(language))
    return PART_JOIN.in_language(language).join(said)


def _clip(words: str) -> str:
    return words if len(words) <= 60 else words[:59] + "…"


def _draw_left(proof: Proof, plan: Plan, language: Language) -> Iterator[str]:
    """By reason: what was not taken, with some words around it."""
    rows: dict[str, list[str]] = {}
    for index in sorted(plan.marks):
        mark = proof.marks[index]
        if mark.cell is None:
            words = _around(proof, mark.paragraph, mark.span)
            reason = UNPLACED_REASON.in_language(language)
            rows.setdefault(reason, []).append(f'<li id="u{index}"><a href="#m{index}">{words}</a></li>')
    for index in sorted(plan.left, key=lambda index: proof.left[index].reason in _SELDOM_MISSED):
        left = proof.left[index]
        words = _around(proof, left.paragraph, left.span)
        text = LEFT_REASONS.get(left.reason)
        reason = text.in_language(language) if text is not None else left.reason
        rows.setdefault(reason, []).append(f'<li id="l{index}"><a href="#x{index}">{words}</a></li>')
    for refused in proof.refused[:_MOST_REFUSED]:
        text = LEFT_REASONS.get(refused.reason)
        reason = text.in_language(language) if text is not None else refused.reason
        params = {"place": refused.place, "text": refused.text[:200], "reason": reason}
        rows.setdefault(reason, []).append(f"<li>{escape_html(LEFT_OUT_LINE.fill(language, params))}</li>")
    if len(proof.refused) > _MOST_REFUSED:
        more = MORE.fill(language, {"count": len(proof.refused) - _MOST_REFUSED})
        rows.setdefault("…", []).append(f"<li>{escape_html(more)}</li>")
    count = sum(mark.cell is None for mark in proof.marks) + len(proof.left) + len(proof.refused)
    yield '<section class="leftovers" id="left">'
    if not count:
        yield f'<p class="quiet">{escape_html(NOTHING_LEFT.in_language(language))}</p></section>'
        return
    yield f"<h2>{escape_html(LEFT_TITLE.fill(language, {'count': count}))}</h2>"
    for reason, lines in rows.items():
        yield f'<h3>{escape_html(reason)} <span class="count">{len(lines)}</span></h3><ul>{"".join(lines)}</ul>'
    yield "</section>"


def _around(proof: Proof, paragraph: int, span: Span) -> str:
    text = proof.paragraphs[paragraph].text
    start, end = span
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return f"{escape_html(before)}<b>{escape_html(text[start:end], 60)}</b>{escape_html(behind)}"

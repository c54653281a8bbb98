"""A report as Markdown: the four chapters of the official report in order, and on request what the checks found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selfeval_cli.messages import report_words as words
from selfeval_cli.messages.keys import label, label_value
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.execution import Execution
from selfeval_cli.model.references import find_references, resolve_reference
from selfeval_cli.model.report import Heading, Measure, Report, Section
from selfeval_cli.model.scorecard import Score
from selfeval_cli.renderers.chapters import Group, compose_title, group_indicators, number_section
from selfeval_cli.renderers.markdown_budget import write_budget
from selfeval_cli.renderers.markdown_scores import write_scores
from selfeval_cli.renderers.markdown_text import draw_table, escape_block, escape_heading, split_paragraphs
from selfeval_cli.renderers.report_tables import (
    begin_large,
    lay_out_goals,
    lay_out_indicators,
    list_remarks,
    say_labelled,
)


def render_markdown(assessment: Assessment, language: Language = "zh", *, findings: bool = False) -> str:
    """The assessed report in GitHub's Markdown; headings in the language, what the report says untouched.

    `findings` adds the appendix. Nothing in a field becomes markup; in a section's text, references are replaced by what they
    refer to. Raises ValueError where the assessment has no report.
    """
    report = assessment.report
    if report is None:
        raise ValueError("an assessment without a report has nothing to publish")
    blocks = [f"# {escape_heading(compose_title(report.heading, language))}"]
    blocks += _write_heading(assessment, report.heading, language)
    chapters = words.CHAPTERS[report.heading.scope]
    blocks.append(f"## {chapters['work'].fill(language, {'year': report.heading.year or ''})}")
    blocks += _write_work(assessment, report, language)
    blocks.append(f"## {chapters['budget'].in_language(language)}")
    blocks += write_budget(assessment, report, language)
    blocks.append(f"## {words.PROBLEMS.in_language(language)}")
    blocks.append(_write_list([problem.text for problem in report.problems], language))
    blocks.append(f"## {words.MEASURES.in_language(language)}")
    blocks.append(_write_list([_measure_text(measure, report, language) for measure in report.measures], language))
    blocks += _write_closing(assessment, report.heading, language)
    blocks += write_scores(assessment, language)
    if findings:
        from selfeval_cli.renderers.markdown_findings import write_appendix

        blocks += write_appendix(assessment, language)
    return "\n\n".join(blocks) + "\n"


def _write_heading(assessment: Assessment, heading: Heading, language: Language) -> list[str]:
    """Who and what as a list: only what the title does not say already."""
    keys = ("project", "supervisor", "implementer", "score", "grade")
    lines = [
        say_labelled(label("report", key), value, language)
        for key in keys
        if (value := getattr(heading, key)) is not None and not (key == "project" and heading.scope == "department")
    ]
    card = assessment.scorecard
    if card is not None and card.computed_total is not None:
        params = {"total": card.computed_total, "weight": card.weight_scored, "grade": card.grade}
        text = words.COMPUTED_WHOLE if card.grade is not None else words.COMPUTED_TOTAL
        lines.append(begin_large(text.fill(language, params)))
        groups = tuple(
            words.GROUP_SCORE.fill(
                language, {"title": group.title, "computed": group.computed, "weight": group.counted}
            )
            for group in card.groups
            if group.title and group.computed is not None
        )
        if groups:
            lines.append(begin_large(words.GROUP_SCORES.fill(language, {"groups": groups})))
    return ["\n".join(f"- {escape_block(line)}" for line in lines)] if lines else []


def _write_work(assessment: Assessment, report: Report, language: Language) -> Iterator[str]:
    for key in ("goal", "goal_result"):
        value = getattr(report.heading, key)
        if value:
            yield from _write_long(key, value, language)
    if report.goals:
        yield f"**{begin_large(label('file', 'goal').in_language(language))}**"
        yield draw_table(lay_out_goals(report.goals, language))
    groups = group_indicators(report, language)
    if not groups:
        yield words.NOT_SAID.in_language(language)
    scores = assessment.scorecard.by_path() if assessment.scorecard is not None else {}
    for number, group in enumerate(groups, 1):
        if group.title is not None:
            yield f"### {escape_heading(number_section(number, group.title, language))}"
        if group.section is not None:
            yield from _write_section(group.section, report, assessment.execution, language)
        yield from _write_indicators(group, report, scores, language)
    if report.heading.conclusion:
        yield from _write_long("conclusion", report.heading.conclusion, language)


def _write_long(key: str, value: str, language: Language) -> Iterator[str]:
    """A text of the heading that has paragraphs of its own, under its label."""
    yield f"**{begin_large(label('report', key).in_language(language))}**"
    yield from map(escape_block, split_paragraphs(value))


def _write_section(section: Section, report: Report, execution: Execution | None, language: Language) -> Iterator[str]:
    said = (
        (words.SECTION_PERIOD, section.period and section.period.text),
        (words.CHANGE_BASIS, section.change_basis),
    )
    inherited = [text.fill(language, {"value": value}) for text, value in said if value]
    if inherited:
        yield escape_block(words.ASIDE_COMMA.in_language(language).join(inherited))
    if section.text:
        yield from _write_narrative(section.text, report, execution, language)


def _write_indicators(group: Group, report: Report, scores: Mapping[str, Score], language: Language) -> Iterator[str]:
    if not group.indicators:
        return
    without = frozenset(("group",)) if group.by_group else frozenset[str]()
    yield draw_table(lay_out_indicators(group.indicators, scores, language, without, goals=report.goals, narrow=True))
    remarks = [
        say_labelled(Text(name, name), remark, language) for name, remark in list_remarks(group.indicators, language)
    ]
    if remarks:
        yield f"**{begin_large(words.REMARKS.in_language(language))}**"
        yield "\n".join(f"- {escape_block(remark)}" for remark in remarks)


def _write_narrative(text: str, report: Report, execution: Execution | None, language: Language) -> Iterator[str]:
    for paragraph in split_paragraphs(text):
        pieces = []
        at = 0
        for reference in find_references(paragraph):
            start, end = reference.span
            value = resolve_reference(reference.path, report, execution)
            pieces.append(paragraph[at:start])
            pieces.append(
                value if value is not None else paragraph[start:end] + words.REFERENCE_LOST.in_language(language)
            )
            at = end
        yield escape_block("".join([*pieces, paragraph[at:]]))


def _write_list(texts: list[str], language: Language) -> str:
    """A numbered list; further paragraphs of an item stand under it, indented as Markdown wants it."""
    if not texts:
        return words.NOT_SAID.in_language(language)
    items = []
    for number, text in enumerate(texts, 1):
        mark = f"{number}. "
        paragraphs = [escape_block(paragraph) for paragraph in split_paragraphs(text)]
        items.append(mark + f"\n\n{' ' * len(mark)}".join(paragraphs))
    return "\n".join(items)


def _measure_text(measure: Measure, report: Report, language: Language) -> str:
    numbers = {problem.id: str(number) for number, problem in enumerate(report.problems, 1) if problem.id}
    answers = [numbers.get(identifier, identifier) for identifier in measure.for_]
    asides = [
        text.fill(language, {"value": value})
        for text, value in ((words.ANSWERS, answers), (words.OWNER, measure.owner), (words.DUE, measure.due))
        if value
    ]
    if not asides:
        return measure.text
    aside = words.ASIDE_COMMA.in_language(language).join(asides)
    return measure.text.rstrip() + words.ASIDE.fill(language, {"value": aside})


def _write_closing(assessment: Assessment, heading: Heading, language: Language) -> Iterator[str]:
    signed = [heading.agency]
    if heading.signatory is not None:
        signed.append(say_labelled(label("report", "signatory"), heading.signatory, language))
    signed.append(None if heading.date is None else str(heading.date))
    lines = [escape_block(line) for line in signed if line]
    if lines:
        yield "\\\n".join(lines)
    standard = assessment.standard
    if standard is not None:
        params = {
            "title": standard.title,
            "id": standard.id,
            "assurance": label_value("assurance", standard.assurance),
            "content": standard.content,
            "note": standard.note or "",
        }
        yield "---"
        yield escape_block(words.STANDARD_LINE.fill(language, params))

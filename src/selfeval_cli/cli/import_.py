"""`selfeval import`: published reports, told in tables or in sentences, become draft reports."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from selfeval_cli.cli.options import Force, OutputFile
from selfeval_cli.cli.situation import situation_of

if TYPE_CHECKING:
    from selfeval_cli.cli.import_sources import Import
    from selfeval_cli.cli.output import Output


def import_reports(  # noqa: PLR0913, PLR0917  # typer reads the options from the signature
    context: typer.Context,
    path: Annotated[str, typer.Argument()],
    output: OutputFile = None,
    left_out: Annotated[bool, typer.Option("--left-out")] = False,
    proof: Annotated[str | None, typer.Option("--proof")] = None,
    facts: Annotated[str | None, typer.Option("--facts")] = None,
    agency: Annotated[str | None, typer.Option("--agency")] = None,
    year: Annotated[str | None, typer.Option("--year")] = None,
    standard: Annotated[str | None, typer.Option("--standard")] = None,
    force: Force = False,
) -> int:
    """Read the reports of a file, or of a directory's files, into drafts."""
    from selfeval_cli.cli.assessing import announce_input
    from selfeval_cli.cli.draft_text import write_draft
    from selfeval_cli.cli.drafting import Given, read_year
    from selfeval_cli.cli.import_sources import read_imports
    from selfeval_cli.cli.import_targets import name_targets, save_drafts
    from selfeval_cli.cli.import_telling import list_left_out, tell_imports, tell_several

    situation = situation_of(context)
    out = situation.open_output("never")
    given = Given(agency, read_year(year), standard)
    announce_input(path, out)
    imports, failures = read_imports(path, given)
    for failure in failures:
        out.warn(failure.in_language(out.look.language))
    language = situation.document_language
    drafts = [(one, draft) for one in imports for draft in one.drafts]
    texts = [write_draft(draft.draft, draft.report, os.path.basename(one.path), language) for one, draft in drafts]
    targets = name_targets(imports, output, path) if output is not None else []
    beside = _render_beside(imports, targets, proof, facts, out)
    _refuse_targets(imports, targets, beside, facts, force=force)
    if output is not None:
        save_drafts(targets, texts, output, out, force=force)
    elif not left_out and proof is None and facts is None:
        if len(texts) != 1:
            raise tell_several(path, imports)
        out.write_data(texts[0])
    _save_beside(beside, proof, facts, out, force=force)
    if left_out:
        list_left_out(imports, out)
    tell_imports(path, imports, targets, out, listed=left_out)
    return 2 if failures else 0


class _Beside(NamedTuple):
    """What goes beside the drafts: the pages to approve them on with their files, and the figures as JSON."""

    pages: list[tuple[str, str]]
    facts: str | None


def _render_beside(
    imports: list[Import], targets: list[str], proof: str | None, facts: str | None, out: Output
) -> _Beside:
    pages: list[tuple[str, str]] = []
    if proof is not None:
        from selfeval_cli.cli.import_proof import render_proofs

        pages = render_proofs(imports, targets, proof, out.look.language)
    if facts is None:
        return _Beside(pages, None)
    from selfeval_cli.cli.import_facts import render_facts

    return _Beside(pages, render_facts(imports))


def _refuse_targets(
    imports: list[Import], targets: list[str], beside: _Beside, facts: str | None, *, force: bool
) -> None:
    """Raise UsageTroubleError before anything is written, where something could not or must not be."""
    from selfeval_cli.cli.import_targets import refuse_targets

    named = [(target, "-o") for target in targets] + [(path, "--proof") for path, _ in beside.pages]
    if facts is not None:
        named.append((facts, "--facts"))
    refuse_targets([one.path for one in imports], named, force=force)


def _save_beside(beside: _Beside, proof: str | None, facts: str | None, out: Output, *, force: bool) -> None:
    if proof is not None:
        from selfeval_cli.cli.import_proof import save_proofs

        save_proofs(beside.pages, proof, out, force=force)
    if facts is not None and beside.facts is not None:
        from selfeval_cli.cli.delivery import save_file

        save_file(facts, beside.facts, out, force=force)

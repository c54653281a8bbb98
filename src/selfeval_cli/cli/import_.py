"""`selfeval import`: published reports, told in tables or in sentences, become draft reports."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from selfeval_cli.cli.options import Force, OutputFile
from selfeval_cli.cli.situation import situation_of

if TYPE_CHECKING:
    from selfeval_cli.cli.import_sources import Import
    from selfeval_cli.cli.output import Output

_PROOF_ENDINGS = (".html", ".htm")


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
    from selfeval_cli.cli.import_targets import name_targets, refuse_existing, save_drafts
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
    targets: list[str] = []
    if output is not None:
        targets = name_targets(imports, output, path)
        refuse_existing([*targets, *(name for name in (proof, facts) if name is not None)], force=force)
        save_drafts(targets, texts, out, force=force)
    elif not left_out and proof is None and facts is None:
        if len(texts) != 1:
            raise tell_several(path, imports)
        out.write_data(texts[0])
    _write_beside(imports, targets, proof, facts, out, force=force)
    if left_out:
        list_left_out(imports, out)
    tell_imports(path, imports, targets, out, listed=left_out)
    return 2 if failures else 0


def _write_beside(
    imports: list[Import], targets: list[str], proof: str | None, facts: str | None, out: Output, *, force: bool
) -> None:
    """The page to approve the import on, and the figures as JSON, where asked for."""
    from selfeval_cli.cli.delivery import save_file

    if proof is not None:
        from selfeval_cli.cli.import_proof import write_proofs

        write_proofs(imports, targets, proof, out, force=force)
    if facts is not None:
        from selfeval_cli.cli.import_facts import render_facts

        save_file(facts, render_facts(imports), out, force=force)

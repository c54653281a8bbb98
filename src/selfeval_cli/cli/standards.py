"""`selfeval standards`: the list of standards, one of them in full, or a check of a standard's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from selfeval_cli.cli.options import Color, DataFormat
from selfeval_cli.cli.situation import situation_of
from selfeval_cli.cli.trouble import UsageTroubleError

if TYPE_CHECKING:
    from selfeval_cli.cli.output import Output

_ACTIONS = ("show", "check")
_NOT_READ = (
    *("unknown-standard", "file-not-found", "not-a-file", "unreadable-file", "file-too-large", "not-utf-8"),
    *("bad-syntax", "too-much-for-toml"),
)
"""Problems with which a file was not read at all."""


def show_standards(
    context: typer.Context,
    action: Annotated[str | None, typer.Argument()] = None,
    reference: Annotated[str | None, typer.Argument()] = None,
    format: Annotated[DataFormat, typer.Option("--format")] = "text",  # noqa: A002  # the option's name
    color: Color = "auto",
) -> int:
    """List every built-in standard, show one, or check a file."""
    output = situation_of(context).open_output(color)
    if action is None:
        return _list(output, format)
    _refuse_wrong(action, reference)
    assert reference is not None
    return _show(output, format, reference) if action == "show" else _check(output, format, reference)


def _refuse_wrong(action: str, reference: str | None) -> None:
    from selfeval_cli.messages.language import Text
    from selfeval_cli.messages.usage import USAGE

    if action not in _ACTIONS:
        place = Text("standards 后面", "what follows standards")
        raise UsageTroubleError(USAGE["choice"], {"name": place, "value": action, "known": _ACTIONS}, hint=True)
    if reference is None:
        raise UsageTroubleError(USAGE["missing-argument"], {"metavar": Text("标识或文件", "ID|FILE")}, hint=True)


def _list(output: Output, format: DataFormat) -> int:  # noqa: A002  # the option's name
    from selfeval_cli.renderers.standards_list import render_standards, render_standards_json
    from selfeval_cli.standards.loading import list_standards

    if format == "json":
        output.write_json(render_standards_json(list_standards(), _defaults()))
    else:
        output.write(render_standards(list_standards(), _defaults(), output.look))
    return 0


def _defaults() -> dict[str, str]:
    from selfeval_cli.standards.loading import DEFAULTS

    return {str(scope): identifier for scope, identifier in DEFAULTS.items()}


def _show(output: Output, format: DataFormat, reference: str) -> int:  # noqa: A002  # the option's name
    from pathlib import Path

    from selfeval_cli.cli.assessing import use_standard
    from selfeval_cli.renderers.standard_page import render_standard_page
    from selfeval_cli.renderers.standards_list import render_standards_json

    standard = use_standard(reference, Path())
    if format == "json":
        output.write_json(render_standards_json([standard], _defaults()))
    else:
        output.write(render_standard_page(standard, _defaults(), output.look))
    return 0


def _check(output: Output, format: DataFormat, reference: str) -> int:  # noqa: A002  # the option's name
    from selfeval_cli.renderers.standard_check import StandardCheck, render_standard_check, render_standard_check_json
    from selfeval_cli.scoring.vectors import run_vectors
    from selfeval_cli.standards.loading import load_standard

    loading = load_standard(reference)
    misses = run_vectors(loading.standard) if loading.standard is not None else ()
    told = tuple((miss.path, miss.key, miss.wanted, miss.came) for miss in misses)
    check = StandardCheck(reference, loading.standard, loading.problems, told)
    if format == "json":
        output.write_json(render_standard_check_json(check))
    else:
        output.write(render_standard_check(check, output.look))
    if any(problem.id in _NOT_READ for problem in loading.problems):
        return 2
    return int(bool(loading.problems or misses))

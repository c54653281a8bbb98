"""Completion in shells: typer makes the scripts and answers the shells; what is said about it is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages.command_line import COMPLETION_DONE, COMPLETION_FAILED

if TYPE_CHECKING:
    import typer

_SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def _detect_shell() -> str:
    """The name of the shell that we were started in. Raises UsageTroubleError for one that has no completion."""
    import shellingham  # type: ignore[import-untyped]

    try:
        name: str = shellingham.detect_shell()[0]
    except shellingham.ShellDetectionFailure:
        name = ""
    if name not in _SHELLS:
        raise UsageTroubleError(COMPLETION_FAILED)
    return name


def install_completion(context: typer.Context) -> None:
    """Write the script where the shell finds it, and say so."""
    from typer.completion import install  # type: ignore[attr-defined]  # documented, but not exported by name

    from selfeval_cli.cli.situation import situation_of

    output = situation_of(context).open_output()
    shell, path = install(shell=_detect_shell(), prog_name="selfeval")
    output.warn(COMPLETION_DONE.fill(output.look.language, {"shell": shell, "path": path}))


def show_completion(context: typer.Context) -> None:
    """Print the script."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    from selfeval_cli.cli.application import COMPLETION_VARIABLE, PROGRAM
    from selfeval_cli.cli.situation import situation_of

    script = get_completion_script(prog_name=PROGRAM, complete_var=COMPLETION_VARIABLE, shell=_detect_shell())
    situation_of(context).open_output().write(f"{script}\n")

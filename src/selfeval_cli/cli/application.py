"""The command line as typer sees it: commands are built when they are asked for, so that a run loads one of them only."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Annotated, Any, get_type_hints

import typer
from typer.core import TyperCommand, TyperGroup

from selfeval_cli.cli.catalogue import COMMANDS
from selfeval_cli.cli.options import LanguageChoice
from selfeval_cli.cli.trouble import UsageTroubleError

PROGRAM = "selfeval"
COMPLETION_VARIABLE = "_SELFEVAL_COMPLETE"
"""Set by the shell when it asks for completions."""


def _show_help(context: typer.Context, value: bool) -> None:
    if value:
        from selfeval_cli.cli.help_page import show_help

        show_help(context)
        raise typer.Exit


def _shared(
    lang: Annotated[LanguageChoice | None, typer.Option("--lang", expose_value=False)] = None,
    help_: Annotated[
        bool, typer.Option("--help", "-h", is_eager=True, expose_value=False, callback=_show_help)
    ] = False,
) -> None:
    """What every command and the whole take. The value of `--lang` is looked at before anything is built; here it is only accepted."""


def _show_version(context: typer.Context, value: bool) -> None:
    if value:
        from selfeval_cli import __version__
        from selfeval_cli.cli.situation import situation_of

        situation_of(context).open_output().write(f"{PROGRAM} {__version__}\n")
        raise typer.Exit


def _install_completion(context: typer.Context, value: bool) -> None:
    if value:
        from selfeval_cli.cli.shell_completion import install_completion

        install_completion(context)
        raise typer.Exit


def _show_completion(context: typer.Context, value: bool) -> None:
    if value:
        from selfeval_cli.cli.shell_completion import show_completion

        show_completion(context)
        raise typer.Exit


def _alone(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, expose_value=False, callback=_show_version)
    ] = False,
    install: Annotated[
        bool, typer.Option("--install-completion", is_eager=True, expose_value=False, callback=_install_completion)
    ] = False,
    show: Annotated[
        bool, typer.Option("--show-completion", is_eager=True, expose_value=False, callback=_show_completion)
    ] = False,
) -> None:
    """What the command line takes without a command."""


def _root(context: typer.Context) -> int | None:
    """Called before any command; without one, which is wrong usage, the help is what the user needs."""
    if context.invoked_subcommand is not None:
        return None
    from selfeval_cli.cli.help_page import show_help

    show_help(context, as_error=True)
    return 2


class Command(TyperCommand):
    """A command that leaves the words about superfluous arguments to us."""

    def invoke(self, ctx: Any) -> Any:
        """Run it; what it has no use for is an error."""
        if ctx.args:
            from selfeval_cli.messages.usage import USAGE

            raise UsageTroubleError(USAGE["extra-arguments"], {"extra": " ".join(ctx.args)}, hint=True)
        return super().invoke(ctx)


class CommandGroup(TyperGroup):
    """All commands, each made when its name comes up."""

    _listing = False

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # the signature is typer's
        """Their names, in order."""
        return list(COMMANDS)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """The names of commands that begin like this, for which none of them has to be built."""
        self._listing = True
        return super().shell_complete(ctx, incomplete)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name. Raises UsageTroubleError where there is none, unless completions are asked for."""
        if self._listing:
            command = Command(cmd_name)
            _describe(command, cmd_name)
            return command
        if cmd_name in COMMANDS:
            return build_command(cmd_name)
        if ctx.resilient_parsing:
            return None
        raise _explain_unknown(cmd_name)


def _explain_unknown(name: str) -> UsageTroubleError:
    from difflib import get_close_matches

    from selfeval_cli.messages.usage import USAGE

    if os.path.exists(name):
        return UsageTroubleError(USAGE["file-for-command"], {"name": name})
    nearest = get_close_matches(name, COMMANDS, 1, 0.5)
    if nearest:
        return UsageTroubleError(USAGE["no-such-command-nearest"], {"name": name, "nearest": nearest[0]}, hint=True)
    return UsageTroubleError(USAGE["no-such-command"], {"name": name, "known": tuple(COMMANDS)}, hint=True)


def build_group() -> Any:
    """The whole command line, no command in it built yet."""
    completing = COMPLETION_VARIABLE in os.environ
    # Typer's own completion is what answers the shell; its two options, English only, are replaced by ours.
    application = typer.Typer(
        cls=CommandGroup, rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=completing
    )
    application.callback(invoke_without_command=True, add_help_option=False)(_root)
    group: Any = typer.main.get_command(application)
    group.params = [*_build(_alone, "alone").params, *_build(_shared, "shared").params]
    if completing:
        _describe(group, None)
    return group


def build_command(name: str) -> Any:
    """One command, with what all of them share."""
    place = COMMANDS[name]
    command = _build(getattr(import_module(place.module), place.function), name)
    command.params += _build(_shared, "shared").params
    if COMPLETION_VARIABLE in os.environ:
        _describe(command, name)
    return command


def _build(function: Callable[..., Any], name: str) -> Any:
    application = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
    # Superfluous arguments come through to `Command.invoke`, which says so in the user's language.
    settings = {"allow_extra_args": True, "allow_interspersed_args": True}
    application.command(name, cls=Command, add_help_option=False, context_settings=settings)(function)
    command: Any = typer.main.get_command(application)
    completing = COMPLETION_VARIABLE in os.environ
    hints = get_type_hints(function)
    for param in command.params:
        plain = completing or hints.get(param.name) in _PLAIN
        param.process_value = partial(_process_value, param, param.process_value, plain)
    return command


_PLAIN = (str, str | None, list[str] | None)


def _process_value(param: Any, process: Callable[..., Any], plain: bool, context: Any, value: Any) -> Any:
    """Spare typer conversions that change nothing: of text to text (`plain`), of defaults, of half a line to be completed.

    It makes a pydantic adapter for every option of a command, given or not, and for a completion has to load pydantic first.
    """
    if context.resilient_parsing:
        return value
    untouched = (value is None or value == param.default) and not param.required and param.callback is None
    if untouched or (plain and value is not None):
        return () if value is None and (param.nargs == -1 or getattr(param, "multiple", False)) else value
    return process(context, value)


def _describe(command: Any, name: str | None) -> None:
    """Give a command its words in the language of the user, for shells that show them beside completions."""
    from selfeval_cli.cli.help_page import find_texts, option_text
    from selfeval_cli.cli.language_choice import choose_language
    from selfeval_cli.config import read_settings

    language = choose_language((), os.environ, read_settings().settings.lang)
    command.short_help = find_texts(name).summary.in_language(language)
    for param in command.params:
        text = option_text(name, param.name)
        param.help = text.help.in_language(language) if text is not None else None

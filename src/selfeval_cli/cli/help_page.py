"""The pages that `--help` shows: our own layout, since Chinese is two columns wide and typer's words are English."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from importlib import import_module
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from selfeval_cli.cli.catalogue import COMMANDS
from selfeval_cli.messages import command_line as words
from selfeval_cli.messages.command_line import CommandText, OptionText
from selfeval_cli.messages.language import Language, Text

if TYPE_CHECKING:
    import typer

    from selfeval_cli.renderers.look import Look

_WIDEST = 100
"""Columns beyond which a page is hard to read."""
_NAMES_AT_MOST = 34
"""Columns for the names of options; longer ones stand on a line of their own."""


class Parameter(NamedTuple):
    """An option or argument as the page shows it: `--format FORM` and what it is for, with its choices and default."""

    names: str
    help: str
    argument: bool


def find_texts(name: str | None) -> CommandText:
    """What is said about a command; about the whole for None."""
    if name is None:
        return words.ROOT
    place = COMMANDS[name]
    texts: CommandText = getattr(import_module(place.texts), place.text)
    return texts


def option_text(command: str | None, parameter: str) -> OptionText | None:
    """What is said about a parameter of a command, or of all; None where nothing is, which the tests do not let pass."""
    own = find_texts(command).options.get(parameter)
    return own or words.ROOT.options.get(parameter.rstrip("_"))


def show_help(context: typer.Context, *, as_error: bool = False) -> None:
    """Show the page of the command that `context` belongs to; to standard error where it answers wrong usage."""
    from selfeval_cli.cli.situation import situation_of

    output = situation_of(context).open_output()
    name = context.command.name
    page = render_help(context.command, name if name in COMMANDS else None, output.look)
    if as_error:
        output.warn(page.rstrip("\n"))
    else:
        output.write(page)


def render_help(command: Any, name: str | None, look: Look) -> str:
    """The page of a command, or of the whole for `name` None."""
    from selfeval_cli.renderers.wrapping import wrap

    language = look.language
    texts = find_texts(name)
    width = min(look.width or _WIDEST, _WIDEST)
    parameters = describe_parameters(command, name, language)
    lines = [_draw_usage(name, parameters, language), ""]
    lines += [f"  {line}" for line in wrap(texts.description.in_language(language), width - 2)]
    if name is None:
        summaries = [(one, find_texts(one).summary.in_language(language)) for one in COMMANDS]
        lines += _draw_part("commands", summaries, width, language)
    arguments = [(one.names, one.help) for one in parameters if one.argument]
    options = [(one.names, one.help) for one in parameters if not one.argument]
    lines += _draw_part("arguments", arguments, width, language)
    lines += _draw_part("options", options, width, language)
    lines += _draw_part("examples", _list_examples(texts, language), width, language)
    if name is None or name == "check":
        codes = [(str(one.code), one.when.in_language(language)) for one in words.EXIT_CODES]
        lines += _draw_part("exit-codes", codes, width, language)
    if name is None:
        lines += ["", words.COMMAND_HELP.in_language(language)]
    return "".join(f"{line}\n" for line in lines)


def _list_examples(texts: CommandText, language: Language) -> list[tuple[str, str]]:
    return [(example.line, example.does.in_language(language)) for example in texts.examples]


def _draw_usage(name: str | None, parameters: Iterable[Parameter], language: Language) -> str:
    program = "selfeval" if name is None else f"selfeval {name}"
    end = [one.names for one in parameters if one.argument] or (
        [words.COMMAND.in_language(language)] if name is None else []
    )
    line = " ".join((program, words.OPTIONS.in_language(language), *end))
    return words.USAGE.fill(language, {"line": line})


def _draw_part(heading: str, rows: list[tuple[str, str]], width: int, language: Language) -> Iterator[str]:
    """A heading with rows of two columns; a first column that is too wide stands on a line of its own."""
    from selfeval_cli.renderers.wrapping import wrap
    from selfeval_cli.text.width import display_width, pad

    if not rows:
        return
    yield ""
    yield words.HEADINGS[heading].in_language(language)
    most = min(_NAMES_AT_MOST, width // 2)
    left = max((one for one in (display_width(name) for name, _ in rows) if one <= most), default=most)
    for name, help_ in rows:
        said = wrap(help_, max(width - left - 4, 16))
        if display_width(name) > left:
            yield f"  {name}"
        else:
            yield f"  {pad(name, left)}  {said.pop(0)}"
        yield from (" " * (left + 4) + line for line in said)


def describe_parameters(command: Any, name: str | None, language: Language) -> list[Parameter]:
    """The parameters of a command in words, in the order of its function."""
    choices = list_choices(command)
    return [_describe(param, name, choices.get(param.name, ()), language) for param in command.params]


def _describe(param: Any, command: str | None, choices: tuple[str, ...], language: Language) -> Parameter:
    text = option_text(command, param.name) or OptionText(Text("", ""))
    metavar = text.metavar.in_language(language) if text.metavar is not None else ""
    help_ = text.help.in_language(language)
    if param.param_type_name == "argument":
        shown = metavar if param.required else f"[{metavar}]"
        return Parameter(shown + ("..." if param.nargs == -1 else ""), help_, argument=True)
    value = f" {metavar}" if metavar else ""
    if choices:
        value = f" {'|'.join(choices)}"
    notes = []
    if param.default not in (None, False, [], ()) and not param.is_flag:
        notes.append(words.DEFAULT.fill(language, {"default": param.default}))
    if notes:
        help_ += words.NOTE.fill(language, {"notes": words.NOTE_COMMA.in_language(language).join(notes)})
    return Parameter(", ".join(sorted(param.opts, key=len)) + value, help_, argument=False)


def list_choices(command: Any) -> dict[str, tuple[str, ...]]:
    """The values that each parameter of a command may have, where they are from a list."""
    from selfeval_cli.cli import application

    found: dict[str, tuple[str, ...]] = {}
    shared = application._shared  # noqa: SLF001  # its parameters are part of every command
    for function in (shared, inspect.unwrap(command.callback)):
        for parameter, annotation in get_type_hints(function).items():
            literal = next((one for one in _alternatives(annotation) if get_origin(one) is Literal), None)
            if literal is not None:
                found[parameter] = tuple(map(str, get_args(literal)))
    return found


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    """The members of a union but None; the annotation itself where it is none."""
    if get_origin(annotation) is Literal:
        return (annotation,)
    return tuple(one for one in get_args(annotation) if one is not NoneType)

"""From typer's errors about a command line to our words, in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.usage import USAGE


def is_usage_error(error: BaseException) -> bool:
    """Whether it is one of typer's errors about the command line; their common class has no public name."""
    return hasattr(error, "format_message") and hasattr(error, "exit_code")


def translate_usage_error(error: Any, arguments: Sequence[str]) -> UsageTroubleError:
    """The same in our words. The kind is told by the name of the class and its fields, which have been the same for years.

    A kind that is not known is shown as typer says it: better in English than not at all.
    """
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return _explain_option(error)
    if kind == "BadOptionUsage":
        given = any(argument.startswith(f"{error.option_name}=") for argument in arguments)
        return _trouble("value-unwanted" if given else "value-missing", name=error.option_name)
    if kind == "MissingParameter":
        return _explain_missing(error)
    if kind == "BadParameter" and error.param is not None:
        return _explain_value(error, arguments)
    return _trouble("other", detail=error.format_message())


def _trouble(reason: str, **params: object) -> UsageTroubleError:
    return UsageTroubleError(USAGE[reason], params, hint=True)


def _explain_option(error: Any) -> UsageTroubleError:
    name: str = error.option_name
    known = [option for param in error.ctx.command.params for option in param.opts] if error.ctx is not None else []
    nearest = get_close_matches(name, [option for option in known if option.startswith("--")], 1, 0.6)
    if nearest:
        return _trouble("no-such-option-nearest", name=name, nearest=nearest[0])
    return _trouble("no-such-option", name=name)


def _explain_missing(error: Any) -> UsageTroubleError:
    param = error.param
    if param is None or param.param_type_name == "option":
        return _trouble("missing-option", name=_name(param))
    from selfeval_cli.cli.help_page import option_text

    text = option_text(error.ctx.command.name if error.ctx is not None else None, param.name)
    metavar = text.metavar if text is not None and text.metavar is not None else Text(param.name, param.name)
    return _trouble("missing-argument", metavar=metavar)


def _explain_value(error: Any, arguments: Sequence[str]) -> UsageTroubleError:
    from selfeval_cli.cli.help_page import list_choices

    param = error.param
    name = _name(param)
    command = error.ctx.command if error.ctx is not None else None
    choices = list_choices(command).get(param.name, ()) if command is not None else ()
    if choices:
        value = _find_value(param.opts, arguments)
        if value is None:
            return _trouble("choice-unknown", name=name, known=choices)
        return _trouble("choice", name=name, value=value, known=choices)
    return _trouble("bad-value", name=name)


def _name(param: Any) -> str:
    return str(max(param.opts, key=len)) if param is not None and param.opts else ""


def _find_value(names: Sequence[str], arguments: Sequence[str]) -> str | None:
    """What was given for an option: the next argument, or what stands behind `=`."""
    found = None
    for position, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name in names:
            found = value if equals else arguments[position + 1] if position + 1 < len(arguments) else None
    return found

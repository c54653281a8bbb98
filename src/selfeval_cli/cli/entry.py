"""From arguments to an exit code: language, configuration, the command, and one place for everything that goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from selfeval_cli.cli.catalogue import COMMANDS
from selfeval_cli.cli.language_choice import find_said_language, find_system_language
from selfeval_cli.cli.situation import Situation
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.config import read_settings
from selfeval_cli.messages.language import Language

FINE = 0
FOUND = 1
NOT_DONE = 2
OUR_BUG = 3
INTERRUPTED = 130
"""The exit codes; their table for users stands in `messages.command_line`."""


def run_command_line(arguments: Sequence[str]) -> int:
    """Run the command line and return the exit code. Whatever happens is told in the user's language."""
    reading = read_settings()
    said = find_said_language(arguments, os.environ, reading.settings.lang)
    language = said or find_system_language(os.environ)
    try:
        return _run(arguments, Situation(language, reading, document_language=said or "zh"))
    except UsageTroubleError as trouble:
        _tell(trouble, language, arguments)
        return NOT_DONE
    except KeyboardInterrupt:
        return _tell_interruption(language)
    except Exception as error:
        return _explain(error, arguments, language)


def _run(arguments: Sequence[str], situation: Situation) -> int:
    from selfeval_cli.cli.application import COMPLETION_VARIABLE, PROGRAM, build_command, build_group

    if COMPLETION_VARIABLE in os.environ:
        # Typer renders the words beside completions with rich, which takes longer than all the rest.
        sys.modules.setdefault("rich", None)  # type: ignore[arg-type]
    if arguments and arguments[0] in COMMANDS and COMPLETION_VARIABLE not in os.environ:
        # The usual case: what the group around the command would do is known already.
        name, command, rest = f"{PROGRAM} {arguments[0]}", build_command(arguments[0]), arguments[1:]
    else:
        name, command, rest = PROGRAM, build_group(), arguments
    code = command.main(args=list(rest), prog_name=name, standalone_mode=False, obj=situation)
    if code == INTERRUPTED:
        return _tell_interruption(situation.language)
    return code if isinstance(code, int) else FINE


def _explain(error: Exception, arguments: Sequence[str], language: Language) -> int:
    """What is not the user's trouble with a command: typer's errors, output that nobody takes, and our bugs."""
    from selfeval_cli.cli.output import ReaderGoneError, UnwritableOutputError, open_output, silence_stdout
    from selfeval_cli.cli.usage_errors import is_usage_error, translate_usage_error

    if isinstance(error, ReaderGoneError):
        silence_stdout()
        return NOT_DONE
    if isinstance(error, UnwritableOutputError):
        from selfeval_cli.messages.files import OUTPUT_FAILED
        from selfeval_cli.messages.system_errors import word_system_error

        silence_stdout()
        _tell(UsageTroubleError(OUTPUT_FAILED, {"detail": word_system_error(error.args[0])}), language, arguments)
        return NOT_DONE
    if is_usage_error(error):
        _tell(translate_usage_error(error, arguments), language, arguments)
        return NOT_DONE
    if type(error).__name__ == "Abort":  # the end of input where typer asked for something
        return _tell_interruption(language)
    import traceback

    from selfeval_cli.messages.usage import OUR_BUG as SORRY

    output = open_output(language)
    output.warn(SORRY.fill(language, {"error": f"{type(error).__name__}: {error}"}))
    output.warn("".join(traceback.format_exception(error)).rstrip())
    return OUR_BUG


def _tell(trouble: UsageTroubleError, language: Language, arguments: Sequence[str]) -> None:
    from selfeval_cli.cli.output import open_output
    from selfeval_cli.messages.usage import ERROR, SEE_HELP
    from selfeval_cli.renderers.visible import make_visible

    output = open_output(language)
    text = make_visible(trouble.text.fill(language, trouble.params), keep_line_breaks=True)
    output.warn(ERROR.fill(language, {"text": text}))
    if trouble.hint:
        command = next((argument for argument in arguments if argument in COMMANDS), None)
        output.warn(SEE_HELP.fill(language, {"command": f"selfeval {command}" if command else "selfeval"}))


def _tell_interruption(language: Language) -> int:
    from selfeval_cli.cli.output import open_output
    from selfeval_cli.messages.usage import INTERRUPTED as SAID

    output = open_output(language)
    # A terminal has shown ^C where the cursor stood, mostly behind a question.
    start = "\n" if output.stderr.isatty() else ""
    output.warn(start + SAID.in_language(language))
    return INTERRUPTED

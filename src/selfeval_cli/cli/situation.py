"""What a command finds when it starts: the language, the configuration, and the way to its output."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.config import Settings, SettingsReading
from selfeval_cli.messages.language import Language

if TYPE_CHECKING:
    import typer

    from selfeval_cli.cli.options import ColorChoice
    from selfeval_cli.cli.output import Output


class Situation(NamedTuple):
    """Handed to every command as `ctx.obj`."""

    language: Language
    reading: SettingsReading
    document_language: Language = "zh"
    """Of what is written to be published or filled in: Chinese unless the user, and not only the system, says otherwise."""

    def settings(self) -> Settings:
        """The configuration. Raises UsageTroubleError where it cannot be used; commands that need none do not ask."""
        problem = self.reading.problem
        if problem is not None:
            from selfeval_cli.messages.language import Text
            from selfeval_cli.messages.settings_words import SETTINGS_PLACE, SETTINGS_PROBLEMS

            params = dict(problem.params)
            if "detail" in params:
                from selfeval_cli.messages.system_errors import word_system_error

                params["detail"] = word_system_error(params["detail"])
            said = SETTINGS_PROBLEMS[problem.reason]
            text = Text(said.fill("zh", params), said.fill("en", params))
            raise UsageTroubleError(SETTINGS_PLACE, {"file": problem.file, "text": text})
        return self.reading.settings

    def open_output(self, color: ColorChoice = "auto", *, verbose: bool = False) -> Output:
        """The output, looking as the user wants it."""
        from selfeval_cli.cli.output import open_output  # not needed for completion

        return open_output(self.language, color, verbose=verbose)


def situation_of(context: typer.Context) -> Situation:
    """The situation that the command line was started in."""
    situation = context.obj
    assert isinstance(situation, Situation)
    return situation

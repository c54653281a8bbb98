"""What ends a command early: something that the user has to change, said in one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text


class UsageTroubleError(Exception):
    """A command line, configuration or file that a command cannot work with; ends with exit code 2.

    `hint` adds where to read about the command.
    """

    def __init__(self, text: Text, params: Mapping[str, object] = MappingProxyType({}), *, hint: bool = False) -> None:
        super().__init__(text.en)
        self.text = text
        self.params = params
        self.hint = hint

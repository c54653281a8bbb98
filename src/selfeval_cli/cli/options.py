"""Options that several commands share: one name for one idea. Their help stands in the messages."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

ColorChoice = Literal["auto", "always", "never"]
LanguageChoice = Literal["zh", "en"]
DataFormat = Literal["text", "json"]
FailLevel = Literal["error", "warning", "note", "never"]

Color = Annotated[ColorChoice, typer.Option("--color")]
Standard = Annotated[str | None, typer.Option("--standard")]
OutputFile = Annotated[str | None, typer.Option("--output", "-o")]
Force = Annotated[bool, typer.Option("--force")]
OnePath = Annotated[str | None, typer.Argument()]

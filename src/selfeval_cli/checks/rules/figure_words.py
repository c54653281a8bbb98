"""How a figure of the report is repeated in a message."""

from __future__ import annotations

from selfeval_cli.text.quantity import Reading


def repeat_figure(reading: Reading) -> str:
    """The figure as the user wrote it, in one line; a number whose unit stands in the key `unit` with that unit (`4200套`)."""
    return " ".join(reading.in_words.split())

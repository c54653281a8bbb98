"""`selfeval schema`: the JSON Schema of the report file."""

from __future__ import annotations

import typer

from selfeval_cli.cli.options import Force, OutputFile
from selfeval_cli.cli.situation import situation_of


def write_schema(context: typer.Context, output: OutputFile = None, force: Force = False) -> int:
    """Print the schema, or write it to a file."""
    from selfeval_cli.cli.delivery import deliver
    from selfeval_cli.renderers.schema import render_schema

    situation = situation_of(context)
    out = situation.open_output("never")
    deliver(render_schema(situation.language), output, out, kind="json", force=force)
    return 0

"""The start of the command `selfeval`: what can be answered without loading anything is answered here."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command line in `sys.argv` and return its exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        # Editors and installers ask this often; the whole command line would take ten times as long to load.
        from selfeval_cli import __version__

        try:
            sys.stdout.write(f"selfeval {__version__}\n")
            sys.stdout.flush()
            return 0
        except (AttributeError, OSError, ValueError):
            pass  # no output, or one that takes nothing: what follows knows what to say
    # Nearly all that is made while modules are loaded stays; looking through it for garbage takes a twentieth of the time of a check.
    gc.disable()
    from selfeval_cli.pydantic_plugins import forgo_plugins

    forgo_plugins()  # typer makes schemas of its own
    from selfeval_cli.cli.entry import run_command_line

    return run_command_line(arguments)


if __name__ == "__main__":
    sys.exit(main())

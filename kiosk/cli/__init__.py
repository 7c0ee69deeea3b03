"""The `kiosk` command: its sub-commands, and what a person reads when one of them can't be done.

Layers below are imported inside the commands: `kiosk run` and `kiosk setup` have a screen to paint first.
"""

from __future__ import annotations

import sys

from kiosk.domain.errors import KioskError


def main() -> None:
    """Run the command line; an expected failure ends in a sentence on stderr and exit status 1."""
    try:
        sys.exit(_run(sys.argv[1:]))
    except KioskError as error:
        from kiosk.cli.failures import sentences

        sys.stderr.write("\n".join(sentences(error)) + "\n")
        sys.exit(1)


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["run"]:
        from kiosk.cli.serve import serve

        return serve(arguments[1:])
    if arguments[:1] == ["closed"]:
        from kiosk.cli.serve import close

        return close(arguments[1:])
    if arguments[:1] == ["setup"]:
        from kiosk.cli.setup import set_up

        return set_up(arguments[1:])
    if arguments[:1] == ["counter"]:
        from kiosk.cli.counter import serve_counter

        return serve_counter(arguments[1:])
    if arguments[:1] == ["display"]:
        from kiosk.cli.display import serve_display

        return serve_display(arguments[1:])
    from kiosk.cli.commands import commands
    from kiosk.cli.usage import run_commands

    return run_commands(commands, arguments)

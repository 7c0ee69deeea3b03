"""The `kiosk` command: its sub-commands, and what a person reads when one of them can't be done.

Layers below are imported inside the commands: `kiosk run` and `kiosk setup` have a screen to paint first.
"""

from __future__ import annotations

import sys
from typing import NoReturn

from kiosk.domain.errors import KioskError


def main() -> None:
    """Run the command line; an expected failure ends in a sentence on stderr and exit status 1.

    Of a file's failure that is so too: whoever put a stick in reads what is wrong with it, not our code.
    """
    try:
        sys.exit(_run(sys.argv[1:]))
    except KioskError as error:
        from kiosk.cli.failures import sentences

        _end(*sentences(error))
    except KeyboardInterrupt:
        from kiosk.cli.usage import BROKEN_OFF, broken_off

        sys.stderr.write(broken_off() + "\n")
        sys.exit(BROKEN_OFF)
    except OSError as error:
        from kiosk.cli.file_words import file_fault

        told = file_fault(error)
        if told is None:
            raise
        _end(told)


def _end(*lines: str) -> NoReturn:
    sys.stderr.write("\n".join(lines) + "\n")
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

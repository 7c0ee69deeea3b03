"""Help, and what is said of a mistyped command, in the terminal's language.

Typer's parser speaks English alone. So the mistakes that it finds are said here, and its help is laid out by
a formatter of ours. What else typer and argparse say they look up through gettext, which `texts` points at
our translations; those texts stand in `LOOKED_UP`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import typer
from typer._click.core import Command, Context
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer._click.formatting import HelpFormatter
from typer.main import get_command

from kiosk.cli.texts import N_, _

LOOKED_UP = (
    N_("Arguments"),
    N_("Options"),
    N_("Commands"),
    N_("required"),
    N_("default: {default}"),
    N_("No such command {name!r}."),
    N_("Missing command."),
    # argparse, for `kiosk run`
    N_("usage: "),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("unrecognized arguments: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)
_STANDS_FOR = {
    "[OPTIONS]": N_("[options]"),
    "COMMAND": N_("command"),
    "[ARGS]": N_("[arguments]"),
    "str": N_("text"),
    "path": N_("path"),
    "file": N_("file"),
    "int": N_("number"),
    "float": N_("number"),
    "int range": N_("number"),
    "float range": N_("number"),
    "%Y-%m-%d": N_("day"),
}
"""What help writes in place of what a person is to write."""
_TYPE = re.compile(r"<(?:list\[)?([^\]>]+)\]?>")
_PLACES = {
    " is not readable.": N_("This user may not read it. Look who owns it, or run the command with sudo."),
    " is a directory.": N_("It is a folder. Name a file."),
    " is a file.": N_("It is a file. Name a folder."),
}
"""How typer ends what it says of a file or folder that won't do, and what we say."""
BROKEN_OFF = 130
"""What typer makes of Ctrl+C."""
_HELP_OPTION = "Show this message and exit."
_EXTRA = re.compile(r"Got unexpected extra argument\(s\) \((.*)\)", re.DOTALL)


def run_commands(commands: typer.Typer, arguments: Sequence[str]) -> int:
    """Run what `arguments` say and return the exit status; a mistyped command is answered on stderr."""
    try:
        status = _command_of(commands).main(list(arguments), prog_name="kiosk", standalone_mode=False)
    except NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except UsageError as error:
        for line in _lines(error):
            typer.echo(line, err=True)
        return error.exit_code
    except typer.Abort:
        typer.echo(_("Nothing was answered, so the command ended. Run it again at a terminal."), err=True)
        return 1
    if status == BROKEN_OFF:
        typer.echo(broken_off(), err=True)
    return status if isinstance(status, int) else 0


def broken_off() -> str:
    """Return what is said where Ctrl+C ended something."""
    return _("Broken off before it was done. Run the same command again.")


@cache
def _command_of(commands: typer.Typer) -> Command:
    command = get_command(commands)
    _write_help_ourselves(command)
    return command


class _Formatter(HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        pieces = (
            _stands_for(piece.removesuffix("...")) + "..." * piece.endswith("...") for piece in args.split()
        )
        super().write_usage(prog, " ".join(pieces), _("Usage: ") if prefix is None else prefix)

    def write_dl(self, rows: Sequence[tuple[str, str]], *args: Any, **settings: Any) -> None:
        told = [
            (
                _TYPE.sub(lambda kind: f"<{_stands_for(kind[1])}>", name),
                _("Show this help and end.") if text == _HELP_OPTION else text,
            )
            for name, text in rows
        ]
        super().write_dl(told, *args, **settings)


def _stands_for(written: str) -> str:
    return _(_STANDS_FOR[written]) if written in _STANDS_FOR else written


class _Context(Context):
    formatter_class = _Formatter


def _write_help_ourselves(command: Command) -> None:
    command.context_class = _Context
    command.short_help = command.short_help or command.help  # whole in a list, too: by itself it is cut
    for each in getattr(command, "commands", {}).values():
        _write_help_ourselves(each)


def _lines(error: UsageError) -> list[str]:
    """Return how the command is used, what is wrong, and where to read more."""
    if error.ctx is None:
        return [_told(error)]
    hint = _("Help: {command}").format(command=f"{error.ctx.command_path} --help")
    return [error.ctx.get_usage(), "", _told(error), hint]


def _told(error: UsageError) -> str:
    match error:
        case NoSuchOption():
            told = _("There is no option {name} here.").format(name=error.option_name)
            return _with_meant(told, ", ".join(sorted(error.possibilities or ())))
        case BadOptionUsage() if error.message.endswith("does not take a value."):
            return _("{name} takes no value.").format(name=error.option_name)
        case BadOptionUsage():
            return _("{name} needs a value after it.").format(name=error.option_name)
        case MissingParameter():
            return _with_fitting(_("{name} is missing.").format(name=_name(error.param)), error.param)
        case BadParameter() if error.param is not None:
            told = _("{name} can't be that.").format(name=_name(error.param))
            place = next((words for end, words in _PLACES.items() if error.message.endswith(end)), None)
            return f"{told} {_(place)}" if place else _with_fitting(told, error.param)
        case BadParameter():
            return error.message  # raised by a command of ours, in the terminal's language
    if extra := _EXTRA.fullmatch(error.message):
        return _("This is too much: {arguments}").format(arguments=extra[1])
    told, _mark, meant = error.message.partition(" Did you mean ")
    return _with_meant(told, meant.rstrip("?").replace("'", ""))


def _name(param: Any) -> str:
    return str(param.get_error_hint()).strip("'")


def _with_meant(told: str, meant: str) -> str:
    return f"{told} " + _("Meant: {expected}.").format(expected=meant) if meant else told


def _with_fitting(told: str, param: Any) -> str:
    """Return what is wrong with what could be written instead, as far as the parameter knows."""
    kind, limits = param.type_descriptor, param.type_descriptor.parameter_info
    low, high = getattr(limits, "min", None), getattr(limits, "max", None)
    if kind.choices:
        fitting = ", ".join(str(getattr(each, "value", each)) for each in kind.choices)
    elif low is not None or high is not None:
        fitting = f"{'' if low is None else low}..{'' if high is None else high}"
    elif getattr(limits, "exists", False):
        fitting = _("a file that is there and that this user can read")
    elif kind.annotation in (int, float):
        fitting = _("a number")
    else:
        return told
    return f"{told} " + _("Fitting: {expected}.").format(expected=fitting)

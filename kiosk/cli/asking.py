"""Questions at a terminal, answered in its language: typer's own know English alone."""

from __future__ import annotations

import sys

import typer

from kiosk.cli.texts import _

_YES = frozenset({"y", "yes", "نعم", "ن", "غ"})
_NO = frozenset({"n", "no", "لا", "ل", "ى", ""})
"""In either language, and what the keys Y and N write under Arabic letters. Enter alone is no."""


def confirmed(question: str) -> bool:
    """Ask until it is answered with yes or no. Raises `typer.Abort` where nobody answers."""
    asked = _("{question} (y: yes, n: no)").format(question=question)
    while True:
        typed = typer.prompt(asked, default="", show_default=False, type=str).strip().casefold()
        if typed in _YES | _NO:
            return typed in _YES
        typer.echo(_("Type y or n, then Enter."), err=True)


def secret(question: str) -> str:
    """Ask for something that isn't shown as it is typed, where somebody sits before a terminal."""
    return str(typer.prompt(question, type=str, hide_input=sys.stdin.isatty()))


def new_secret(question: str) -> str:
    """Ask for something until it was typed twice the same. Raises `typer.Abort` where nobody answers."""
    while True:
        first, again = secret(question), secret(_("Once more"))
        if first == again:
            return first
        typer.echo(_("The two aren't the same. Type both once more."), err=True)

"""What stands at the head of a desk: which one it is, who works at it, and how they lock it.

Money is taken and requests are read under a name: whoever sits down sees whose it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import button, row
from kiosk.ui.widgets.text import label

LOCK_KEY = "Ctrl+F10"
"""No letter: under an Arabic layout the same key is another one."""


@dataclass(frozen=True, slots=True)
class WaysOut:
    """What is called once the clerk has got up, and when they lock the desk and keep it."""

    left_desk: Callable[[], None]
    lock: Callable[[], None]


class DeskHead(QWidget):
    """`desk` and `person` are their names; whoever makes it listens to the key of `lock`."""

    def __init__(self, desk: str, person: str, lock: Callable[[], None]) -> None:
        super().__init__()
        line = row(self)
        line.addWidget(label(desk, "heading"), 1)
        who = label(person, "hint")
        who.setObjectName("logged-in")
        line.addWidget(who)
        line.addWidget(button(keyed(LOCK_KEY, tr("Lock")), lock, name="lock"))

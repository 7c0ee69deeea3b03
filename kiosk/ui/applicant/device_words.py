"""How a device is, in a sentence with what mends it, for staff who stand before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.device import DeviceKind
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.store.devices import Condition

ASKED = QT_TRANSLATE_NOOP("", "It is being asked.")
WORKS = QT_TRANSLATE_NOOP("", "It works.")
LOOK_AT_IT = QT_TRANSLATE_NOOP("", "It doesn't work. IT staff can see why with: {command}")

ANY: Mapping[str, object] = {
    "busy": QT_TRANSLATE_NOOP("", "Another program of this machine uses it. Close that program."),
    "silent": QT_TRANSLATE_NOOP("", "It doesn't answer any more. Pull its cable and plug it in again."),
}
PRINTER: Mapping[str, object] = {
    "ready": QT_TRANSLATE_NOOP("", "Ready."),
    "paper_near_end": QT_TRANSLATE_NOOP("", "Ready. The paper will be out soon: have a roll at hand."),
    "paper_out": QT_TRANSLATE_NOOP("", "The paper is out. Put in a new roll."),
    "cover_open": QT_TRANSLATE_NOOP("", "The cover is open. Close it until it clicks."),
    "cutter_stuck": QT_TRANSLATE_NOOP(
        "", "Paper is caught at the blade. Take it out, then switch the printer off and on."
    ),
    "hot": QT_TRANSLATE_NOOP("", "It is hot, and goes on by itself in a few minutes."),
    "broken": QT_TRANSLATE_NOOP(
        "", "It reports a fault. Switch it off and on; if that doesn't help, it needs repair."
    ),
    "error": QT_TRANSLATE_NOOP(
        "", "It reports a fault. Look at paper, cover and blade, and switch it off and on."
    ),
    "offline": QT_TRANSLATE_NOOP("", "It is switched off-line. Press its button for on-line or feed."),
    "unknown": QT_TRANSLATE_NOOP("", "It takes papers, but doesn't say how it is."),
    "unplugged": QT_TRANSLATE_NOOP("", "Its cable or its power is out. Plug it in."),
    "unreachable": QT_TRANSLATE_NOOP("", "It doesn't answer. Is it switched on, and its cable in?"),
    "refused": QT_TRANSLATE_NOOP("", "It is there, but takes nothing. Switch it off and on."),
    "changed": QT_TRANSLATE_NOOP("", "This is another printer than the one that was set up."),
}
READER: Mapping[str, object] = {
    "starting": ASKED,
    "empty": QT_TRANSLATE_NOOP("", "Ready. Nothing lies on it."),
    "card": QT_TRANSLATE_NOOP("", "Ready. A document lies on it."),
    "mute": QT_TRANSLATE_NOOP("", "Something lies on it that doesn't answer. Take it away."),
    "in_use": QT_TRANSLATE_NOOP("", "Another program holds what lies on it."),
    "no_reader": QT_TRANSLATE_NOOP("", "No reader is connected. Plug it in."),
    "reader_silent": QT_TRANSLATE_NOOP("", "It doesn't answer. Pull its cable and plug it in again."),
}


def condition_words(kind: DeviceKind, condition: Condition | None) -> str:
    """Return how a device is; None: it hasn't answered yet."""
    if condition is None:
        return tr(str(ASKED))
    known = {DeviceKind.PRINTER: PRINTER, DeviceKind.READER: READER}.get(kind, {})
    found = {**ANY, **known}.get(condition.fault or condition.state)
    if found is not None:
        return tr(str(found))
    if not condition.fault:
        return tr(str(WORKS))
    return tr(str(LOOK_AT_IT)).replace("{command}", "\u2066kiosk doctor\u2069")

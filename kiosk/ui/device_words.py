"""How a device is, in a sentence with what mends it, for staff before it; and whether it printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.device import DeviceKind
from kiosk.office.devices.asking import Silence
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.office.devices.owned import Answer
    from kiosk.store.stations.devices import Condition

ASKED = QT_TRANSLATE_NOOP("", "It is being asked.")
READY = QT_TRANSLATE_NOOP("", "Ready.")
WORKS = QT_TRANSLATE_NOOP("", "It works.")
LOOK_AT_IT = QT_TRANSLATE_NOOP("", "It doesn't work. IT staff can see why with: {command}")
FOR_IT = QT_TRANSLATE_NOOP("", "IT staff see what to do with: {command}")
"""Follows what a hand alone doesn't mend."""

Sentences = Mapping[str, object]
"""By code. A printer has all its own: its word is feminine in Arabic, the other devices' are masculine."""

_ANY: Sentences = {
    "busy": QT_TRANSLATE_NOOP("", "Another program of this machine uses it. Close that program."),
    "silent": QT_TRANSLATE_NOOP("", "It doesn't answer any more. Pull its cable and plug it in again."),
}
_ANY_BY_IT: Sentences = {
    "defect": QT_TRANSLATE_NOOP("", "The program failed at it. Start this machine again."),
}
_PRINTER: Sentences = {
    "ready": QT_TRANSLATE_NOOP("", "Ready to print."),
    "busy": QT_TRANSLATE_NOOP("", "Another program of this machine uses the printer. Close that program."),
    "silent": QT_TRANSLATE_NOOP(
        "", "The printer doesn't answer any more. Pull its cable and plug it in again."
    ),
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
    "changed": QT_TRANSLATE_NOOP(
        "", "This is another printer than the one that was set up. Plug the right one in."
    ),
}
_PRINTER_BY_IT: Sentences = {
    "defect": QT_TRANSLATE_NOOP("", "The program failed at the printer. Start this machine again."),
    "not_allowed": QT_TRANSLATE_NOOP("", "The printer is connected, but the kiosk may not use it."),
    "unsupported": QT_TRANSLATE_NOOP("", "This machine lacks the program through which it would print."),
    "not_windows": QT_TRANSLATE_NOOP("", "It is set up as a printer of Windows, which this machine isn't."),
    "queue_missing": QT_TRANSLATE_NOOP("", "The print queue that was set up isn't on this machine."),
    "queue_stopped": QT_TRANSLATE_NOOP(
        "", "Its print queue was stopped, as after a fault. Look at paper and cover."
    ),
    "queue_rejects": QT_TRANSLATE_NOOP("", "Its print queue takes no papers now."),
    "spooler_away": QT_TRANSLATE_NOOP(
        "", "The print service of this machine doesn't run. Start this machine again."
    ),
}
_READER: Sentences = {
    "starting": ASKED,
    "empty": QT_TRANSLATE_NOOP("", "Ready. Nothing lies on it."),
    "card": QT_TRANSLATE_NOOP("", "Ready. A document lies on it."),
    "mute": QT_TRANSLATE_NOOP("", "Something lies on it that doesn't answer. Take it away."),
    "in_use": QT_TRANSLATE_NOOP("", "Another program holds what lies on it."),
    "no_reader": QT_TRANSLATE_NOOP("", "No reader is connected. Plug it in."),
    "reader_silent": QT_TRANSLATE_NOOP("", "It doesn't answer. Pull its cable and plug it in again."),
}

_READER_BY_IT: Sentences = {
    "service_absent": QT_TRANSLATE_NOOP(
        "", "The card service of this machine doesn't run. Start this machine again."
    ),
    "service_refused": QT_TRANSLATE_NOOP(
        "", "The card service of this machine doesn't let the kiosk use it."
    ),
    "service_silent": QT_TRANSLATE_NOOP(
        "", "The card service of this machine hangs. Pull the reader's cable and plug it in again."
    ),
    "service_failed": QT_TRANSLATE_NOOP(
        "", "The card service of this machine reports a fault. Start this machine again."
    ),
}
_SCANNER: Sentences = {
    "starting": ASKED,
    "ready": READY,
}
_SCANNER_BY_IT: Sentences = {
    "absent": QT_TRANSLATE_NOOP("", "It isn't connected where it was set up. Look whether its cable is in."),
    "busy": QT_TRANSLATE_NOOP("", "Another program of this machine holds the scanner."),
    "refused": QT_TRANSLATE_NOOP("", "The scanner is connected, but the kiosk may not use it."),
    "failed": QT_TRANSLATE_NOOP("", "What is connected in its place can't be used as a scanner."),
}
_SOUND: Sentences = {
    "ready": READY,
    "speechless_hung": QT_TRANSLATE_NOOP("", "The program that speaks hangs. Start this machine again."),
    "soundless_hung": QT_TRANSLATE_NOOP(
        "", "The sound card doesn't answer. Plug it in again, or start this machine again."
    ),
}
_SOUND_BY_IT: Sentences = {
    "speechless_missing": QT_TRANSLATE_NOOP("", "The program that speaks isn't installed."),
    "speechless_failed": QT_TRANSLATE_NOOP("", "The program that speaks ends with a fault."),
    "soundless_missing": QT_TRANSLATE_NOOP("", "The program that plays sound isn't installed."),
    "soundless_failed": QT_TRANSLATE_NOOP(
        "", "No sound comes out of this machine. Look whether its loudspeaker or sound card is plugged in."
    ),
}
_SAID: Mapping[DeviceKind, tuple[Sentences, Sentences]] = {
    DeviceKind.PRINTER: (_PRINTER, _PRINTER_BY_IT),
    DeviceKind.READER: (_READER, _READER_BY_IT),
    DeviceKind.SCANNER: (_SCANNER, _SCANNER_BY_IT),
    DeviceKind.SOUND: (_SOUND, _SOUND_BY_IT),
}
"""By the device's own codes: all is well or mended by hand, and what needs IT staff."""


def condition_words(kind: DeviceKind, condition: Condition | None) -> str:
    """Return how a device is; None: it hasn't answered yet."""
    if condition is None:
        return tr(str(ASKED))
    code = _code(kind, condition)
    by_hand, by_it = _SAID[kind]
    for here, needs_it in ((by_hand, False), (by_it, True), (_ANY, False), (_ANY_BY_IT, True)):
        if code in here:
            said = tr(str(here[code]))
            return f"{said} {_with_command(FOR_IT)}" if needs_it else said
    return _with_command(LOOK_AT_IT) if condition.fault else tr(str(WORKS))


def printed(answer: Answer | Silence) -> bool:
    """Return whether a test page may have come out."""
    return not isinstance(answer, Silence) and answer["state"] in ("printed", "unknown")


def _code(kind: DeviceKind, condition: Condition) -> str:
    """Return what a condition is called here: a voice's own faults need its state beside them."""
    code = condition.fault or condition.state
    own = kind is DeviceKind.SOUND and condition.fault and condition.fault != condition.state
    return f"{condition.state}_{code}" if own else code


def _with_command(sentence: object) -> str:
    return tr(str(sentence)).replace("{command}", "\u2066kiosk\u00a0doctor\u2069")

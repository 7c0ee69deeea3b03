"""What a desk is told of a move that came to something else than the clerk asked for."""

from __future__ import annotations

from kiosk.domain.help import HelpCall
from kiosk.domain.service import Language
from kiosk.domain.ticket import Ticket
from kiosk.office.counter_bench import HallNow
from kiosk.store.queue.calling import DeskBusy, MovedMeanwhile
from kiosk.store.queue.staffing import DeskTaken
from kiosk.ui.counter import words
from kiosk.ui.i18n import tr


def told(answer: object, desk: str, hall: HallNow, language: Language) -> tuple[str, str]:
    """Return what is said of an answer to the desk of this id, "" for nothing, and how it looks."""

    def of(ticket: Ticket, sentence: str) -> str:
        return sentence.replace("{number}", words.number(ticket, hall, language))

    match answer:
        case None:
            return tr("Nobody can be called now."), "info"
        case DeskBusy(ticket):
            return of(ticket, tr("{number} is still at your desk.")), "warning"
        case MovedMeanwhile(ticket):
            return of(ticket, tr("{number} was moved by somebody else a moment ago.")), "warning"
        case DeskTaken():
            return tr("Somebody else sits at this desk now."), "warning"
        case HelpCall(desk=other) if other not in ("", desk):
            return tr("Somebody else goes to help there."), "info"
    return "", "info"

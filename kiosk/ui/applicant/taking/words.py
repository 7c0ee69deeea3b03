"""How a line stands, as sentences: who is before one, how long it takes, why there are no more numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.stopping import StopReason
from kiosk.domain.text import isolate
from kiosk.domain.waiting import WaitBand, WaitingRange, band_of
from kiosk.ui.applicant.arriving.number_words import before_words
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.office.hall.walk_in import Outlook


def wait_words(wait: WaitingRange | None) -> str:
    """Return how long one waits, as a sentence; that nobody can say, where no desk is open."""
    if wait is None:
        return tr("Nobody can say yet how long you will wait.")
    return tr("Waiting time: {wait}").replace("{wait}", _range_words(wait))


def _range_words(wait: WaitingRange) -> str:
    match band_of(wait):
        case WaitBand.SHORT:
            return tr("less than 5 minutes")
        case WaitBand.UP_TO:
            return tr("up to %n minute(s)", "", wait.longest)
        case WaitBand.MINUTES:
            said = tr("{low} to %n minute(s)", "", wait.longest)
            return said.replace("{low}", isolate(str(wait.shortest)))
        case WaitBand.HOUR_AND_HALF:
            return tr("1 to 1½ hours")
        case WaitBand.TWO_HOURS:
            return tr("1½ to 2 hours")
        case WaitBand.THREE_HOURS:
            return tr("2 to 3 hours")
        case WaitBand.LONGER:
            return tr("more than 3 hours")


def line_words(outlook: Outlook) -> str:
    """Return both on one line, for a tile."""
    if outlook.wait is None:
        return before_words(outlook.before)
    return f"{before_words(outlook.before)} {wait_words(outlook.wait)}"


def stop_words(stopped: StopReason, place: str) -> str:
    """Return why a line gives out no more numbers, and where one asks instead; after the day nowhere."""
    if stopped is StopReason.DAY_OVER:
        return _stop_reason(stopped)
    instead = tr("Please go to {place}.").replace("{place}", place)
    return f"{_stop_reason(stopped)} {instead}"


def _stop_reason(stopped: StopReason) -> str:
    match stopped:
        case StopReason.FULL_TODAY:
            return tr("There are no more numbers today for this service.")
        case StopReason.SHORT_OF_STAFF:
            return tr("There are no numbers for this service now: too few counters are open.")
        case StopReason.TECHNICAL:
            return tr("There are no numbers for this service now, for a technical reason.")
        case StopReason.DAY_OVER:
            return tr("We have closed for today: there are no more numbers.")
        case _:
            return tr("We close soon: there are no more numbers today for this service.")

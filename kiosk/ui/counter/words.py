"""What the counter says of tickets, of why one is next, and of what hinders a move."""

from __future__ import annotations

from kiosk.domain.local_time import local_time
from kiosk.domain.paper_numbers import PAPER_SERIES
from kiosk.domain.service import Language, QueueGroup
from kiosk.domain.serving_order import Coming, Priority
from kiosk.domain.states import TicketState
from kiosk.domain.stopping import StopReason
from kiosk.domain.text import isolate
from kiosk.domain.ticket import Ticket, shown_number
from kiosk.office.counter_bench import HallNow
from kiosk.office.hall.counter import Finish, Waiting
from kiosk.office.hall.paper_numbers import PaperFault
from kiosk.paper.dates import day_in_digits
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.text import set_apart


def clock(utc_ms: int, time_zone: str) -> str:
    """Return a moment as the clerk's clock shows it, in 24 hours."""
    return isolate(f"{local_time(utc_ms, time_zone):%H:%M}")


def moment(utc_ms: int, time_zone: str) -> str:
    """Return a day and time on the clerk's clock."""
    return isolate(f"{local_time(utc_ms, time_zone):%d/%m/%Y %H:%M}")


def keyed(key: str, text: str) -> str:
    """Return what stands on a button that `key` presses too: the key first, where lines begin."""
    return f"{isolate(key)}  {text}"


def number(ticket: Ticket, hall: HallNow, language: Language) -> str:
    """Return a ticket's number as it stands on its paper: its letter is that of the line that gave it."""
    line = _line(ticket.queue_group, hall)
    arabic = line.arabic_letter if line else ticket.series
    return shown_number(ticket.series, arabic, ticket.number, language)


def line_title(line_id: str, hall: HallNow, language: Language) -> str:
    """Return what a line is called."""
    line = _line(line_id, hall)
    return line.title.in_language(language) if line else line_id


def desk_name(desk_id: str, hall: HallNow, language: Language) -> str:
    """Return what a desk is called."""
    named = {desk.id: desk.name.in_language(language) for desk in hall.everywhere}
    return set_apart(named.get(desk_id, desk_id))


def service_name(ticket: Ticket, hall: HallNow, language: Language) -> str:
    """Return what somebody came for, as staff call it."""
    service = hall.catalogue.services.get(ticket.service_id)
    return service.name.in_language(language) if service else ticket.service_id


def coming(one: Waiting, time_zone: str) -> str:
    """Return how somebody came into the line, and when."""
    why = one.why
    if one.came_on is not None and why.coming is not Coming.RETURN:  # their time is that of today's opening
        return tr("Came on {day}").replace("{day}", day_in_digits(one.came_on))
    time = clock(why.from_ms, time_zone)
    words = {
        Coming.APPOINTMENT: tr("Appointment {time}"),
        Coming.WALK_IN: tr("Came at {time}"),
        Coming.RETURN: tr("Back at {time}"),
    }
    return words[why.coming].replace("{time}", time)


def priority(given: Priority) -> str:
    """Return why somebody waits less, "" if they don't."""
    words = {
        Priority.NONE: "",
        Priority.ASSISTED: tr("Needs help"),
        Priority.CARRIED_OVER: tr("From an earlier day"),
    }
    return words[given]


def explained(one: Waiting, time_zone: str) -> str:
    """Return why somebody ranks where they do, in one sentence."""
    why, sentence = one.why, coming(one, time_zone)
    if why.later_minutes:
        later = tr("ranks %n minute(s) later, so that appointments hold", "", why.later_minutes)
        sentence = f"{sentence}; {later}"
    if why.earlier_minutes:
        earlier = tr("ranks %n minute(s) earlier", "", why.earlier_minutes)
        sentence = f"{sentence}; {priority(why.priority)}: {earlier}"
    return sentence


def state(of: TicketState) -> str:
    """Return where a ticket is."""
    words = {
        TicketState.WAITING: tr("Waiting"),
        TicketState.CALLED: tr("Called"),
        TicketState.SERVING: tr("Here"),
        TicketState.SERVED: tr("Served"),
        TicketState.MISSED: tr("Didn't come"),
        TicketState.PARKED: tr("Set aside"),
        TicketState.TRANSFERRED: tr("Sent on"),
        TicketState.CANCELLED: tr("Gave up"),
    }
    return words[of]


def stopped(why: StopReason) -> str:
    """Return why a line gives out no numbers."""
    words = {
        StopReason.RESUMED: tr("Numbers are given out"),
        StopReason.FULL_TODAY: tr("No more people can be served today"),
        StopReason.SHORT_OF_STAFF: tr("Too few desks are open"),
        StopReason.TECHNICAL: tr("Something has failed"),
        StopReason.CLOSING: tr("The mission is about to close"),
        StopReason.DAY_OVER: tr("The day is closed"),
    }
    return words[why]


def paper_fault(why: PaperFault) -> str:
    """Return why nothing comes of a number that somebody holds."""
    words = {
        PaperFault.UNREADABLE: tr("This is no number from the gate."),
        PaperFault.UNKNOWN: tr("No such number was printed for today."),
        PaperFault.TAKEN: tr("What this number is for was said already."),
    }
    return words[why]


def outcome(of: Finish) -> str:
    """Return what came of serving somebody."""
    words = {
        Finish.DONE: tr("Done"),
        Finish.PAPERS_MISSING: tr("Papers are missing"),
        Finish.COMES_AGAIN: tr("Comes again"),
        Finish.LEFT: tr("Left"),
    }
    return words[of]


def _line(line_id: str, hall: HallNow) -> QueueGroup | None:
    known = (*hall.catalogue.queue_groups, *PAPER_SERIES)
    return next((line for line in known if line.id == line_id), None)

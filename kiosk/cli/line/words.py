"""What is said of the line to the portal at a terminal: how far it is, what waits, what is held, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kiosk.cli.texts import N_, _, ngettext
from kiosk.domain.errors import LineError
from kiosk.domain.reference import display_reference
from kiosk.domain.states import LineState
from kiosk.office.checks.clock import told_time
from kiosk.store.appointments.units import Bookable
from kiosk.store.line import LineStatus
from kiosk.store.outgoing import Acknowledged
from kiosk.store.requests.erasing import Due
from kiosk.sync.courier import Taken
from kiosk.sync.trouble import NoAnswer, Refusal, Trouble

TROUBLES: Mapping[str, str] = {
    Trouble.UNREACHABLE: N_(
        "The portal can't be reached. Everything is kept and sent when the line is back."
    ),
    Trouble.TIMEOUT: N_("The portal didn't answer in time. Everything is kept and sent later."),
    Trouble.NOT_TRUSTED: N_(
        "Who answers can't show the certificate that this station trusts. Ask headquarters whether it was "
        "renewed, then join again with the new one."
    ),
    Trouble.WRONG_DATES: N_(
        "The portal's certificate or its authority's isn't good now: it has run out, or isn't good yet. "
        "This station's clock has nothing to do with it. Everything is kept. Tell headquarters; kiosk doctor "
        "says whether a new authority is needed here."
    ),
    Trouble.CLOCK: N_(
        "By this station's clock the portal's certificate isn't good now, and who shows it doesn't prove "
        "what time it is. Look at the clock first: sudo timedatectl set-ntp true. If it is right, ask "
        "headquarters whether the certificate was renewed."
    ),
    Trouble.NOT_THE_PORTAL: N_(
        "Something else answers in the portal's place: a log-in page of the network, or a proxy. Open a "
        "browser on this network and see what it shows."
    ),
    Trouble.BUSY: N_("The portal is busy and asked to wait."),
    Trouble.FAILING: N_("The portal has a fault of its own. Headquarters can see it in its log."),
    Trouble.NOT_ADMITTED: N_(
        "The portal doesn't know this node's key. Ask headquarters for a code, then: kiosk sync join URL "
        "CODE. If it let another copy of this node in: kiosk store restored --code CODE"
    ),
    Trouble.REFUSED: N_("The portal refuses what is sent. Nothing is lost; tell headquarters."),
    Trouble.HELD_BACK: N_(
        "Something on the way to the portal refuses the next operation, by itself and closed, too. It is "
        "kept, with all behind it, and tried again at least every five minutes. Tell headquarters; to carry "
        "it past that now: kiosk sync export FILE."
    ),
    Trouble.TOO_OLD: N_("The portal needs a newer release of this program. Everything is kept until then."),
    Trouble.NOT_SIGNED: N_(
        "What the portal published isn't signed by it. It isn't used; tell headquarters. Requests are sent."
    ),
    Trouble.DOUBTED: N_(
        "The portal says that it knows another journal of this node. It is asked again before that is "
        "believed."
    ),
    Trouble.FORK: N_(
        "The portal knows another journal of this node: an old copy of the store was put back, or a twin "
        "is at work. Nothing new is taken here. Ask headquarters for a code, then: "
        "kiosk store restored --code CODE"
    ),
    Trouble.WITHDRAWN: N_(
        "Headquarters withdrew this node. Everything is kept, and sent if headquarters takes that back: it "
        "is asked every five minutes."
    ),
}
UNDONE: Mapping[str, str] = {
    Trouble.UNREACHABLE: N_(
        "The portal can't be reached: check its address and the network. Nothing was changed; run this again "
        "when the line is there."
    ),
    Trouble.TIMEOUT: N_("The portal didn't answer in time. Run this again, with the same code."),
    Trouble.NOT_TRUSTED: N_(
        "Who answers can't show a certificate of headquarters' authority. Nothing was changed. Name the file "
        "with that authority's certificate; headquarters gives it with the code."
    ),
    Trouble.WRONG_DATES: N_(
        "By this station's clock the portal's certificate isn't good now. Nothing was changed. Set the clock "
        "(sudo timedatectl set-ntp true) and run this again; if it is right, ask headquarters for a new "
        "certificate there."
    ),
}
"""What is said otherwise where somebody waits for it: nobody else tries it again."""
REFUSALS: Mapping[str, str] = {
    "code-not-valid": N_(
        "The portal doesn't know this code, or its day is over. Compare it letter by letter, or ask for a "
        "new one."
    ),
    "mission-mismatch": N_("This code is another mission's. Ask headquarters for one of this mission."),
    "code-used": N_("This code was used by another node. Ask headquarters for a new one."),
    "epoch-superseded": N_(
        "The portal let another copy of this node in, with a new key. If this one is to go on, ask "
        "headquarters for a code, then: kiosk store restored --code CODE"
    ),
    "node-withdrawn": N_("Headquarters withdrew this node: it can't join until that is taken back."),
    "letter-in-use": N_(
        "Another node of this mission has this letter already. Only a node with a letter of its own can join."
    ),
}
HELD: Mapping[str, str] = {
    "unreadable": N_("the portal can't read it"),
    "version-unknown": N_("it is of a newer release than the portal"),
    "request-known": N_("another operation brought this request"),
    "reference-taken": N_("another request has this reference"),
    "booking-known": N_("another operation brought this appointment"),
    "slot-unknown": N_("the portal doesn't know the appointment's time"),
    "unit-unknown": N_("the portal didn't lend this place to the node"),
    "unit-taken": N_("another slip has the same place"),
    "other-time": N_(
        "it was made over another timetable than the one in force. That one holds here now: import the file "
        "again if it is right, or let headquarters apply it"
    ),
    "request-unknown": N_("the portal doesn't have its request: that is held, too, or was lost"),
    "decided-otherwise": N_("headquarters decided otherwise meanwhile; its decision holds"),
    "not-applied": N_("the portal couldn't apply it"),
}
"""Why the portal keeps an operation without applying it; officers there mend it."""


def forked() -> str:
    """Return the sentence for a node that is quarantined."""
    return _(TROUBLES[Trouble.FORK])


def refused(error: LineError) -> str:
    """Return the sentence for an exchange that came to nothing."""
    match error:
        case NoAnswer():
            return _(UNDONE.get(error.trouble, TROUBLES[error.trouble]))
        case Refusal():
            return _(REFUSALS.get(error.problem, TROUBLES[Trouble.REFUSED]))
        case _:
            return str(error)


def bookable_line(bookable: Bookable) -> str:
    """Return what can be booked here while the line is down."""
    if bookable.last_day is None:
        return _("No appointments can be booked here: no places were lent by the portal, or all are taken.")
    return ngettext(
        "Appointments: {n} place can be booked here, with or without a line, until {day}.",
        "Appointments: {n} places can be booked here, with or without a line, until {day}.",
        bookable.units,
    ).format(n=bookable.units, day=bookable.last_day)


def status_lines(status: LineStatus, time_zone: str, unfit: Sequence[int] = ()) -> Iterator[str]:
    """Yield what a person reads, the most important first; `unfit` publications this release can't apply."""
    line = status.line
    if line is None:
        yield _(
            "This node hasn't joined a portal. Ask headquarters for a code, then: kiosk sync join URL CODE"
        )
    elif line.trouble:
        yield _(TROUBLES.get(line.trouble, line.trouble))
    elif line.state is LineState.JOINED and not status.waiting:
        yield _("Everything is sent.")
    if line is not None and line.trouble == Trouble.HELD_BACK:
        yield _("Refused: operation {n}.").format(n=status.acked_seq + 1)
    yield _waiting(status, time_zone)
    yield _("The portal holds {acked} of {head} operations.").format(
        acked=status.acked_seq, head=status.head_seq
    )
    yield _("Mission {mission}, node {letter}.").format(mission=status.mission_code, letter=status.letter)
    if line is not None:
        yield _("Portal: {url}, joined {time}.").format(url=line.url, time=_time(line.joined_ms, time_zone))
        yield _("Last word from it: {time}.").format(time=_time(line.heard_ms, time_zone))
    for number in unfit:
        yield _(
            "Publication {n} of services and fees doesn't fit this release: what was published before it "
            "holds. Tell headquarters, or upgrade this program."
        ).format(n=number)
    for held in status.held:
        yield _("Held by the portal: operation {n} ({kind}): {reason}. An officer there mends it.").format(
            n=held.seq, kind=held.kind, reason=_(HELD.get(held.reason, held.reason))
        )


def taken_line(taken: Taken) -> str:
    """Return what a reply from the portal brought."""
    if taken.acknowledged is Acknowledged.STALE:
        return _("This reply was written before the portal's last word. Nothing was changed.")
    return ngettext(
        "The reply brought {n} decision.",
        "The reply brought {n} decisions.",
        taken.decisions,
    ).format(n=taken.decisions)


def due_lines(due: Sequence[Due], time_zone: str) -> Iterator[str]:
    """Yield the payloads that would be erased now, by reference."""
    if not due:
        yield _("No filed form is due to be erased.")
    for one in due:
        yield _("{reference}: ended {time}").format(
            reference=display_reference(one.reference), time=_time(one.ended_ms, time_zone)
        )


def _waiting(status: LineStatus, time_zone: str) -> str:
    if not status.waiting:
        return _("Nothing waits.")
    return ngettext(
        "{n} operation waits, since {time}.", "{n} operations wait, since {time}.", status.waiting
    ).format(n=status.waiting, time=_time(status.oldest_ms or 0, time_zone))


def _time(ms: int, time_zone: str) -> str:
    return told_time(ms, time_zone) if ms > 0 else _("never")

"""What is said of the line to the portal at a terminal: how far it is, what waits, what is held, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from kiosk.cli.texts import _, ngettext
from kiosk.domain.errors import LineError
from kiosk.domain.states import LineState
from kiosk.store.line import LineStatus
from kiosk.sync.trouble import NoAnswer, Refusal, Trouble

TROUBLES: Mapping[str, str] = {
    Trouble.UNREACHABLE: _("The portal can't be reached. Everything is kept and sent when the line is back."),
    Trouble.TIMEOUT: _("The portal didn't answer in time. Everything is kept and sent later."),
    Trouble.NOT_TRUSTED: _(
        "Who answers can't show the certificate that this station trusts. Ask headquarters whether it was "
        "renewed, then join again with the new one."
    ),
    Trouble.NOT_THE_PORTAL: _(
        "Something else answers in the portal's place: a log-in page of the network, or a proxy. Open a "
        "browser on this network and see what it shows."
    ),
    Trouble.BUSY: _("The portal is busy and asked to wait."),
    Trouble.FAILING: _("The portal has a fault of its own. Headquarters can see it in its log."),
    Trouble.NOT_ADMITTED: _("The portal doesn't know this node's key. Ask headquarters for a code and join."),
    Trouble.REFUSED: _("The portal refuses what is sent. Nothing is lost; tell headquarters."),
    Trouble.TOO_OLD: _("The portal needs a newer release of this program. Everything is kept until then."),
    Trouble.FORK: _(
        "The portal knows another journal of this node: an old copy of the store was put back, or a twin "
        "is at work. Nothing new is taken here until headquarters has looked at it."
    ),
    Trouble.WITHDRAWN: _("Headquarters withdrew this node. Nothing is sent any more."),
}


REFUSALS: Mapping[str, str] = {
    "code-not-valid": _(
        "The portal doesn't know this code, or its day is over. Compare it letter by letter, or ask for a "
        "new one."
    ),
    "mission-mismatch": _("This code is another mission's. Ask headquarters for one of this mission."),
    "code-used": _("This code was used by another node. Ask headquarters for a new one."),
    "letter-in-use": _(
        "Another node of this mission has this letter already. Only a node with a letter of its own can join."
    ),
}


def refused(error: LineError) -> str:
    """Return the sentence for an exchange that came to nothing."""
    match error:
        case NoAnswer():
            return TROUBLES[error.trouble]
        case Refusal():
            return REFUSALS.get(error.problem, TROUBLES[Trouble.REFUSED])
        case _:
            return str(error)


def status_lines(status: LineStatus) -> Iterator[str]:
    """Yield what a person reads, the most important first."""
    line = status.line
    if line is None:
        yield _(
            "This node hasn't joined a portal. Ask headquarters for a code, then: kiosk sync join URL CODE"
        )
    elif line.trouble:
        yield TROUBLES.get(line.trouble, line.trouble)
    elif line.state is LineState.JOINED and not status.waiting:
        yield _("Everything is sent.")
    yield _waiting(status)
    yield _("The portal holds {acked} of {head} operations.").format(
        acked=status.acked_seq, head=status.head_seq
    )
    if line is not None:
        yield _("Portal: {url}, joined {time}.").format(url=line.url, time=_time(line.joined_ms))
        yield _("Last word from it: {time}.").format(time=_time(line.heard_ms))
    for held in status.held:
        yield _("Held by the portal: operation {n} ({kind}): {reason}").format(
            n=held.seq, kind=held.kind, reason=held.reason
        )


def _waiting(status: LineStatus) -> str:
    if not status.waiting:
        return _("Nothing waits.")
    return ngettext(
        "{n} operation waits, since {time}.", "{n} operations wait, since {time}.", status.waiting
    ).format(n=status.waiting, time=_time(status.oldest_ms or 0))


def _time(ms: int) -> str:
    if ms <= 0:
        return _("never")
    return f"{datetime.fromtimestamp(ms / 1000).astimezone():%Y-%m-%d %H:%M}"

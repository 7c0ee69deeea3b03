"""The codes in which an edit of the mission's configuration is told; a face has the words for each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.service import Text


class Subject(StrEnum):
    """What became another; its name goes with it."""

    FEE = "fee"
    """Of the service `name`."""
    SWITCH = "switch"
    """Whether the service `name` is offered."""
    REASON = "reason"
    """Why the service `name` is off."""
    LINE_OF = "line_of"
    """In which line the service `name` is asked for."""
    OWN_SERVICE = "own_service"
    WEEKDAY = "weekday"
    """The usual hours of a weekday."""
    SEASON = "season"
    DAYS = "days"
    """Days that aren't like their week."""
    PLAN = "plan"
    """How the line `name` is booked."""
    CHECK_IN = "check_in"
    """What becomes of who comes late; `name` is the rule's key."""
    ORDER = "order"
    """Who comes before whom; `name` is the rule's key."""
    LINE = "line"
    DESK = "desk"
    ANNOUNCEMENT = "announcement"
    MISSION = "mission"
    """A fact or text of the mission; `name` is its key."""
    DEVICES = "devices"
    """What a kiosk can't be without."""
    TRAINING = "training"
    """Whether the station `name` works for training."""
    RATE = "rate"
    """At what rate the tariff's currency `name` is taken."""
    CASH = "cash"
    """The pieces of money that a drawer is counted by."""
    SECTION = "section"
    """The order of a whole list; `name` is its key."""


class Said(StrEnum):
    """What something is or was, where no text of the mission's own says it."""

    TEXT = "text"
    """The text itself."""
    GONE = "gone"
    """There is no such thing."""
    CLOSED = "closed"
    CLOSED_UNCONFIRMED = "closed_unconfirmed"
    """The day may still move."""
    ON = "on"
    OFF = "off"
    AT_COUNTER = "at_counter"
    """No amount: one asks at the counter."""
    SERVICE = "service"
    RECEPTION = "reception"
    CASHIER = "cashier"
    """Kinds of desk."""
    WEEK = "week"
    """Hours by weekday."""
    PLAN = "plan"
    """Counters, minutes of a slot and for one person, days ahead, shares of kiosks and web in percent."""
    TRAINING = "training"
    AT_WORK = "at_work"
    """Not for training."""
    MANY = "many"
    """More than a line can say."""


NOTHING = Text("", "")


@dataclass(frozen=True, slots=True)
class Value:
    """What something is: a code, and beside it a text of the mission's own, hours by weekday, an amount."""

    said: Said
    text: Text = NOTHING
    name: Text | None = None
    """What it was called, where that changed."""
    week: tuple[tuple[int, str], ...] = ()
    """(0 is Monday, "08:30-14:30") in the order of the week."""
    numbers: tuple[int, ...] = ()
    amount: tuple[str, str] | None = None
    """("200.00", "USD")"""


@dataclass(frozen=True, slots=True)
class ToldEdit:
    """One edit: of what, from when to when (as far as it has days), what it was and what it is."""

    subject: Subject
    name: Text
    first: date | None
    last: date | None
    before: Value
    after: Value

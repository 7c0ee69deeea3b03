"""Who does a thing, and may they: handed to every office and store function."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.errors import NotAllowed


class Permission(StrEnum):
    """One thing a person may do; roles are sets of these."""

    FILE_REQUEST = "request.file"
    READ_REQUEST = "request.read"
    """To search requests, and to open one: both are journaled."""
    WORK_REQUEST = "request.work"
    """To correct, note, tick papers, move on and hand over what was filed."""
    PRINT_SLIP = "slip.print"
    IMPORT_CATALOGUE = "catalogue.import"
    MIGRATE_STORE = "store.migrate"
    JOIN_PORTAL = "portal.join"
    SYNC = "portal.sync"
    BOOK = "appointment.book"
    """To book, change and cancel."""
    CHECK_IN = "appointment.check_in"
    ISSUE_NUMBER = "ticket.issue"
    """To give out a number to who comes without an appointment."""
    TAKE_PAYMENT = "payment.take"
    """To open a drawer, take fees and give receipts, and to ask for a void or an exemption."""
    APPROVE_MONEY = "payment.approve"
    """To agree to a void, an exemption or a reversal that somebody else asked for; to close an absent
    clerk's drawer with a second person."""
    WITNESS_CASH = "payment.witness"
    """To see another's drawer opened, counted and closed."""
    STOP_NUMBERS = "ticket.stop"
    """To stop giving out numbers in a line, and to go on with it."""
    SERVE = "ticket.serve"
    """To call people and to serve them."""
    READ_FIGURES = "figures.read"
    """To read what the section did: waits, load, revenue; nobody's name is in it."""
    FOLLOW = "request.follow"
    ASK_HELP = "help.ask"
    """To ask for a person at a kiosk."""
    OWN_DEVICES = "device.own"
    """To say how a station's devices are, and to do what their owner is asked."""
    ASK_DEVICES = "device.ask"
    BACK_UP = "store.back_up"
    SHUT_STATION = "station.shut"
    """To shut a station to applicants, and to open it."""
    OPEN_CORNER = "station.corner"
    """To open the staff's corner of a kiosk."""
    SET_STATIONS = "station.set"
    """To set up stations and their devices."""
    SET_SERVICES = "service.set"
    """To switch services on and off, and to say which share a line."""
    SET_FEES = "fee.set"
    """To change fees and exemptions: takes two people."""
    SET_RATE = "rate.set"
    """To say at what rate the tariff is taken in local money, and which pieces of it are counted."""
    SET_HOURS = "hours.set"
    """To change hours and closed days."""
    SET_TEXTS = "text.set"
    """To change the mission's texts, and to announce."""
    MANAGE_PEOPLE = "people.manage"
    """To add people, to say what they may, to block them, to enrol their cards."""
    RESET_PIN = "people.reset_pin"
    """To give somebody a PIN for once, and to end their waiting."""


COMMAND_LINE = "it"
"""Who acts by command line on the machine itself."""


@dataclass(frozen=True, slots=True)
class Acting:
    """A person at a station: `actor` is "applicant" or a staff id, never a name."""

    actor: str
    station: str
    permissions: frozenset[Permission]

    def require(self, permission: Permission) -> None:
        """Raise `NotAllowed` unless the acting person has `permission`."""
        if permission not in self.permissions:
            raise NotAllowed(permission)


def applicant(station: str) -> Acting:
    """Return the applicant standing at `station`."""
    permissions = frozenset(
        {
            Permission.FILE_REQUEST,
            Permission.PRINT_SLIP,
            Permission.BOOK,
            Permission.CHECK_IN,
            Permission.ISSUE_NUMBER,
            Permission.FOLLOW,
            Permission.ASK_HELP,
        }
    )
    return Acting("applicant", station, permissions)


def slip_office(station: str) -> Acting:
    """Return the office itself at `station`, reading what a slip has to say of the requests on it."""
    return Acting("office", station, frozenset({Permission.READ_REQUEST}))


def it_officer(station: str) -> Acting:
    """Return whoever works at `station` by command line: there the machine's own log-in guards."""
    permissions = frozenset(
        {
            Permission.IMPORT_CATALOGUE,
            Permission.JOIN_PORTAL,
            Permission.MIGRATE_STORE,
            Permission.PRINT_SLIP,
            Permission.ASK_DEVICES,
            Permission.SHUT_STATION,
            Permission.SET_STATIONS,
            Permission.BACK_UP,
            Permission.MANAGE_PEOPLE,
            Permission.RESET_PIN,
        }
    )
    return Acting(COMMAND_LINE, station, permissions)


def device_owner(station: str) -> Acting:
    """Return the face that uses the devices of `station`, speaking for them."""
    return Acting("devices", station, frozenset({Permission.OWN_DEVICES}))


def sync_worker(station: str) -> Acting:
    """Return the worker that carries the journal to the portal and its answers back."""
    return Acting("sync", station, frozenset({Permission.SYNC}))

"""PINs: given for once, and changed. None of them is in the journal, the fact alone is."""

from __future__ import annotations

import hashlib
import hmac
import uuid
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import NotAllowed
from kiosk.domain.pin import draw_pin
from kiosk.domain.staff import NewPerson, Person, PersonFault, person_fault
from kiosk.domain.text import clean_text
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.people.guard import forget_failures
from kiosk.store.people.pin_resets import write_reset
from kiosk.store.people.pin_verifiers import verifier_of
from kiosk.store.people.schema import person, person_pin
from kiosk.store.people.staff import PEOPLE, add_person, free_numbers, person_of, require_now
from kiosk.store.store import Store, Writing

PIN_SET = "person.pin_set"
_FOR_ONCE = "kiosk pin for once/1"
_KEPT = select(person_pin.c.verifier, person_pin.c.one_time).where(
    person_pin.c.person_id == bindparam("person_id")
)
_FORGET = delete(person_pin).where(person_pin.c.person_id == bindparam("person_id"))
_ANYBODY = select(person.c.id).limit(1)


@dataclass(frozen=True, slots=True)
class PinGiven:
    """Somebody, and the PIN with which they log in once and choose their own: shown once, kept nowhere."""

    person: Person
    pin: str

    def __repr__(self) -> str:
        return f"PinGiven({self.person.number})"


@dataclass(frozen=True, slots=True)
class Addition:
    """Somebody to be added by the operation `op_id` (a UUID), with a PIN for once.

    `pin`, where it isn't "", is theirs for good, and no secret: of people for practice.
    """

    op_id: str
    new: NewPerson
    pin: str = ""


@dataclass(frozen=True, slots=True)
class KeptPin:
    """What is kept of somebody's PIN; `one_time` if they have to choose their own before anything else."""

    verifier: str
    one_time: bool


def add_people(
    store: Store, acting: Acting, additions: tuple[Addition, ...], *, first: bool = False
) -> tuple[PinGiven, ...] | PersonFault:
    """Commit new people, all or none, and return them with their PINs for once.

    The same operations return the same again. The `first` people are added only while there are none.
    Raises `NotAllowed`, `StoreError` subclasses.
    """
    acting.require(Permission.MANAGE_PEOPLE)
    fault = next(filter(None, (person_fault(addition.new) for addition in additions)), None)
    if fault is not None:
        return fault
    drawn = tuple(_draw(store, addition) for addition in additions)
    with store.writing() as writing:
        connection = writing.connection
        one_at_a_time(connection, PEOPLE)
        require_now(connection, acting, Permission.MANAGE_PEOPLE)
        before = _added_before(store, writing, additions)
        if before:
            return before
        if first and connection.execute(_ANYBODY).one_or_none() is not None:
            return PersonFault.FIRST_OVER
        numbers = free_numbers(connection, [addition.new.number for addition in additions])
        if numbers is None:
            return PersonFault.NUMBER_TAKEN
        return _add(store, writing, acting, drawn, numbers)


def reset_pin(store: Store, acting: Acting, op_id: str, person_id: str) -> PinGiven | PersonFault:
    """Commit a PIN for once for somebody else, and that they needn't wait any more; return it.

    The same `op_id` (a UUID) returns the same again. Raises `NotAllowed`, also for the PIN of somebody who
    manages people by somebody who doesn't; `StoreError` subclasses.
    """
    acting.require(Permission.RESET_PIN)
    if acting.actor == person_id:
        return PersonFault.ONESELF
    pin = _pin_for_once(store, op_id)
    kept = KeptPin(verifier_of(store, person_id, pin), one_time=True)
    with store.writing() as writing:
        require_now(writing.connection, acting, Permission.RESET_PIN)
        whose = person_of(writing.connection, person_id)
        if whose is None:
            return PersonFault.UNKNOWN
        if Permission.MANAGE_PEOPLE in whose.permissions:
            acting.require(Permission.MANAGE_PEOPLE)  # else whoever resets it could be them
        _set(store, writing, acting, op_id, whose, kept)
    return PinGiven(whose, pin)


def change_pin(store: Store, acting: Acting, op_id: str, pin: str) -> None:
    """Commit the PIN that whoever acts chose; that they are who they are was seen to before.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed` for nobody of the staff.
    """
    kept = KeptPin(verifier_of(store, acting.actor, pin), one_time=False)
    with store.writing() as writing:
        whose = person_of(writing.connection, acting.actor)
        if whose is None or not whose.active:
            raise NotAllowed(PIN_SET)
        _set(store, writing, acting, op_id, whose, kept)


def kept_pin(store: Store, person_id: str) -> KeptPin | None:
    """Return what is kept of somebody's PIN, None if they have none."""
    with store.reading() as connection:
        row = connection.execute(_KEPT, {"person_id": person_id}).one_or_none()
    return KeptPin(row.verifier, bool(row.one_time)) if row else None


def forget_pin(connection: Connection, person_id: str) -> None:
    """Take somebody's PIN away: they need a new one for once."""
    connection.execute(_FORGET, {"person_id": person_id})


def _set(store: Store, writing: Writing, acting: Acting, op_id: str, whose: Person, kept: KeptPin) -> None:
    op_id = str(uuid.UUID(op_id))
    one_at_a_time(writing.connection, f"pin of {whose.id}")
    if writing.done_before(op_id) is not None:
        return
    _keep(store, writing.connection, whose.id, kept)
    if acting.actor != whose.id:
        write_reset(writing.connection, whose.id, acting.actor, store.clock.now_ms())
    forget_failures(store, writing.connection, whose.number)
    body = {"one_time": kept.one_time}
    writing.append(acting, Entry(op_id, PIN_SET, whose.id, body))


@dataclass(frozen=True, slots=True)
class _Drawn:
    """An addition, with the id and the PIN for once that it gets."""

    addition: Addition
    person_id: str
    pin: str
    verifier: str


def _draw(store: Store, addition: Addition) -> _Drawn:
    person_id, pin = store.chance.new_id(), _pin_of(store, addition)
    return _Drawn(addition, person_id, pin, verifier_of(store, person_id, pin))


def _add(
    store: Store, writing: Writing, acting: Acting, drawn: tuple[_Drawn, ...], numbers: tuple[str, ...]
) -> tuple[PinGiven, ...]:
    """Write and journal new people with their PINs for once."""
    given, entries = [], []
    for each, number in zip(drawn, numbers, strict=True):
        new = each.addition.new
        name = clean_text(new.name, len(new.name)).value
        added = Person(each.person_id, number, name, new.roles, active=True)
        entries.append(add_person(store, writing.connection, each.addition.op_id, added))
        _keep(store, writing.connection, added.id, KeptPin(each.verifier, one_time=not each.addition.pin))
        given.append(PinGiven(added, each.pin))
    writing.append(acting, *entries)
    return tuple(given)


def _keep(store: Store, connection: Connection, person_id: str, kept: KeptPin) -> None:
    forget_pin(connection, person_id)
    row = {"person_id": person_id, "verifier": kept.verifier, "one_time": int(kept.one_time)}
    connection.execute(insert(person_pin), {**row, "set_ms": store.clock.now_ms()})


def _added_before(
    store: Store, writing: Writing, additions: tuple[Addition, ...]
) -> tuple[PinGiven, ...] | None:
    """Return the people of operations that are in the journal already, None if they aren't."""
    given = []
    for addition in additions:
        before = writing.done_before(addition.op_id)
        known = person_of(writing.connection, before) if before else None
        if known is None:
            return None
        given.append(PinGiven(known, _pin_of(store, addition)))
    return tuple(given)


def _pin_of(store: Store, addition: Addition) -> str:
    return addition.pin or _pin_for_once(store, addition.op_id)


def _pin_for_once(store: Store, op_id: str) -> str:
    """Return the PIN for once of an operation: the same again, and known to nobody without the key."""
    key = store.keys.derived(_FOR_ONCE)
    stream = iter(range(1_000_000))

    def draw(below: int) -> int:
        drawn = hmac.new(key, f"{uuid.UUID(op_id)} {next(stream)}".encode(), hashlib.sha256).digest()
        return int.from_bytes(drawn) % below

    return draw_pin(draw)

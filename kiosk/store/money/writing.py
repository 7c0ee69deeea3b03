"""Transactions about public money: one after the other, so that no number is given out twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, Table, func, select

from kiosk.domain.receipt import Serial, SerialKind
from kiosk.store.journal import one_at_a_time
from kiosk.store.store import Store, Writing, node_of

_MONEY = "kiosk money"
"""The lock under which numbers are taken and drawers are moved."""


@contextmanager
def money_writing(store: Store, op_id: str) -> Iterator[tuple[Writing, str | None]]:
    """Begin a transaction about money, once those before it have ended.

    Beside it comes what the operation `op_id` was about if it was committed before, None for a new one.
    """
    with store.writing() as writing:
        one_at_a_time(writing.connection, _MONEY)
        yield writing, writing.done_before(op_id)


def next_serial(connection: Connection, numbered: Table, kind: SerialKind, year: int) -> Serial:
    """Return the next number of this node's book among the rows of `numbered`, inside `money_writing`."""
    node = node_of(connection)
    none_yet = Serial(node.mission_code, year, kind, node.book, 0)
    last = select(func.max(numbered.c.number)).where(*same_book(numbered, none_yet))
    return replace(none_yet, number=int(connection.execute(last).scalar_one() or 0) + 1)


def same_book(numbered: Table, serial: Serial) -> tuple[ColumnElement[bool], ...]:
    """Return what tells the rows of `numbered` that are of the book of `serial`."""
    return (
        numbered.c.mission == serial.mission,
        numbered.c.year == serial.year,
        numbered.c.kind == serial.kind.value,
        numbered.c.book == serial.book,
    )


def serial_facts(serial: Serial) -> dict[str, str | int]:
    """Return the columns of a row that has this serial."""
    return {
        "serial": str(serial),
        "mission": serial.mission,
        "year": serial.year,
        "kind": serial.kind.value,
        "book": serial.book,
        "number": serial.number,
    }

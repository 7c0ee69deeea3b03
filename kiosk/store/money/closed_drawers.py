"""Sessions that ended in a time, with all that a report on them tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, select

from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.receipt import Serial, read_serial
from kiosk.store.money.cash_schema import cash_difference, deposit
from kiosk.store.money.drawer_rows import drawers_where
from kiosk.store.money.schema import cash_move, drawer

_CLOSED = (drawer.c.closed_ms >= bindparam("from_ms"), drawer.c.closed_ms < bindparam("until_ms"))
_DEPOSITS = select(deposit.c.drawer_id, deposit.c.slip, deposit.c.minor)
_SAID = select(cash_difference.c.drawer_id, cash_difference.c.said)
_MOVES = select(cash_move).order_by(cash_move.c.at_ms, cash_move.c.id)


@dataclass(frozen=True, slots=True)
class ClosedDrawer:
    """A session that ended: what was moved in it, what is said of a difference, where its money is.

    `bank_slip` is "" and `banked_minor` None while nobody brought it to the bank.
    """

    drawer: Drawer
    moves: tuple[tuple[CashMove, int, str], ...]
    said: str
    bank_slip: str
    banked_minor: int | None

    @property
    def cash_minor(self) -> int:
        """What receipts left in it."""
        moved = sum(minor if kind is CashMove.PAY_IN else -minor for kind, minor, _reason in self.moves)
        return (self.drawer.expected_minor or 0) - self.drawer.float_minor - moved


def closed_drawers(connection: Connection, bound: Mapping[str, int]) -> tuple[ClosedDrawer, ...]:
    """Return what was closed or handed over in the time that is `bound`, the oldest first."""
    closed = drawers_where(connection, _CLOSED, bound)
    ids = [each.id for each in closed]
    banked = {
        row.drawer_id: (row.slip, row.minor) for row in connection.execute(_of(_DEPOSITS, deposit, ids))
    }
    said = {row.drawer_id: row.said for row in connection.execute(_of(_SAID, cash_difference, ids))}
    moves: dict[str, list[tuple[CashMove, int, str]]] = {}
    for row in connection.execute(_of(_MOVES, cash_move, ids)):
        moves.setdefault(row.drawer_id, []).append((CashMove(row.kind), row.minor, row.reason))
    return tuple(
        ClosedDrawer(
            each, tuple(moves.get(each.id, ())), said.get(each.id, ""), *banked.get(each.id, ("", None))
        )
        for each in closed
    )


def slip_serials(closed: Iterable[ClosedDrawer]) -> tuple[Serial, ...]:
    """Return the numbers of their deposit slips; one that was handed over has none."""
    serials = (read_serial(each.drawer.deposit_serial) for each in closed)
    return tuple(serial for serial in serials if serial is not None)


def _of(asked: Select[Any], table: Table, drawer_ids: Sequence[str]) -> Select[Any]:
    return asked.where(table.c.drawer_id.in_(drawer_ids))

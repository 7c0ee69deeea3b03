"""What operations of public money once did to the tables, done again; see `replaying`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from kiosk.store.money.deposits import CASH_DEPOSITED, write_deposit
from kiosk.store.money.drawer_checks import DRAWER_CHECKED, write_check
from kiosk.store.money.drawer_closing import CASH_DIFFERED, DRAWER_CLOSED, DRAWER_COUNTED
from kiosk.store.money.drawer_rows import (
    write_cash_move,
    write_closing,
    write_count,
    write_difference,
    write_opening,
)
from kiosk.store.money.drawers import CASH_MOVED, DRAWER_OPENED
from kiosk.store.money.ordering import PAYMENT_ORDERED, write_order
from kiosk.store.money.receipt_rows import RECEIPT_ISSUED, insert_receipt
from kiosk.store.money.wishes import MONEY_ASKED, MONEY_DECIDED, write_decision, write_wish

MONEY_KINDS = frozenset(
    {
        RECEIPT_ISSUED,
        MONEY_ASKED,
        MONEY_DECIDED,
        DRAWER_OPENED,
        DRAWER_COUNTED,
        DRAWER_CLOSED,
        CASH_DIFFERED,
        CASH_MOVED,
        PAYMENT_ORDERED,
        DRAWER_CHECKED,
        CASH_DEPOSITED,
    }
)


def replay_money(connection: Connection, facts: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """Write the rows that an operation of `MONEY_KINDS` wrote."""
    op_id, actor = facts["op_id"], facts["actor"]
    match facts["kind"]:
        case kind if kind == RECEIPT_ISSUED:
            insert_receipt(connection, op_id, actor, body)
        case kind if kind == MONEY_ASKED:
            write_wish(connection, op_id, actor, body)
        case kind if kind == MONEY_DECIDED:
            write_decision(connection, actor, body)
        case kind if kind == DRAWER_OPENED:
            write_opening(connection, op_id, actor, body)
        case kind if kind == DRAWER_COUNTED:
            write_count(connection, op_id, body)
        case kind if kind == DRAWER_CLOSED:
            write_closing(connection, op_id, body)
        case kind if kind == CASH_DIFFERED:
            write_difference(connection, op_id, body)
        case kind if kind == CASH_MOVED:
            write_cash_move(connection, op_id, body)
        case kind if kind == PAYMENT_ORDERED:
            write_order(connection, op_id, actor, body)
        case kind if kind == DRAWER_CHECKED:
            write_check(connection, op_id, actor, body)
        case kind if kind == CASH_DEPOSITED:
            write_deposit(connection, op_id, actor, body)

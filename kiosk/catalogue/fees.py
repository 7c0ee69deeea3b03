"""Dated fee rows: what is owed from when to when, at which speed, or that the mission sets it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

from kiosk.catalogue.faults import told
from kiosk.catalogue.table import Table
from kiosk.domain.service import Fee, Speed

_AMOUNT = re.compile(r"[0-9]{1,7}\.[0-9]{2}", re.ASCII)


def read_fee(row: Table) -> Fee:
    """Read one `[[fee]]` row."""
    amount, currency = _amount(row)
    fee = Fee(
        id=row.identifier("id"),
        label=row.text("label"),
        amount=amount,
        currency=currency,
        valid_from=row.day("valid_from"),
        valid_to=row.optional_day("valid_to"),
        speed=row.optional_member("speed", Speed),
        source=row.string("source", ""),
    )
    if fee.valid_to is not None and fee.valid_to < fee.valid_from:
        row.fault("valid_to", "lies before valid_from", "Exchange the two dates, or mend one")
    row.close()
    return fee


def check_fees(fees: Iterable[Fee], speeds: Iterable[Speed], table: Table) -> None:
    """Note at `table` (the service's) fees that would be owed twice, or at a speed it doesn't offer."""
    offered = tuple(speeds)
    for fee in fees:
        if fee.speed is not None and fee.speed not in offered:
            mend = told("Use one of: {listed}", listed=", ".join(offered))
            table.fault(
                f"fee[{fee.id}].speed", told("the service has no speed {speed}", speed=fee.speed), mend
            )
    for first, second in combinations(fees, 2):
        if first.id == second.id and _same_speed(first, second) and _meet(first, second):
            problem = told("two rows hold from {day}", day=max(first.valid_from, second.valid_from))
            table.fault(f"fee[{first.id}]", problem, "End one with valid_to, or name a speed in each")


def with_fee(fees: Iterable[Fee], new: Fee) -> tuple[Fee, ...]:
    """Return `fees` with `new` in place of rows of its id and speed (all speeds, if it names none)."""
    kept = [part for fee in fees for part in _outside(fee, new)]
    return (*kept, new)


def _amount(row: Table) -> tuple[Decimal | None, str | None]:
    if row.flag("mission_sets", False):
        for key in ("amount", "currency"):
            if row.has(key):
                row.string(key)
                row.fault(key, "stands beside mission_sets", "Take one of the two out")
        return None, None
    written = row.string("amount")
    if written and not _AMOUNT.fullmatch(written):
        row.fault(
            "amount",
            told('"{written}" is not an amount', written=written),
            'Write it with two decimals, such as "200.00"',
        )
        written = ""
    return Decimal(written or "0.00"), row.matching(
        "currency", "[A-Z]{3}", "three capital letters, such as USD"
    )


def _meet(first: Fee, second: Fee) -> bool:
    return first.valid_from <= (second.valid_to or date.max) and second.valid_from <= (
        first.valid_to or date.max
    )


def _same_speed(first: Fee, second: Fee) -> bool:
    return first.speed is second.speed or first.speed is None or second.speed is None


def _outside(fee: Fee, new: Fee) -> Iterator[Fee]:
    """What is left of `fee` before and after `new`."""
    if fee.id != new.id or new.speed not in (None, fee.speed) or not _meet(fee, new):
        yield fee
        return
    if fee.valid_from < new.valid_from:
        yield replace(fee, valid_to=new.valid_from - timedelta(days=1))
    if new.valid_to is not None and (fee.valid_to is None or fee.valid_to > new.valid_to):
        yield replace(fee, valid_from=new.valid_to + timedelta(days=1))

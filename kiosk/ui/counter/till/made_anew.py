"""What a clerk did to a bill stays when it is made anew: the fees that they added, what they exempted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.debts import left_of, named
from kiosk.domain.receipt import BillLine

Lines = tuple[BillLine, ...]


def less(lines: Sequence[BillLine], others: Sequence[BillLine]) -> Lines:
    """Return of `lines` what isn't among `others`, by fee and request."""
    return left_of(lines, others, (named,))


def added(bill: Lines, owed_before: Lines, owed: Lines) -> Lines:
    """Return what was added to a bill beside `owed_before`, less what is `owed` by now: it was ordered."""
    return less(less(bill, owed_before), less(owed, owed_before))


def exempted(bill: Lines, owed_before: Lines, owed: Lines) -> Lines:
    """Return what is `owed` with the exemptions that were typed for as much of the same in the bill."""
    before = {_which(line): line.exemption for line in owed_before}
    typed = {
        _which(line): line.exemption
        for line in bill
        if line.exemption and line.exemption != before.get(_which(line), line.exemption)
    }
    return tuple(replace(line, exemption=typed.get(_which(line), line.exemption)) for line in owed)


def _which(line: BillLine) -> tuple[str, str, str, int]:
    return line.service_id, line.fee_id, line.request_id, line.quantity

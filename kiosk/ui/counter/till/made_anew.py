"""What a clerk did to a bill stays when it is made anew: the fees that they added, what they exempted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.debts import left_of, named
from kiosk.domain.receipt import BillLine

Lines = tuple[BillLine, ...]
_Which = tuple[str, str, str, int]


def less(lines: Sequence[BillLine], others: Sequence[BillLine]) -> Lines:
    """Return of `lines` what isn't among `others`, by fee and request."""
    return left_of(lines, others, (named,))


def added(bill: Lines, owed_before: Lines, owed: Lines) -> Lines:
    """Return what was added to a bill beside `owed_before`, less what is `owed` by now: it was ordered."""
    return less(less(bill, owed_before), less(owed, owed_before))


def exempted(bill: Lines, owed_before: Lines, owed: Lines) -> Lines:
    """Return what is `owed` with the exemptions that were typed for as much of the same in the bill.

    Of lines of one fee no more are exempt than a clerk exempted.
    """
    typed = list((_exempt(bill) - _exempt(owed_before)).elements())
    anew: list[BillLine] = []
    for line in owed:
        reason = next((reason for which, reason in typed if which == _which(line)), "")
        if reason and not line.exemption:
            typed.remove((_which(line), reason))
        anew.append(replace(line, exemption=line.exemption or reason))
    return tuple(anew)


def _exempt(lines: Lines) -> Counter[tuple[_Which, str]]:
    return Counter((_which(line), line.exemption) for line in lines if line.exemption)


def _which(line: BillLine) -> _Which:
    return line.service_id, line.fee_id, line.request_id, line.quantity

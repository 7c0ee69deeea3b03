"""The numbers in the report on public money: each with what became of it, and the books they stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kiosk.domain.money import Money
from kiosk.domain.receipt import SerialKind
from kiosk.paper.money_figures import BookLine, DrawerLine, NumberLine
from kiosk.store.money.closed_drawers import slip_serials
from kiosk.store.money.counts import MoneyCounts, UsedNumber


def number_line(used: UsedNumber, staff: Mapping[str, str]) -> NumberLine:
    """Return what is told of a number; `staff` are the numbers of people by their ids."""
    exemption, paper = used.exemption, used.paper
    return NumberLine(
        serial=str(used.serial),
        state=used.state,
        method=used.method,
        amount=Money(used.currency, used.amount_minor),
        taken=Money(used.currency, used.counts_minor),
        issued_ms=used.issued_ms,
        clerk=staff.get(used.actor, ""),
        reason=used.reason,
        asked_by=staff.get(used.asked_by, ""),
        decided_by=staff.get(used.decided_by, ""),
        gives_back=used.gives_back,
        paper=replace(paper, second=staff.get(paper.second, "")) if paper else None,
        exemption=exemption.state if exemption else None,
        unpaid=Money(used.currency, exemption.minor) if exemption else None,
        exemption_reason=exemption.reason if exemption else "",
        exemption_decided_by=staff.get(exemption.decided_by, "") if exemption else "",
    )


def book_lines(
    counts: MoneyCounts, lines: Sequence[NumberLine], drawers: Sequence[DrawerLine]
) -> list[BookLine]:
    """Return the books of a time: receipts' `lines`, and the deposit slips of the `drawers` that ended."""
    serials = (*(each.serial for each in counts.numbers), *slip_serials(counts.closed), *counts.missing)
    kinds = {_book(str(each)): each.kind for each in serials}
    return [
        _book_line(
            kind,
            tuple(line for line in lines if _book(line.serial) == book),
            tuple(drawer for drawer in drawers if _book(drawer.deposit_serial) == book),
            tuple(str(each) for each in counts.missing if _book(str(each)) == book),
        )
        for book, kind in kinds.items()
    ]


def _book_line(
    kind: SerialKind,
    used: tuple[NumberLine, ...],
    slips: tuple[DrawerLine, ...],
    missing: tuple[str, ...],
) -> BookLine:
    """Return a book from its first number to its last, whether this store has them or only paper."""
    here = (*(line.serial for line in used), *(drawer.deposit_serial for drawer in slips))
    known = sorted((*here, *missing))
    return BookLine(kind, known[0], known[-1], used, missing, slips)


def _book(serial: str) -> str:
    return serial.rpartition("-")[0]

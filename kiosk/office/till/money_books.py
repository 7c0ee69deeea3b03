"""The numbers in the report on public money: each with what became of it, and the books they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kiosk.domain.money import Money
from kiosk.domain.receipt import Serial, SerialKind
from kiosk.paper.money_figures import BookLine, NumberLine
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


def book_lines(counts: MoneyCounts, lines: Sequence[NumberLine]) -> list[BookLine]:
    """Return the books of a time, of which `lines` are the numbers that were used."""
    used, missing = defaultdict[str, list[NumberLine]](list), defaultdict[str, list[str]](list)
    for line in lines:
        used[_book(line.serial)].append(line)
    for serial in counts.missing:
        missing[_book(str(serial))].append(str(serial))
    kinds = {_book(str(each)): each.kind for each in (*_serials(counts), *counts.missing)}
    return [_book_line(kind, used[book], missing[book]) for book, kind in kinds.items()]


def _book_line(kind: SerialKind, used: Sequence[NumberLine], missing: Sequence[str]) -> BookLine:
    """Return a book from its first number to its last, whether this store has them or only paper."""
    known = sorted((*(line.serial for line in used), *missing))
    return BookLine(kind, known[0], known[-1], tuple(used), tuple(missing))


def _serials(counts: MoneyCounts) -> Iterator[Serial]:
    return (each.serial for each in counts.numbers)


def _book(serial: str) -> str:
    return serial.rpartition("-")[0]

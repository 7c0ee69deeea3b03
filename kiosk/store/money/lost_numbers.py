"""Numbers that a station saw commit and a store that was put back hasn't got: only on paper.

They are those of receipts of all kinds and of deposit slips.

The anchor tells the last number of each book. What the store knows less of is kept with the operation that
began the new epoch, so that every report of that time, and of that book, names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, RowMapping, Table, bindparam, func, insert, select

from kiosk.domain.receipt import Serial, SerialKind, read_serial
from kiosk.store.money.cash_schema import deposit_slip
from kiosk.store.money.schema import lost_number, receipt
from kiosk.store.money.writing import same_book
from kiosk.store.schema import node, op
from kiosk.store.store import Store

_WITH_TIME = select(lost_number).join(op, op.c.op_id == lost_number.c.op_id)
_OF_LAST = _WITH_TIME.where(op.c.seq == select(node.c.next_seq - 1).scalar_subquery())
_BETWEEN = _WITH_TIME.where(
    op.c.occurred_ms >= bindparam("from_ms"), op.c.occurred_ms < bindparam("until_ms")
)


@dataclass(frozen=True, slots=True)
class LostNumbers:
    """The numbers of one book from `first` to `last`."""

    first: Serial
    last: Serial

    @property
    def serials(self) -> Iterator[Serial]:
        """Each of them."""
        return (replace(self.first, number=n) for n in range(self.first.number, self.last.number + 1))


def lost_behind(connection: Connection, seen: Iterable[str]) -> tuple[LostNumbers, ...]:
    """Return what the store lacks of the books whose last numbers are `seen`."""
    lasts = (serial for serial in map(read_serial, seen) if serial is not None)
    behind = ((_known_last(connection, last), last) for last in lasts)
    return tuple(
        LostNumbers(replace(last, number=known + 1), last) for known, last in behind if known < last.number
    )


def lost_facts(lost: Iterable[LostNumbers]) -> list[list[str]]:
    """Return what the journal says of them: the first and the last number of each book."""
    return [[str(each.first), str(each.last)] for each in lost]


def write_lost(connection: Connection, op_id: str, facts: Sequence[Sequence[str]]) -> None:
    """Write the rows from what the journal says; they are never changed."""
    for first, last in ((read_serial(one), read_serial(other)) for one, other in facts):
        if first is not None and last is not None:
            row = {"mission": first.mission, "year": first.year, "kind": first.kind.value, "book": first.book}
            numbers = {"first": first.number, "last": last.number}
            connection.execute(insert(lost_number), {"op_id": op_id, **row, **numbers})


def lost_last(store: Store) -> tuple[LostNumbers, ...]:
    """Return those that were found out when the store's epoch began: its journal's last operation."""
    with store.reading() as connection:
        return _read(connection.execute(_OF_LAST).mappings())


def lost_between(connection: Connection, bound: Mapping[str, int]) -> tuple[LostNumbers, ...]:
    """Return those that were found out in a time, `from_ms` to before `until_ms` (UTC)."""
    return _read(connection.execute(_BETWEEN, bound).mappings())


def lost_of_book(connection: Connection, serial: Serial) -> tuple[LostNumbers, ...]:
    """Return those of the book that `serial` is of."""
    of_book = select(lost_number).where(*same_book(lost_number, serial))
    return _read(connection.execute(of_book).mappings())


def missing_numbers(
    connection: Connection, serials: Iterable[Serial], bound: Mapping[str, int]
) -> tuple[Serial, ...]:
    """Return the numbers of each book, from those before its first to its end, that this store hasn't got.

    A book has no gaps by itself: what is missing was lost with a store, and only paper has it. What a store
    that was put back lacks behind the end of a book belongs to the time when that was found out, too.
    """
    books: dict[tuple[int, SerialKind, str], list[Serial]] = {}
    for serial in serials:
        books.setdefault((serial.year, serial.kind, serial.book), []).append(serial)
    gaps = [missing for here in books.values() for missing in _missing(connection, here)]
    lost = [*lost_between(connection, bound)]
    for here in books.values():
        lost += lost_of_book(connection, here[0])
    behind = (serial for numbers in lost for serial in numbers.serials)
    return tuple(dict.fromkeys((*gaps, *behind)))


def _missing(connection: Connection, book: Sequence[Serial]) -> Iterable[Serial]:
    first, last = (end(book, key=lambda serial: serial.number) for end in (min, max))
    numbered = _table_of(first)
    of_book = same_book(numbered, first)
    before = select(func.max(numbered.c.number)).where(*of_book, numbered.c.number < first.number)
    begin = int(connection.execute(before).scalar_one() or 0) + 1
    between = numbered.c.number >= begin, numbered.c.number <= last.number
    known = set(connection.execute(select(numbered.c.number).where(*of_book, *between)).scalars())
    return (replace(first, number=each) for each in range(begin, last.number) if each not in known)


def _known_last(connection: Connection, serial: Serial) -> int:
    numbered = _table_of(serial)
    last = select(func.max(numbered.c.number)).where(*same_book(numbered, serial))
    return int(connection.execute(last).scalar_one() or 0)


def _table_of(serial: Serial) -> Table:
    """Return the table whose rows are numbered in the book of `serial`."""
    return deposit_slip if serial.kind is SerialKind.DEPOSIT else receipt


def _read(rows: Iterable[RowMapping]) -> tuple[LostNumbers, ...]:
    return tuple(LostNumbers(_serial(row, row["first"]), _serial(row, row["last"])) for row in rows)


def _serial(row: RowMapping, number: int) -> Serial:
    return Serial(row["mission"], row["year"], SerialKind(row["kind"]), row["book"], number)

"""What the money's facts add up to over a time: receipts by their numbers, fees, drawers. Nobody is named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Row, bindparam, func, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.drawer import Drawer
from kiosk.domain.receipt import Method, ReceiptKind, Serial
from kiosk.domain.states import DrawerState, ReceiptState
from kiosk.store.cash_schema import cash_check, deposit
from kiosk.store.drawer_rows import drawers_where
from kiosk.store.money_schema import drawer, money_wish, receipt, receipt_line
from kiosk.store.money_wishes import VOID, WishState
from kiosk.store.schema import print_job
from kiosk.store.store import Store

_BETWEEN = (receipt.c.issued_ms >= bindparam("from_ms"), receipt.c.issued_ms < bindparam("until_ms"))
_REVERSAL = receipt.alias("reversal")
_VOID = (money_wish.c.receipt_id == receipt.c.id) & (money_wish.c.kind == VOID)
_RECEIPTS = (
    select(receipt, money_wish.c.decision.label("void_decision"), _REVERSAL.c.id.label("reversed_by"))
    .outerjoin(money_wish, _VOID)
    .outerjoin(_REVERSAL, _REVERSAL.c.reverses == receipt.c.id)
    .where(*_BETWEEN)
    .order_by(receipt.c.year, receipt.c.kind, receipt.c.book, receipt.c.number)
)
_LINES = (
    select(receipt_line, receipt.c.kind, receipt.c.currency)
    .join(receipt, receipt.c.id == receipt_line.c.receipt_id)
    .outerjoin(money_wish, _VOID)
    .where(*_BETWEEN, func.coalesce(money_wish.c.decision, "") != WishState.APPROVED.value)
)
_COPIES = (
    select(func.count())
    .select_from(print_job)
    .join(receipt, receipt.c.id == print_job.c.visit_id)
    .where(print_job.c.kind == "receipt", print_job.c.copy > 1, *_BETWEEN)
)
_CLOSED = (drawer.c.closed_ms >= bindparam("from_ms"), drawer.c.closed_ms < bindparam("until_ms"))
_DEPOSITS = select(deposit.c.drawer_id, deposit.c.slip)
_CHECKS = select(cash_check).where(
    cash_check.c.at_ms >= bindparam("from_ms"), cash_check.c.at_ms < bindparam("until_ms")
)


@dataclass(frozen=True, slots=True)
class UsedNumber:
    """One number of a book and what became of it. `actor` and `drawer_id` are ids, never names."""

    serial: Serial
    state: ReceiptState
    method: Method
    currency: str
    total_minor: int
    issued_ms: int
    actor: str
    drawer_id: str

    @property
    def counts_minor(self) -> int:
        """What it adds to what was taken: nothing if it is void, less than nothing if it gives back."""
        if self.state is ReceiptState.VOIDED:
            return 0
        return -self.total_minor if self.serial.kind is ReceiptKind.REVERSAL else self.total_minor


@dataclass(frozen=True, slots=True)
class TakenFee:
    """A fee of a service that was taken, given back, or forgiven for a reason; void receipts aren't in it."""

    service_id: str
    fee_id: str
    currency: str
    quantity: int
    minor: int
    exemption: str


@dataclass(frozen=True, slots=True)
class CheckedDrawer:
    """An unannounced count."""

    actor: str
    drawer_id: str
    at_ms: int
    over_minor: int


@dataclass(frozen=True, slots=True)
class MoneyCounts:
    """Everything of a time. `closed` with the slip of its deposit, "" while it isn't deposited."""

    numbers: tuple[UsedNumber, ...]
    fees: tuple[TakenFee, ...]
    duplicates: int
    closed: tuple[tuple[Drawer, str], ...]
    open: tuple[Drawer, ...]
    checks: tuple[CheckedDrawer, ...]


def money_counts(store: Store, acting: Acting, from_ms: int, until_ms: int) -> MoneyCounts:
    """Return what happened from one moment to before another (UTC milliseconds). Raises `NotAllowed`."""
    acting.require(Permission.APPROVE_MONEY)
    bound = {"from_ms": from_ms, "until_ms": until_ms}
    with store.reading() as connection:
        slips = {row.drawer_id: row.slip for row in connection.execute(_DEPOSITS)}
        closed = drawers_where(connection, _CLOSED, bound)
        opened = drawers_where(connection, (drawer.c.state != DrawerState.CLOSED.value,), {})
        return MoneyCounts(
            numbers=tuple(_number(row) for row in connection.execute(_RECEIPTS, bound)),
            fees=tuple(_fee(row) for row in connection.execute(_LINES, bound)),
            duplicates=int(connection.execute(_COPIES, bound).scalar_one()),
            closed=tuple((each, slips.get(each.id, "")) for each in closed),
            open=opened,
            checks=tuple(_check(row) for row in connection.execute(_CHECKS, bound)),
        )


def missing_numbers(numbers: Iterable[UsedNumber]) -> tuple[Serial, ...]:
    """Return the numbers between each book's first and last that this store hasn't got.

    A book has no gaps by itself: what is missing was lost with a store, and only paper has it.
    """
    books: dict[tuple[int, ReceiptKind, str], list[Serial]] = {}
    for each in numbers:
        serial = each.serial
        books.setdefault((serial.year, serial.kind, serial.book), []).append(serial)
    return tuple(serial for here in books.values() for serial in _missing(here))


def _missing(book: list[Serial]) -> Iterable[Serial]:
    known, first = {each.number for each in book}, book[0]
    for number in range(first.number, book[-1].number):
        if number not in known:
            yield replace(first, number=number)


def _number(row: Row[*tuple[object, ...]]) -> UsedNumber:
    told = row._mapping
    state = ReceiptState.REVERSED if told["reversed_by"] else ReceiptState.ISSUED
    if told["void_decision"] == WishState.APPROVED:
        state = ReceiptState.VOIDED
    return UsedNumber(
        Serial(told["mission"], told["year"], ReceiptKind(told["kind"]), told["book"], told["number"]),
        state,
        Method(told["method"]),
        told["currency"],
        told["total_minor"],
        told["issued_ms"],
        told["actor"],
        told["drawer_id"],
    )


def _fee(row: Row[*tuple[object, ...]]) -> TakenFee:
    told = row._mapping
    sign = -1 if told["kind"] == ReceiptKind.REVERSAL.value else 1
    due = 0 if told["exemption"] else told["local_minor"]
    return TakenFee(
        told["service_id"],
        told["fee_id"],
        told["currency"],
        sign * told["quantity"],
        sign * due,
        told["exemption"],
    )


def _check(row: Row[*tuple[object, ...]]) -> CheckedDrawer:
    told = row._mapping
    over = told["counted_minor"] - told["expected_minor"]
    return CheckedDrawer(told["actor"], told["drawer_id"], told["at_ms"], over)

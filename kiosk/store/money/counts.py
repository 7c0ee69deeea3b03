"""What the money's facts add up to over a time: receipts by their numbers, fees, drawers. Nobody is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Row, RowMapping, bindparam, distinct, func, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.drawer import Drawer
from kiosk.domain.receipt import Method, PaperByHand, Serial, SerialKind
from kiosk.domain.states import DrawerState, PrintState, ReceiptState, WishState
from kiosk.store.money.cash_schema import cash_check, handwritten
from kiosk.store.money.closed_drawers import ClosedDrawer, closed_drawers, slip_serials
from kiosk.store.money.drawer_rows import drawers_where
from kiosk.store.money.lost_numbers import missing_numbers
from kiosk.store.money.schema import drawer, money_wish, receipt, receipt_line
from kiosk.store.money.wishes import EXEMPTED, EXEMPTION, VOID
from kiosk.store.people.schema import approval
from kiosk.store.schema import print_job
from kiosk.store.stations.prints import COPY_OF
from kiosk.store.store import Store

_BETWEEN = (receipt.c.issued_ms >= bindparam("from_ms"), receipt.c.issued_ms < bindparam("until_ms"))
_REVERSAL, _given_back = receipt.alias("reversal"), receipt.alias("given_back")
_VOID = (money_wish.c.receipt_id == receipt.c.id) & (money_wish.c.kind == VOID)
_exemption = money_wish.alias("exemption")
_OF_WHAT_WAS_PAID = (  # A reversal takes the exemptions back that somebody agreed to for the receipt.
    _exemption.c.receipt_id == func.coalesce(receipt.c.reverses, receipt.c.id)
) & (_exemption.c.kind == EXEMPTION)
_RECEIPTS = (
    select(
        receipt,
        money_wish.c.decision.label("void_decision"),
        money_wish.c.reason.label("void_reason"),
        money_wish.c.asked_by,
        money_wish.c.decided_by,
        _REVERSAL.c.id.label("reversed_by"),
        _given_back.c.serial.label("gives_back"),
        approval.c.approved_by,
        handwritten.c.paper_number,
        handwritten.c.written_on,
        EXEMPTED.label("exempted_minor"),
        _exemption.c.decision.label("exemption_decision"),
        _exemption.c.reason.label("exemption_reason"),
        _exemption.c.decided_by.label("exemption_decided_by"),
    )
    .outerjoin(money_wish, _VOID)
    .outerjoin(_exemption, _OF_WHAT_WAS_PAID)
    .outerjoin(_REVERSAL, _REVERSAL.c.reverses == receipt.c.id)
    .outerjoin(_given_back, _given_back.c.id == receipt.c.reverses)
    .outerjoin(approval, approval.c.op_id == receipt.c.op_id)
    .outerjoin(handwritten, handwritten.c.receipt_id == receipt.c.id)
    .where(*_BETWEEN)
    .order_by(receipt.c.year, receipt.c.kind, receipt.c.book, receipt.c.number)
)
_LINES = (
    select(receipt_line, receipt.c.kind, receipt.c.currency, _exemption.c.decision.label("decision"))
    .join(receipt, receipt.c.id == receipt_line.c.receipt_id)
    .outerjoin(money_wish, _VOID)
    .outerjoin(_exemption, _OF_WHAT_WAS_PAID)
    .where(*_BETWEEN, func.coalesce(money_wish.c.decision, "") != WishState.APPROVED.value)
)
_WENT_OUT = tuple(state.value for state in (PrintState.PRINTING, PrintState.PRINTED, PrintState.UNKNOWN))
_COPIES = (
    select(func.count() - func.count(distinct(receipt.c.id)))
    .select_from(print_job)
    .join(receipt, receipt.c.id == print_job.c.visit_id)
    .where(print_job.c.kind == bindparam("of_kind"), print_job.c.state.in_(_WENT_OUT), *_BETWEEN)
)
_CHECKS = (
    select(cash_check, drawer.c.actor.label("clerk"), drawer.c.currency, drawer.c.state)
    .join(drawer, drawer.c.id == cash_check.c.drawer_id)
    .where(cash_check.c.at_ms >= bindparam("from_ms"), cash_check.c.at_ms < bindparam("until_ms"))
    .order_by(cash_check.c.at_ms, cash_check.c.id)
)


@dataclass(frozen=True, slots=True)
class AskedExemption:
    """What of a receipt nobody paid, and what became of the wish for it. `decided_by` is an id."""

    minor: int
    state: WishState
    reason: str
    decided_by: str


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
    reason: str = ""
    """Why it is void, or gives money back."""
    asked_by: str = ""
    decided_by: str = ""
    """Who asked for its void, and who agreed to that, or to giving money back."""
    exemption: AskedExemption | None = None
    gives_back: str = ""
    """The serial of the receipt whose money it gives back."""
    paper: PaperByHand | None = None
    """What it was written on, for one that was written by hand; its `second` is an id."""

    @property
    def amount_minor(self) -> int:
        """What its paper is about: less than nothing if it gives back."""
        return -self.total_minor if self.serial.kind is SerialKind.REVERSAL else self.total_minor

    @property
    def counts_minor(self) -> int:
        """What it adds to what was taken: nothing if it is void, less than nothing if it gives back."""
        return 0 if self.state is ReceiptState.VOIDED else self.amount_minor


@dataclass(frozen=True, slots=True)
class TakenFee:
    """A fee of a service that was taken, given back, or not paid; void receipts aren't in it.

    What gives back has negative figures. Nothing was paid for what was to be exempt, whatever became of that.
    """

    service_id: str
    fee_id: str
    currency: str
    quantity: int
    minor: int
    exemption: str = ""
    """Why nothing was to be paid for it; "" where it was paid."""
    decision: WishState | None = None
    """What became of the wish for that; None where it was paid."""


@dataclass(frozen=True, slots=True)
class CheckedDrawer:
    """An unannounced count of the drawer of `clerk` by `actor`, in its own currency; both are ids.

    `over_minor` is None while that drawer isn't closed: whoever is to count it must not learn it before.
    """

    clerk: str
    actor: str
    at_ms: int
    currency: str
    over_minor: int | None


@dataclass(frozen=True, slots=True)
class MoneyCounts:
    """Everything of a time. `missing` are the numbers that this store hasn't got: only paper has them."""

    numbers: tuple[UsedNumber, ...]
    missing: tuple[Serial, ...]
    fees: tuple[TakenFee, ...]
    duplicates: int
    closed: tuple[ClosedDrawer, ...]
    open: tuple[Drawer, ...]
    checks: tuple[CheckedDrawer, ...]


def money_counts(store: Store, acting: Acting, from_ms: int, until_ms: int) -> MoneyCounts:
    """Return what happened from one moment to before another (UTC milliseconds). Raises `NotAllowed`."""
    acting.require(Permission.APPROVE_MONEY)
    bound = {"from_ms": from_ms, "until_ms": until_ms}
    with store.reading() as connection:
        numbers = tuple(_number(row) for row in connection.execute(_RECEIPTS, bound))
        closed = closed_drawers(connection, bound)
        serials = (*(each.serial for each in numbers), *slip_serials(closed))
        return MoneyCounts(
            numbers=numbers,
            missing=missing_numbers(connection, serials, bound),
            fees=tuple(_fee(row) for row in connection.execute(_LINES, bound)),
            duplicates=sum(_printed_again(connection, kind, bound) for kind in ("receipt", *COPY_OF)),
            closed=closed,
            open=drawers_where(connection, (drawer.c.state != DrawerState.CLOSED.value,), {}),
            checks=tuple(_check(row) for row in connection.execute(_CHECKS, bound)),
        )


def _printed_again(connection: Connection, kind: str, bound: Mapping[str, int]) -> int:
    return int(connection.execute(_COPIES, {**bound, "of_kind": kind}).scalar_one())


def _number(row: Row[*tuple[object, ...]]) -> UsedNumber:
    told = row._mapping
    state = ReceiptState.REVERSED if told["reversed_by"] else ReceiptState.ISSUED
    void = told["void_decision"] == WishState.APPROVED
    if void:
        state = ReceiptState.VOIDED
    return UsedNumber(
        Serial(told["mission"], told["year"], SerialKind(told["kind"]), told["book"], told["number"]),
        state,
        Method(told["method"]),
        told["currency"],
        told["total_minor"],
        told["issued_ms"],
        told["actor"],
        told["drawer_id"],
        told["void_reason"] if void else told["reason"],
        told["asked_by"] if void else "",
        (told["decided_by"] if void else told["gives_back"] and told["approved_by"]) or "",
        _exemption_of(told),
        told["gives_back"] or "",
        _paper_of(told),
    )


def _paper_of(told: RowMapping) -> PaperByHand | None:
    if told["paper_number"] is None:
        return None
    day = date.fromisoformat(told["written_on"])
    return PaperByHand(told["paper_number"], day, told["approved_by"] or "")


def _exemption_of(told: RowMapping) -> AskedExemption | None:
    if told["exemption_decision"] is None:
        return None
    state, reason = WishState(told["exemption_decision"]), told["exemption_reason"]
    return AskedExemption(int(told["exempted_minor"]), state, reason, told["exemption_decided_by"])


def _fee(row: Row[*tuple[object, ...]]) -> TakenFee:
    told = row._mapping
    sign = -1 if told["kind"] == SerialKind.REVERSAL.value else 1
    of_fee = told["service_id"], told["fee_id"], told["currency"], sign * told["quantity"]
    if told["exemption"]:
        return TakenFee(*of_fee, 0, told["exemption"], WishState(told["decision"]))
    return TakenFee(*of_fee, sign * told["local_minor"])


def _check(row: Row[*tuple[object, ...]]) -> CheckedDrawer:
    told = row._mapping
    closed = told["state"] == DrawerState.CLOSED
    over = told["counted_minor"] - told["expected_minor"] if closed else None
    return CheckedDrawer(told["clerk"], told["actor"], told["at_ms"], told["currency"], over)

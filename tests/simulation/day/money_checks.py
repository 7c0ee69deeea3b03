"""What must hold of the day's money when it is over: drawers, receipts, orders, what was set right."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator

from sqlalchemy import func, select

from kiosk.domain.receipt import SerialKind
from kiosk.domain.states import DrawerState, ReceiptState, WishState
from kiosk.store.money.cash_schema import handwritten, order_receipt, payment_order
from kiosk.store.money.drawer_rows import must_know_drawer
from kiosk.store.money.receipt_rows import session_receipts
from kiosk.store.money.schema import cash_move, money_wish, receipt
from kiosk.store.money.wishes import EXEMPTION, VOID
from kiosk.store.schema import op
from tests.simulation.day.drawers import MISCOUNTED
from tests.simulation.day.embassy import Embassy


def money_at_the_end(embassy: Embassy) -> Iterator[str]:
    """Yield what doesn't hold."""
    yield from _drawers(embassy)
    yield from _receipts(embassy)
    yield from _wishes(embassy)
    yield from _orders(embassy)
    yield from _reversals(embassy)
    yield from _by_hand(embassy)


def _drawers(embassy: Embassy) -> Iterator[str]:
    for nth, (clerk, till) in enumerate(embassy.drawers):
        receipts = session_receipts(embassy.store, clerk.acting, till.drawer_id)
        with embassy.store.reading() as connection:
            kept = must_know_drawer(connection, till.drawer_id)
            moved = connection.execute(
                select(func.coalesce(func.sum(-cash_move.c.minor), 0)).where(cash_move.c.drawer_id == kept.id)
            ).scalar_one()
        if kept.state is not DrawerState.CLOSED or kept.second in ("", kept.actor):
            yield f"drawer {kept.desk} isn't closed by two"
        if kept.expected_minor != kept.float_minor + sum(each.cash_minor for each in receipts) + moved:
            yield f"drawer {kept.desk}: receipts and drawer differ"
        if kept.expected_minor != till.cash_minor:
            yield f"drawer {kept.desk} holds {till.cash_minor} instead of {kept.expected_minor}"
        if kept.over_minor != (-MISCOUNTED if nth == 0 else 0):
            yield f"drawer {kept.desk} is told to be over by {kept.over_minor}"


def _receipts(embassy: Embassy) -> Iterator[str]:
    kept = [
        each
        for clerk, till in embassy.drawers
        for each in session_receipts(embassy.store, clerk.acting, till.drawer_id)
    ]
    good = {
        each.id
        for each in kept
        if each.state is not ReceiptState.VOIDED and each.serial.kind is not SerialKind.REVERSAL
    }
    taken = {each for progress in embassy.visits.values() for each in progress.receipts}
    if good != taken - embassy.agreed[VOID]:
        yield "receipts stand that nobody took money for or that are void, or some are missing"
    if any(progress.paid is not bool(progress.receipts) for progress in embassy.visits.values()):
        yield "somebody who paid has no receipt, or somebody who didn't has one"


def _wishes(embassy: Embassy) -> Iterator[str]:
    with embassy.store.reading() as connection:
        for asked_by, decided_by, decision in connection.execute(
            select(money_wish.c.asked_by, money_wish.c.decided_by, money_wish.c.decision)
        ):
            if decision == WishState.ASKED or asked_by == decided_by:
                yield "a wish is undecided, or decided by who asked"
        refused = select(money_wish.c.receipt_id).where(money_wish.c.decision == WishState.REFUSED)
        voids = select(money_wish.c.receipt_id).where(money_wish.c.kind == VOID)
        if set(connection.scalars(refused.where(money_wish.c.kind == EXEMPTION))) - set(
            connection.scalars(voids)
        ):
            yield "an exemption was refused, and nobody asked for the receipt to be void"


def _orders(embassy: Embassy) -> Iterator[str]:
    """Of each ticket the newest order is paid, by one good receipt of the same ticket, and no other is."""
    orders = select(payment_order.c.ticket_id, payment_order.c.id).join(
        op, op.c.op_id == payment_order.c.op_id
    )
    payments = select(order_receipt.c.order_id, receipt.c.id, receipt.c.ticket_id).join(
        receipt, receipt.c.id == order_receipt.c.receipt_id
    )
    with embassy.store.reading() as connection:
        newest = {each.ticket_id: each.id for each in connection.execute(orders.order_by(op.c.seq))}
        paid = [each for each in connection.execute(payments) if each.id not in embassy.agreed[VOID]]
    if any(many > 1 for many in Tally(each.order_id for each in paid).values()):
        yield "an order is paid by two receipts"
    if {each.ticket_id: each.order_id for each in paid} != newest:
        yield "an order isn't paid, or one is whose place another took"
    sent = {each.ticket_id for each in embassy.visits.values() if each.ordered_at}
    if set(newest) != sent:
        yield "the store has other orders than desks gave"


def _reversals(embassy: Embassy) -> Iterator[str]:
    """Each gives back once, whole and in the same way, what a good receipt took."""
    back = receipt.alias("back")
    same = (back.c.total_minor, back.c.method, back.c.currency, back.c.ticket_id)
    pairs = select(
        receipt.c.id, receipt.c.total_minor, receipt.c.method, receipt.c.currency, receipt.c.ticket_id, *same
    )
    with embassy.store.reading() as connection:
        given = connection.execute(pairs.join(back, back.c.reverses == receipt.c.id)).all()
        kinds = select(func.count()).where(receipt.c.kind == SerialKind.REVERSAL.value)
        many = connection.execute(kinds).scalar_one()
    if any(tuple(row[1:5]) != tuple(row[5:]) for row in given):
        yield "a reversal gives back something else than was taken"
    if many != len(given) or sorted(row.id for row in given) != sorted(embassy.given_back):
        yield "money was given back that nobody asked for, twice, or not at all"
    if embassy.given_back & embassy.agreed[VOID]:
        yield "money of a void receipt was given back"


def _by_hand(embassy: Embassy) -> Iterator[str]:
    with embassy.store.reading() as connection:
        entered = sorted(connection.scalars(select(handwritten.c.paper_number)))
        of_kind = select(func.count()).where(receipt.c.kind == SerialKind.HANDWRITTEN.value)
        many = connection.execute(of_kind).scalar_one()
    if entered != sorted(embassy.papers_by_hand) or many != len(entered):
        yield "receipts written by hand are missing in book H, or stand in it twice"

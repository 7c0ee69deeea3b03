"""What was asked, what was paid for it, and what is left: one definition, by the lines of bills, for all.

Fees are counted. A line that names its request is paid by one that names it too, or by one that was added by
hand and names none; never by that of another request.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.domain.receipt import BillLine, with_quantity

Covers = Callable[[BillLine, BillLine], bool]
"""Whether the first line, which was paid, pays for the second, which was asked."""


def same_fee(paid: BillLine, asked: BillLine) -> bool:
    """Return whether both are one fee of one service, at whatever tariff."""
    return (paid.service_id, paid.fee_id) == (asked.service_id, asked.fee_id)


def named(paid: BillLine, asked: BillLine) -> bool:
    """Return whether both are one fee of one request, at whatever tariff."""
    return same_fee(paid, asked) and paid.request_id == asked.request_id


def of_one_request(paid: BillLine, asked: BillLine) -> bool:
    """Return whether nothing says that the lines are of two requests: one added by hand names none."""
    return paid.request_id == asked.request_id or not (paid.request_id and asked.request_id)


def by_hand(paid: BillLine, asked: BillLine) -> bool:
    """Return whether both are one fee, and nothing says that they are of two requests."""
    return same_fee(paid, asked) and of_one_request(paid, asked)


def _at_its_tariff(covers: Covers) -> Covers:
    return lambda paid, asked: covers(paid, asked) and _tariff(paid) == _tariff(asked)


def _tariff(line: BillLine) -> tuple[str, int]:
    return line.tariff_currency, line.tariff_minor


COUNTED: tuple[Covers, ...] = (_at_its_tariff(named), _at_its_tariff(by_hand), named, by_hand)
"""What pays for what was asked, the likeliest first; it stays paid whatever the tariff became since."""


def left_of(
    asked: Sequence[BillLine], paid: Sequence[BillLine], ways: Sequence[Covers]
) -> tuple[BillLine, ...]:
    """Return of `asked` what `paid` doesn't cover: of each fee as many as are left; none pays twice."""
    return settled(asked, paid, ways)[0]


def settled(
    asked: Sequence[BillLine], paid: Sequence[BillLine], ways: Sequence[Covers]
) -> tuple[tuple[BillLine, ...], tuple[BillLine, ...]]:
    """Return what `paid` leaves of `asked`, and what of it paid for nothing of that."""
    left, spare = [line.quantity for line in asked], [line.quantity for line in paid]
    for covers in ways:
        for at, line in enumerate(asked):
            for by, one in enumerate(paid):
                if left[at] and spare[by] and covers(one, line):
                    many = min(left[at], spare[by])
                    left[at] -= many
                    spare[by] -= many
    return _of_each(asked, left), _of_each(paid, spare)


def _of_each(lines: Sequence[BillLine], many: Sequence[int]) -> tuple[BillLine, ...]:
    return tuple(with_quantity(line, each) for line, each in zip(lines, many, strict=True) if each)


def beyond(taken: Sequence[BillLine], asked: Sequence[BillLine], left: Sequence[BillLine]) -> bool:
    """Return whether `taken` takes more of a fee that was `asked` than is `left` of it."""
    more = left_of(taken, left, COUNTED)
    return any(same_fee(line, each) for line in more for each in asked)

"""The report on public money: of a day's closing or a longer time, as a paper and as tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting
from kiosk.domain.local_time import utc_ms_at
from kiosk.domain.mission import Mission
from kiosk.domain.money import Money
from kiosk.domain.receipt import Method
from kiosk.domain.service import Text
from kiosk.domain.states import WishState
from kiosk.office.till.money_books import book_lines, number_line
from kiosk.paper.money_figures import CheckLine, DrawerLine, FeeLine, MoneyReport, UnpaidLine
from kiosk.store import Store
from kiosk.store.money.closed_drawers import ClosedDrawer
from kiosk.store.money.counts import CheckedDrawer, MoneyCounts, TakenFee, UsedNumber, money_counts
from kiosk.store.people.staff import people


@dataclass(frozen=True, slots=True)
class Period:
    """The mission's days from `first` to `last`, both included."""

    first: date
    last: date

    def moments(self, time_zone: str) -> tuple[int, int]:
        """Return its beginning, and the moment after its end (UTC milliseconds)."""
        after = self.last + timedelta(days=1)
        return utc_ms_at(self.first, time(), time_zone), utc_ms_at(after, time(), time_zone)


def counts_of(store: Store, acting: Acting, mission: Mission, period: Period) -> MoneyCounts:
    """Return what the money's facts of a time add up to. Raises `NotAllowed`, `StoreError`."""
    return money_counts(store, acting, *period.moments(mission.time_zone))


def money_report(
    store: Store, counts: MoneyCounts, mission: Mission, catalogue: Catalogue, period: Period
) -> MoneyReport:
    """Return what stands on the report."""
    staff = {each.id: each.number for each in people(store)}
    numbers = [number_line(used, staff) for used in counts.numbers]
    drawers = [_drawer(closed, staff) for closed in counts.closed]
    return MoneyReport(
        mission=mission.name,
        time_zone=mission.time_zone,
        first=period.first,
        last=period.last,
        made_ms=store.clock.now_ms(),
        totals=_totals(counts.numbers),
        methods=_methods(counts.numbers),
        fees=_fees(counts.fees, catalogue),
        unpaid=_unpaid(counts.fees, catalogue),
        books=book_lines(counts, numbers, drawers),
        numbers=numbers,
        drawers=drawers,
        open_drawers=len(counts.open),
        exemptions=_exemptions(counts.fees),
        duplicates=counts.duplicates,
        checks=[_check(each, staff) for each in counts.checks],
    )


def _totals(numbers: Iterable[UsedNumber]) -> list[Money]:
    minor = defaultdict[str, int](int)
    for used in numbers:
        minor[used.currency] += used.counts_minor
    return [Money(*each) for each in sorted(minor.items())]


def _methods(numbers: Iterable[UsedNumber]) -> list[tuple[Method, Money]]:
    minor = defaultdict[tuple[Method, str], int](int)
    for used in numbers:
        minor[used.method, used.currency] += used.counts_minor
    return [(method, Money(currency, each)) for (method, currency), each in sorted(minor.items())]


def _drawer(closed: ClosedDrawer, staff: Mapping[str, str]) -> DrawerLine:
    drawer = closed.drawer

    def money(minor: int | None) -> Money:
        return Money(drawer.currency, minor or 0)

    return DrawerLine(
        clerk=staff.get(drawer.actor, ""),
        closed_ms=drawer.closed_ms or 0,
        second=staff.get(drawer.second, ""),
        float_=money(drawer.float_minor),
        taken=money(closed.cash_minor),
        moves=tuple((kind, money(minor), reason) for kind, minor, reason in closed.moves),
        expected=money(drawer.expected_minor),
        counted=money(drawer.counted_minor),
        first=money(drawer.first_minor),
        counted_again=drawer.counted_again,
        over_minor=drawer.over_minor or 0,
        said=closed.said,
        deposit_serial=drawer.deposit_serial,
        bank_slip=closed.bank_slip,
        counted_by=staff.get(drawer.counted_by, "") if drawer.counted_by_others else "",
        banked=None if closed.banked_minor is None else money(closed.banked_minor),
    )


def _check(checked: CheckedDrawer, staff: Mapping[str, str]) -> CheckLine:
    clerk, counted_by = (staff.get(each, "") for each in (checked.clerk, checked.actor))
    over = None if checked.over_minor is None else Money(checked.currency, checked.over_minor)
    return CheckLine(clerk, counted_by, checked.at_ms, over)


def _fees(fees: Iterable[TakenFee], catalogue: Catalogue) -> list[FeeLine]:
    quantity, minor = Counter[tuple[str, str, str]](), Counter[tuple[str, str, str]]()
    for fee in fees:
        if fee.decision is not None:
            continue
        key = (fee.service_id, fee.fee_id, fee.currency)
        quantity[key] += fee.quantity
        minor[key] += fee.minor
    lines = [
        FeeLine(_label(key[0], key[1], catalogue), many, Money(key[2], minor[key]))
        for key, many in quantity.items()
    ]
    return sorted(lines, key=lambda line: (-line.total.minor, line.label.en))


def _unpaid(fees: Iterable[TakenFee], catalogue: Catalogue) -> list[UnpaidLine]:
    """Return how many of each fee nobody paid, less those whose receipt was given back."""
    many = Counter[tuple[str, str, WishState]]()
    for fee in fees:
        if fee.decision is not None:
            many[fee.service_id, fee.fee_id, fee.decision] += fee.quantity
    lines = [
        UnpaidLine(_label(service, fee, catalogue), each, decision)
        for (service, fee, decision), each in many.items()
        if each
    ]
    return sorted(lines, key=lambda line: (line.exemption, line.label.en))


def _exemptions(fees: Iterable[TakenFee]) -> list[tuple[str, int]]:
    """Return how many fees were forgiven for each reason, less those whose receipt was given back."""
    many = Counter[str]()
    for fee in fees:
        if fee.decision is WishState.APPROVED:
            many[fee.exemption] += fee.quantity
    return sorted((reason, each) for reason, each in many.items() if each)


def _label(service_id: str, fee_id: str, catalogue: Catalogue) -> Text:
    service = catalogue.services.get(service_id)
    if service is None:
        return Text(fee_id, fee_id)
    fee = next((fee for fee in service.fees if fee.id == fee_id), None)
    label = fee.label if fee else Text(fee_id, fee_id)
    return Text(f"{service.name.ar} · {label.ar}", f"{service.name.en} · {label.en}")

"""The report on public money: of a day's closing or a longer time, as a paper and as tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting
from kiosk.domain.mission import Mission
from kiosk.domain.money import Money
from kiosk.domain.receipt import Method, Serial, SerialKind
from kiosk.domain.service import Text
from kiosk.domain.spreadsheet import BYTE_ORDER_MARK, csv_line
from kiosk.domain.states import ReceiptState, WishState
from kiosk.paper.dates import local_time
from kiosk.paper.money_figures import (
    BookLine,
    DrawerLine,
    FeeLine,
    MoneyReport,
    NumberLine,
    UnpaidLine,
)
from kiosk.store import Store
from kiosk.store.money.closed_drawers import ClosedDrawer
from kiosk.store.money.counts import MoneyCounts, TakenFee, UsedNumber, money_counts
from kiosk.store.people.staff import people

HEADER = (
    "number",
    "state",
    "method",
    "currency",
    "total",
    "time",
    "clerk",
    "reason",
    "asked_by",
    "agreed_by",
    "unpaid",
    "exemption",
    "exemption_reason",
    "exemption_decided_by",
)
MISSING = "not_recovered"


@dataclass(frozen=True, slots=True)
class Period:
    """The mission's days from `first` to `last`, both included."""

    first: date
    last: date

    def moments(self, time_zone: str) -> tuple[int, int]:
        """Return its beginning, and the moment after its end (UTC milliseconds)."""
        zone = ZoneInfo(time_zone)
        begin = datetime(self.first.year, self.first.month, self.first.day, tzinfo=zone)
        after = self.last + timedelta(days=1)
        end = datetime(after.year, after.month, after.day, tzinfo=zone)
        return int(begin.timestamp() * 1000), int(end.timestamp() * 1000)


def counts_of(store: Store, acting: Acting, mission: Mission, period: Period) -> MoneyCounts:
    """Return what the money's facts of a time add up to. Raises `NotAllowed`, `StoreError`."""
    return money_counts(store, acting, *period.moments(mission.time_zone))


def money_report(
    store: Store, counts: MoneyCounts, mission: Mission, catalogue: Catalogue, period: Period
) -> MoneyReport:
    """Return what stands on the report."""
    staff = {each.id: each.number for each in people(store)}
    numbers = [_number(used, staff) for used in counts.numbers]
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
        books=_books(counts, numbers),
        numbers=numbers,
        drawers=[_drawer(closed, staff) for closed in counts.closed],
        open_drawers=len(counts.open),
        exemptions=_exemptions(counts.fees),
        duplicates=counts.duplicates,
        checks=[
            (staff.get(each.actor, ""), Money(mission.currency, each.over_minor)) for each in counts.checks
        ],
    )


def number_lines(report: MoneyReport) -> Iterator[str]:
    """Yield every number as a table, void ones and those that nobody has any more among them.

    Staff are numbers; times are the mission's.
    """
    yield BYTE_ORDER_MARK + csv_line(HEADER)
    for line in report.numbers:
        moment = local_time(line.issued_ms, report.time_zone)
        paid = line.method.value, line.total.currency, str(line.total.amount), f"{moment:%Y-%m-%d %H:%M}"
        who = line.clerk, line.reason, line.asked_by, line.decided_by
        yield csv_line((line.serial, line.state.value, *paid, *who, *_exemption_cells(line)))
    for book in report.books:
        for serial in book.missing:
            yield csv_line((serial, MISSING, *("" for _ in HEADER[2:])))


def _exemption_cells(line: NumberLine) -> tuple[str, str, str, str]:
    if line.exemption is None or line.unpaid is None:
        return "", "", "", ""
    decided_by = line.exemption_decided_by
    return str(line.unpaid.amount), line.exemption.value, line.exemption_reason, decided_by


def _number(used: UsedNumber, staff: Mapping[str, str]) -> NumberLine:
    exemption = used.exemption
    return NumberLine(
        serial=str(used.serial),
        state=used.state,
        method=used.method,
        total=Money(used.currency, used.total_minor),
        issued_ms=used.issued_ms,
        clerk=staff.get(used.actor, ""),
        reason=used.reason,
        asked_by=staff.get(used.asked_by, ""),
        decided_by=staff.get(used.decided_by, ""),
        exemption=exemption.state if exemption else None,
        unpaid=Money(used.currency, exemption.minor) if exemption else None,
        exemption_reason=exemption.reason if exemption else "",
        exemption_decided_by=staff.get(exemption.decided_by, "") if exemption else "",
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
        banked=None if closed.banked_minor is None else money(closed.banked_minor),
    )


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


def _books(counts: MoneyCounts, lines: Sequence[NumberLine]) -> list[BookLine]:
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
    void = tuple(line for line in used if line.state is ReceiptState.VOIDED)
    return BookLine(kind, known[0], known[-1], len(used), void, tuple(missing))


def _serials(counts: MoneyCounts) -> Iterator[Serial]:
    return (each.serial for each in counts.numbers)


def _book(serial: str) -> str:
    return serial.rpartition("-")[0]

"""The report on public money: of a day's closing or a longer time, as a paper and as tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting
from kiosk.domain.mission import Mission
from kiosk.domain.money import Money
from kiosk.domain.receipt import Method, Serial
from kiosk.domain.service import Text
from kiosk.domain.spreadsheet import BYTE_ORDER_MARK, csv_line
from kiosk.domain.states import ReceiptState
from kiosk.paper.dates import local_time
from kiosk.paper.money_report import BookLine, DrawerLine, FeeLine, MoneyReport
from kiosk.store import Store
from kiosk.store.money_counts import MoneyCounts, TakenFee, UsedNumber, missing_numbers, money_counts
from kiosk.store.people import people

HEADER = ("number", "state", "method", "currency", "total", "time", "clerk", "drawer")
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
    numbers = {each.id: each.number for each in people(store)}
    totals, methods = defaultdict[str, int](int), defaultdict[tuple[Method, str], int](int)
    for used in counts.numbers:
        totals[used.currency] += used.counts_minor
        methods[used.method, used.currency] += used.counts_minor
    return MoneyReport(
        mission=mission.name,
        time_zone=mission.time_zone,
        first=period.first,
        last=period.last,
        made_ms=store.clock.now_ms(),
        totals=[Money(currency, minor) for currency, minor in sorted(totals.items())],
        methods=[(method, Money(currency, minor)) for (method, currency), minor in sorted(methods.items())],
        fees=_fees(counts.fees, catalogue),
        books=_books(counts.numbers),
        drawers=[
            DrawerLine(
                clerk=numbers.get(drawer.actor, ""),
                second=numbers.get(drawer.second, ""),
                float_=Money(drawer.currency, drawer.float_minor),
                expected=Money(drawer.currency, drawer.expected_minor or 0),
                counted=Money(drawer.currency, drawer.counted_minor or 0),
                over_minor=drawer.over_minor or 0,
                deposit=slip,
            )
            for drawer, slip in counts.closed
        ],
        open_drawers=len(counts.open),
        exemptions=sorted(Counter(fee.exemption for fee in counts.fees if fee.exemption).items()),
        duplicates=counts.duplicates,
        checks=[
            (numbers.get(each.actor, ""), Money(mission.currency, each.over_minor)) for each in counts.checks
        ],
    )


def number_lines(counts: MoneyCounts, clerks: Mapping[str, str], time_zone: str) -> Iterator[str]:
    """Yield every number as a table, void ones and those that nobody has any more among them.

    `clerks` are staff numbers by id; times are the mission's.
    """
    yield BYTE_ORDER_MARK + csv_line(HEADER)
    for used in counts.numbers:
        moment = local_time(used.issued_ms, time_zone)
        total = Money(used.currency, used.total_minor).amount
        clerk = clerks.get(used.actor, "")
        yield csv_line(
            (
                str(used.serial),
                used.state.value,
                used.method.value,
                used.currency,
                str(total),
                f"{moment:%Y-%m-%d %H:%M}",
                clerk,
                used.drawer_id,
            )
        )
    for serial in missing_numbers(counts.numbers):
        yield csv_line((str(serial), MISSING, "", "", "", "", "", ""))


def _fees(fees: Iterable[TakenFee], catalogue: Catalogue) -> list[FeeLine]:
    quantity, minor = Counter[tuple[str, str, str]](), Counter[tuple[str, str, str]]()
    for fee in fees:
        key = (fee.service_id, fee.fee_id, fee.currency)
        quantity[key] += fee.quantity
        minor[key] += fee.minor
    lines = [
        FeeLine(_label(key[0], key[1], catalogue), many, Money(key[2], minor[key]))
        for key, many in quantity.items()
    ]
    return sorted(lines, key=lambda line: (-line.total.minor, line.label.en))


def _label(service_id: str, fee_id: str, catalogue: Catalogue) -> Text:
    service = catalogue.services.get(service_id)
    if service is None:
        return Text(fee_id, fee_id)
    fee = next((fee for fee in service.fees if fee.id == fee_id), None)
    label = fee.label if fee else Text(fee_id, fee_id)
    return Text(f"{service.name.ar} · {label.ar}", f"{service.name.en} · {label.en}")


def _books(numbers: Iterable[UsedNumber]) -> list[BookLine]:
    used = tuple(numbers)
    books = defaultdict[str, list[UsedNumber]](list)
    for each in used:
        books[_book(each.serial)].append(each)
    missing = defaultdict[str, list[str]](list)
    for serial in missing_numbers(used):
        missing[_book(serial)].append(str(serial))
    return [
        BookLine(
            first=str(here[0].serial),
            last=str(here[-1].serial),
            used=len(here),
            void=tuple(str(each.serial) for each in here if each.state is ReceiptState.VOIDED),
            missing=tuple(missing[book]),
        )
        for book, here in books.items()
    ]


def _book(serial: Serial) -> str:
    return str(serial).rpartition("-")[0]

"""The order of the applicant's pages: a state machine in plain Python, to be read and tested alone.

A page is named by the file that shows it (`pages/<value>.qml`). The pages of a request follow from the
service, the draft and the day; what lies behind is a stack, so that "back" goes where one came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.draft import Draft
from kiosk.domain.form import papers_for, visible_steps
from kiosk.domain.service import Service


class Page(StrEnum):
    """One screen of the applicant's path; the value is the name of its QML file."""

    STARTING = "StartingPage"
    CLOSED = "ClosedPage"
    ATTRACT = "AttractPage"
    HOME = "HomePage"
    GROUPS = "GroupsPage"
    NOT_LISTED = "NotListedPage"
    SERVICES = "ServicesPage"
    SPEED = "SpeedPage"
    SERVICE = "ServicePage"
    PRIVACY = "PrivacyPage"
    WHOM = "WhomPage"
    IDENTITY = "IdentityPage"
    SCAN = "ScanPage"
    CHIP = "ChipPage"
    STEP = "StepPage"
    PAPERS = "PapersPage"
    REVIEW = "ReviewPage"
    DONE = "DonePage"
    PRINT = "PrintPage"
    TAKE = "TakePage"
    BOOK_GROUPS = "BookGroupsPage"
    BOOK_SERVICES = "BookServicesPage"
    BOOK_PEOPLE = "BookPeoplePage"
    BOOK_TIMES = "BookTimesPage"
    BOOK_MONTH = "BookMonthPage"
    BOOK_DAY = "BookDayPage"
    BOOK_WHO = "BookWhoPage"
    BOOK_SCAN = "BookScanPage"
    BOOK_TYPED = "BookTypedPage"
    BOOK_REVIEW = "BookReviewPage"
    BOOKED = "BookedPage"
    HAVE_ONE = "HaveOnePage"
    CLAIM = "ClaimPage"
    CLAIM_TYPED = "ClaimTypedPage"
    ARRIVED = "ArrivedPage"
    CANCEL = "CancelPage"
    CANCELLED = "CancelledPage"
    TICKET = "TicketPage"
    FOLLOWED = "FollowedPage"
    NUMBER_PEOPLE = "NumberPeoplePage"
    NUMBER_PRIORITY = "NumberPriorityPage"
    NUMBER = "NumberPage"
    STAFF_CODE = "StaffCodePage"
    STAFF = "StaffPage"


class IdleKind(StrEnum):
    """How long a page may lie untouched; the figures are in `idle`."""

    NEVER = "never"
    CHOOSING = "choosing"
    READING = "reading"
    LEAVING = "leaving"


IDLE_KIND = {
    Page.STARTING: IdleKind.NEVER,
    Page.CLOSED: IdleKind.NEVER,
    Page.ATTRACT: IdleKind.NEVER,
    Page.HOME: IdleKind.CHOOSING,
    Page.DONE: IdleKind.CHOOSING,
    Page.PRINT: IdleKind.CHOOSING,
    Page.BOOKED: IdleKind.CHOOSING,
    Page.CANCELLED: IdleKind.CHOOSING,
    Page.TICKET: IdleKind.CHOOSING,
    Page.TAKE: IdleKind.LEAVING,
    Page.STAFF_CODE: IdleKind.CHOOSING,
    Page.STAFF: IdleKind.CHOOSING,
}
"""Pages that differ from `IdleKind.READING`."""

LOBBY = frozenset({Page.STARTING, Page.CLOSED, Page.ATTRACT})
"""Pages that show whether the kiosk is open: they follow its state by themselves."""

STAFF_PAGES = frozenset({Page.STAFF_CODE, Page.STAFF})
"""The corner for staff, whether the kiosk is open or not."""

PASSING = frozenset({Page.CHIP})
"""Pages that show something happen: nobody goes back to them."""

OUTSIDE = LOBBY | STAFF_PAGES
"""Pages where nobody's visit is under way."""

SCAN_PAGES = frozenset({Page.IDENTITY, Page.SCAN})
"""Pages of a request that take a document from the scanner."""

_OF_IDENTITY = frozenset({Page.SCAN, Page.CHIP})

BOOKING_SCAN_PAGES = frozenset({Page.BOOK_WHO, Page.BOOK_SCAN})
"""Pages of a booking that take a document from the scanner."""

CLAIM_SCAN_PAGES = frozenset({Page.ATTRACT, Page.HOME, Page.CLAIM})
"""Pages that take a slip of ours, or a document, and show what it stands for."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where someone is: a page, and on form pages which step of the form."""

    page: Page
    step: str = ""

    @property
    def idle(self) -> IdleKind:
        """How long this place may lie untouched."""
        return IDLE_KIND.get(self.page, IdleKind.READING)


@dataclass(frozen=True, slots=True)
class Route:
    """The place one stands at, and the places one came from, nearest last."""

    here: Place
    behind: tuple[Place, ...] = ()

    def to(self, place: Place) -> Route:
        """Go on to `place`; a place already behind becomes the end of what lies behind it."""
        if place in self.behind:
            return Route(place, self.behind[: self.behind.index(place)])
        passing = self.here.page in PASSING
        return Route(place, self.behind if passing else (*self.behind, self.here))

    def aside(self, place: Place) -> Route:
        """Go to `place`, wherever it lies, and have the place one stands at next behind."""
        return Route(place, (*self.behind, self.here))

    def back(self, still: frozenset[Place] | None = None) -> Route:
        """Go back one place, passing over form steps that are no longer in `still`."""
        behind = list(self.behind)
        while behind:
            place = behind.pop()
            if still is None or place.page is not Page.STEP or place in still:
                return Route(place, tuple(behind))
        return self

    def only(self, place: Place) -> Route:
        """Stand at `place` with nothing behind."""
        return Route(place)


def request_places(service: Service, draft: Draft, today: date, another: bool) -> tuple[Place, ...]:
    """Return the places of filling in a request, in order.

    `another` is a further member of the family: the privacy notice has been read. Whom it is for is asked
    only where there is a choice, papers only where there are any.
    """
    places = [] if another else [Place(Page.PRIVACY)]
    if len(service.relations) > 1:
        places.append(Place(Page.WHOM))
    places.append(Place(Page.IDENTITY))
    places += [Place(Page.STEP, step.id) for step in visible_steps(service, draft, today)]
    if papers_for(service, draft, today):
        places.append(Place(Page.PAPERS))
    places.append(Place(Page.REVIEW))
    return tuple(places)


def place_after(places: tuple[Place, ...], here: Place) -> Place:
    """Return what follows `here`; a scan belongs to the identity page."""
    known = Place(Page.IDENTITY) if here.page in _OF_IDENTITY else here
    return places[min(places.index(known) + 1, len(places) - 1)]


def progress(service: Service, here: Place) -> tuple[int, int]:
    """Return how far `here` lies on the way through all that `service` could ask: (i, n), (0, 0) off it.

    Steps that turn out not to apply are counted too, so that no answer ever moves the person back.
    """
    steps = (Place(Page.STEP, step.id) for step in service.steps)
    whole = [Place(Page.WHOM), Place(Page.IDENTITY), *steps, Place(Page.PAPERS), Place(Page.REVIEW)]
    known = Place(Page.IDENTITY) if here.page in _OF_IDENTITY else here
    return (whole.index(known) + 1, len(whole)) if known in whole else (0, 0)


_BOOKING_STEPS = (
    frozenset({Page.BOOK_GROUPS, Page.BOOK_SERVICES}),
    frozenset({Page.BOOK_PEOPLE}),
    frozenset({Page.BOOK_TIMES, Page.BOOK_MONTH, Page.BOOK_DAY}),
    frozenset({Page.BOOK_WHO, Page.BOOK_SCAN, Page.BOOK_TYPED}),
    frozenset({Page.BOOK_REVIEW}),
)


def booking_progress(here: Place) -> tuple[int, int]:
    """Return how far `here` lies on the way to a new appointment: (i, n), (0, 0) off it."""
    for number, pages in enumerate(_BOOKING_STEPS, start=1):
        if here.page in pages:
            return number, len(_BOOKING_STEPS)
    return (0, 0)

"""Where a test's store lives, and made-up requests to put into it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission, applicant
from kiosk.domain.draft import Answer, Draft, Filing
from kiosk.domain.service import IdentityWay, Language, Relation, Speed
from kiosk.store import Chance, Store, create_store, open_store, submit_request

CANARY = "كناري7341"
NUMBER = "7341000073410"

FILING = Filing(
    draft=Draft(
        service_id="passport_renewal",
        language=Language.ARABIC,
        speed=Speed.URGENT,
        relation=Relation.CHILD,
        identity=IdentityWay.TYPED,
        answers={
            "concerned.given_name": Answer(CANARY),
            "concerned.family_name": Answer("الأحمد"),
            "concerned.national_number": Answer(NUMBER),
            "concerned.mother_name": Answer(by_clerk=True),
        },
        papers={"old_passport": True, "photo": False},
    ),
    visit_id="visit-1",
    catalogue_version="v1",
    gaps=("concerned.mother_name",),
    missing_papers=("photo",),
    fee_ids=("base", "urgent"),
    names=(CANARY, "الأحمد"),
    document_numbers=(NUMBER,),
)

READER = Acting("test", "k1", frozenset({Permission.READ_REQUEST}))
CLERK = Acting("clerk-7", "counter-1", frozenset({Permission.READ_REQUEST, Permission.WORK_REQUEST}))


def new_op() -> str:
    """Return an operation id as a face makes one."""
    return str(uuid.uuid4())


def of_visit(visit_id: str) -> Filing:
    """Return the made-up filing as part of another visit."""
    return replace(FILING, visit_id=visit_id)


@dataclass(frozen=True)
class Site:
    """A store's address with one station's state folder."""

    url: str
    state_dir: Path

    @property
    def file(self) -> Path:
        """The SQLCipher file."""
        return Path(self.url.removeprefix("sqlite:///"))

    def create(self, chance: Chance | None = None) -> Store:
        """Make a first start."""
        return create_store(
            self.url, self.state_dir, Clock(), "k1", mission_code="RUH", node_letter="A", chance=chance
        )

    def used(self) -> Site:
        """Make a first start, hand in one request, close; return this site."""
        store = self.create()
        submit_request(store, applicant("k1"), new_op(), FILING)
        store.close()
        return self

    def open(self, station: str = "k1") -> Store:
        """Open the store again."""
        return open_store(self.url, self.state_dir, Clock(), station)

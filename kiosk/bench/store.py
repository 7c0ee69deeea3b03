"""What handing in costs: a whole submit against the same statements through the bare driver."""

from __future__ import annotations

import shutil
import tempfile
import time
import uuid
from dataclasses import replace
from pathlib import Path

from kiosk.bench import Figure
from kiosk.bench.turns import take_turns, turn_figures
from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.domain.draft import Answer, Draft, Filing
from kiosk.domain.service import IdentityWay, Language, Relation, Speed
from kiosk.store import Store, create_store, open_store, submit_request

ROUNDS = 1000
_NAMES = ("محمد", "الأحمد", "خالد", "فاطمة", "العلي")
_FILING = Filing(
    draft=Draft(
        service_id="passport_renewal",
        language=Language.ARABIC,
        speed=Speed.ORDINARY,
        relation=Relation.SELF,
        identity=IdentityWay.TYPED,
        answers={f"concerned.field_{number}": Answer("قيمة كتبها صاحب الطلب") for number in range(20)},
        papers={"old_passport": True, "photo": False},
    ),
    visit_id="",
    catalogue_version="1",
    gaps=("concerned.mother_name",),
    missing_papers=("photo",),
    fee_ids=("base",),
    names=_NAMES,
    document_numbers=("012345678", "04010203040"),
)


def measure() -> tuple[Figure, ...]:
    """Return the figures of handing in and of opening, on SQLCipher in a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        folder = Path(name)
        url = f"sqlite:///{folder}/kiosk.db"
        create_store(url, folder / "state", Clock(), "bench", mission_code="RUH", node_letter="A").close()
        shutil.copy(folder / "kiosk.db", folder / "bare.db")
        start = time.perf_counter_ns()
        store = open_store(url, folder / "state", Clock(), "bench")
        opening = (time.perf_counter_ns() - start) / 1e6
        try:
            turns = take_turns(store, folder / "bare.db", ROUNDS, _submit)
        finally:
            store.close()
    return (Figure("open the store", opening, "ms"), *turn_figures("submit", turns))


def _submit(store: Store) -> None:
    op_id, filing = str(uuid.uuid4()), replace(_FILING, visit_id=str(uuid.uuid4()))
    submit_request(store, applicant("bench"), op_id, filing)

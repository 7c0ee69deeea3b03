"""Five years of a mission's requests, made at once: the rows that filing writes, without its transactions.

Names are as unevenly spread as real ones (Zipf): a few that many bear, and a long tail. Nobody's are a real
person's. The journal chains, so that the store opens as any other.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import uuid_utils
from sqlalchemy import Connection, insert, text, update

from kiosk.bench.people import FAMILY, GIVEN
from kiosk.domain.canonical import canonical
from kiosk.domain.chain import chain_hash, payload_digest
from kiosk.domain.draft import Answer, Draft, Filing
from kiosk.domain.reference import new_reference
from kiosk.domain.service import IdentityWay, Language, Relation, Speed
from kiosk.domain.states import RequestState
from kiosk.domain.text import arabic_search_key
from kiosk.store import Store
from kiosk.store.facts import REQUEST_FILED, request_facts
from kiosk.store.requests.filed_form import FORM_ENCODING, form_bytes
from kiosk.store.requests.schema import request, request_document, request_name_word
from kiosk.store.schema import node, op, payload
from kiosk.store.store import Node

AT_ONCE = 5000
SERVICE = "civil_individual_record"
_GIVEN_NAMES, _FAMILY_NAMES = 3000, 40_000
_LETTERS = "بتجحدرسشعفقكلمنهوي"
_INDEX = "ix_request_name_word_word_request_id"
_SCATTER = 61_803_399
"""Prime to ten: each request has a reference of its own, in no order."""
_SLOT = "\u0001"
_KEYS = ("given_name", "father_name", "family_name", "mother_name", "mother_family")
_ANSWERS = {
    **{
        f"concerned.{key}": f"{_SLOT}{at}" for at, key in enumerate((*_KEYS, "birth_date", "national_number"))
    },
    "registry.place": "دمشق",
    "registry.number": "128",
    "address.address": "حي السفارات",
    "contact.phone": "+966500000000",
}


@dataclass(frozen=True, slots=True)
class Somebody:
    """One who filed: given, father's, family, mother's given and family name, and their document's number."""

    names: tuple[str, ...]
    birth: str
    number: str


class Crowd:
    """People without end, whose names are spread as real ones are."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._given = _pool(GIVEN, _GIVEN_NAMES, "", chance)
        self._family = _pool(FAMILY, _FAMILY_NAMES, "ال", chance)
        self._given_weights = _weights(_GIVEN_NAMES, 1.0)
        self._family_weights = _weights(_FAMILY_NAMES, 0.75)

    def __iter__(self) -> Iterator[Somebody]:
        while True:
            given, father, mother = self._chance.choices(self._given, cum_weights=self._given_weights, k=3)
            family, hers = self._chance.choices(self._family, cum_weights=self._family_weights, k=2)
            birth = f"{self._chance.randrange(1950, 2020)}-{self._chance.randrange(1, 13):02d}"
            number = f"{self._chance.randrange(10**11):011d}"
            yield Somebody((given, father, family, mother, hers), birth, number)


def fill_archive(store: Store, people: Iterator[Somebody], count: int) -> None:
    """Write `count` requests; the index of names is made once all are there."""
    with store.writing() as writing:
        writing.connection.execute(text(f"DROP INDEX {_INDEX}"))
    for begin in range(0, count, AT_ONCE):
        with store.writing() as writing:
            if writing.connection.dialect.name == "sqlite":
                writing.connection.exec_driver_sql("PRAGMA cache_size = -400000")
            _write(store, writing.connection, tuple(itertools.islice(people, min(AT_ONCE, count - begin))))
    with store.writing() as writing:
        writing.connection.execute(text(f"CREATE INDEX {_INDEX} ON request_name_word (word, request_id)"))
        if writing.connection.dialect.name == "sqlite":
            writing.connection.exec_driver_sql("PRAGMA cache_size = -2000")


def _write(store: Store, connection: Connection, people: Sequence[Somebody]) -> None:
    here = store.node
    rows: dict[str, list[dict[str, object]]] = {
        name: [] for name in ("request", "payload", "op", "number", "word")
    }
    head, form = here.head_hash, form_bytes(_filing()).decode()
    for at, somebody in enumerate(people):
        op_id, request_id = str(uuid_utils.uuid7()), str(uuid_utils.uuid7())
        salt, content = store.chance.token(16), _filled(form, somebody)
        filed = _request(store, op_id, request_id, here.next_seq + at)
        journaled = _op(store, here, at, filed, payload_digest(salt, content))
        head = _chained(journaled, head)
        rows["request"].append(filed)
        rows["payload"].append({"op_id": op_id, "encoding": FORM_ENCODING, "salt": salt, "bytes": content})
        rows["op"].append(journaled)
        rows["number"].append(
            {"digest": store.keys.document_digest(somebody.number), "request_id": request_id}
        )
        words = sorted({word for name in somebody.names for word in arabic_search_key(name).split()})
        rows["word"] += [{"request_id": request_id, "word": word} for word in words]
    tables = (request, payload, op, request_document, request_name_word)
    for table, written in zip(tables, rows.values(), strict=True):
        connection.execute(insert(table), written)
    connection.execute(update(node).values(next_seq=here.next_seq + len(people), head_hash=head))


def _filled(form: str, somebody: Somebody) -> bytes:
    for at, value in enumerate((*somebody.names, somebody.birth, somebody.number)):
        form = form.replace(f"\\u0001{at}", value)
    return form.encode()


def _filing() -> Filing:
    answers = {key: Answer(value) for key, value in _ANSWERS.items()}
    papers = {"identity": True, "photo": False}
    draft = Draft(SERVICE, Language.ARABIC, Speed.ORDINARY, Relation.SELF, IdentityWay.TYPED, answers, papers)
    return Filing(draft, "", "1", (), ("photo",), ("base",))


def _request(store: Store, op_id: str, request_id: str, nth: int) -> dict[str, object]:
    return {
        "id": request_id,
        "op_id": op_id,
        "reference": new_reference(store.node_letter, lambda below: nth * _SCATTER % below),
        "service": SERVICE,
        "speed": Speed.ORDINARY.value,
        "relation": Relation.SELF.value,
        "state": RequestState.RECEIVED.value,
        "visit_id": op_id,
        "filed_ms": store.clock.now_ms(),
        "language": Language.ARABIC.value,
        "catalogue_version": "1",
        "gaps": "[]",
        "missing_papers": '["photo"]',
        "fee_ids": '["base"]',
    }


def _op(store: Store, here: Node, at: int, filed: dict[str, object], digest: bytes) -> dict[str, object]:
    return {
        "epoch": here.epoch,
        "seq": here.next_seq + at,
        "op_id": filed["op_id"],
        "kind": REQUEST_FILED,
        "kind_version": 1,
        "entity_id": filed["id"],
        "base_version": None,
        "occurred_ms": filed["filed_ms"],
        "mono_ms": 0,
        "boot_id": store.clock.boot_id,
        "clock_quality": "unknown",
        "actor": "applicant",
        "station": store.station,
        "receipt_no": None,
        "body": canonical(request_facts(filed)).decode(),
        "payload_digest": digest,
    }


def _chained(row: dict[str, object], head: bytes) -> bytes:
    row["prev_hash"] = head
    row["hash"] = made = chain_hash(head, row)
    return made


def _pool(known: Sequence[str], size: int, before: str, chance: random.Random) -> list[str]:
    made = dict.fromkeys(known)
    while len(made) < size:
        made[before + "".join(chance.choices(_LETTERS, k=chance.randrange(3, 7)))] = None
    return list(made)


def _weights(size: int, steep: float) -> list[float]:
    return list(accumulate(1 / rank**steep for rank in range(1, size + 1)))

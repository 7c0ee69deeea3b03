"""What a person has entered so far: in memory only, until it is handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.service import IdentityWay, Language, Relation, Speed


class ChipCheck(StrEnum):
    """What the chip of the passport that was read proves (Doc 9303-11, 5.1); for the clerk to see."""

    VERIFIED = "verified"
    """Signed as read, by whom a known authority of the state has certified."""
    INTACT_ISSUER_UNKNOWN = "intact_issuer_unknown"
    """Signed as read, by whom nobody here knows."""
    TAMPERED = "tampered"
    """What was read isn't what was signed."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one field: a canonical value, or left to the clerk."""

    value: str = ""
    by_clerk: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A request being filled in. `answers` by field key, `papers` by paper id (True: has it).

    A paper of which nothing was said isn't among `papers`. `chip` None: no chip was read.
    """

    service_id: str
    language: Language
    speed: Speed
    relation: Relation | None = None
    identity: IdentityWay | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    papers: Mapping[str, bool] = field(default_factory=dict)
    chip: ChipCheck | None = None


@dataclass(frozen=True, slots=True)
class Filing:
    """A draft as it is handed in: complete, or with gaps that a clerk fills.

    `gaps` are keys of fields left to the clerk; `missing_papers` are paper ids. `visit_id` joins the
    requests of one family's visit. `fee_ids` are the fee lines shown when it was filed. `names` are
    the texts of its name fields and `document_numbers` its identity numbers: what it is found by.
    """

    draft: Draft
    visit_id: str
    catalogue_version: str
    gaps: tuple[str, ...]
    missing_papers: tuple[str, ...]
    fee_ids: tuple[str, ...]
    names: tuple[str, ...] = ()
    document_numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filed:
    """The committed fact: what the slip says, without a name or a document's number.

    `filed_ms` is UTC milliseconds since 1970; `epoch` and `seq` name its row in the node's journal.
    """

    request_id: str
    reference: str
    service_id: str
    speed: Speed
    relation: Relation
    visit_id: str
    filed_ms: int
    node_letter: str
    epoch: int
    seq: int
    gaps: tuple[str, ...]
    missing_papers: tuple[str, ...]
    fee_ids: tuple[str, ...]
    payload_digest: bytes

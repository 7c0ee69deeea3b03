"""What is read from an electronic passport, and every way in which reading one can end.

Nothing of the photograph, fingerprints or signature is read. What is here lives as long as the form that it
fills.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.document_part import DocumentPart
from kiosk.domain.mrz import MrzReading, check_digit


class PassportFault(StrEnum):
    """Why a chip wasn't read; a face has one sentence for each, and typing is the way on from all of them."""

    NO_CHIP = "no_chip"
    """No passport application answers: an older booklet on another card, or something else altogether."""
    OTHER_DOCUMENT = "other_document"
    """The chip is an identity card's or a residence permit's: no passport."""
    WRONG_MRZ = "wrong_mrz"
    """Number, date of birth or date of expiry aren't the ones of this passport: have them checked."""
    LOCKED = "locked"
    """The chip refuses everybody, for now or for good."""
    PULLED = "pulled"
    """The passport left the reader. Put back, it is read on from where it was."""
    NO_ANSWER = "no_answer"
    """It lies there and doesn't answer, or so slowly that nobody would wait for it."""
    UNSUPPORTED = "unsupported"
    """Opened or signed by a method that this program doesn't know."""
    UNREADABLE = "unreadable"
    """The answers are no passport's: garbled on the way, or made to be."""


class Authenticity(StrEnum):
    """What passive authentication proves of the data (Doc 9303-11, 5.1); never that the chip is no copy."""

    VERIFIED = "verified"
    """Signed as read, by a signer whom a known authority of the issuing state has certified."""
    INTACT_ISSUER_UNKNOWN = "intact_issuer_unknown"
    """Signed as read, but who signed can't be traced to an authority that this station knows."""
    TAMPERED = "tampered"
    """What was read isn't what was signed."""


class Finding(StrEnum):
    """Why the data isn't VERIFIED, for the clerk who looks into it."""

    DATA_CHANGED = "data_changed"
    """A data group isn't the one whose digest was signed, or none was signed for it."""
    SIGNATURE_WRONG = "signature_wrong"
    OTHER_MRZ = "other_mrz"
    """The chip holds another person's or document's zone than the one that opened it."""
    CERTIFICATE_FORGED = "certificate_forged"
    """The signer names a key of a known authority that never certified it."""
    UNKNOWN_ISSUER = "unknown_issuer"
    NOT_A_SIGNER = "not_a_signer"
    """Certified by a known authority, but not for signing passports."""
    OTHER_STATE = "other_state"
    """A known authority, but not of the state that the passport names as its issuer."""
    OUT_OF_DATE = "out_of_date"
    """The certificates were valid together neither now nor when the passport was signed."""


class AccessProtocol(StrEnum):
    """How the chip was opened."""

    PACE = "pace"
    BAC = "bac"


class ReadStep(StrEnum):
    """What is being done, in this order."""

    OPENING = "opening"
    PERSON = "person"
    SIGNATURE = "signature"
    NAMES = "names"
    CHECKING = "checking"


@dataclass(frozen=True, slots=True)
class MrzKey:
    """What opens a chip, as printed in line 2 of the zone: `<` where nothing is. Dates are YYMMDD."""

    document_number: str
    birth: str
    expiry: str

    @property
    def information(self) -> bytes:
        """Return the MRZ information of Doc 9303-11, 4.3.2 and 4.4.3.1: each field with its check digit."""
        fields = (self.document_number.ljust(9, "<"), self.birth, self.expiry)
        return "".join(field + check_digit(field) for field in fields).encode("ascii")


def key_of(reading: MrzReading) -> MrzKey:
    """Return the key of the passport whose zone is `reading`."""
    return MrzKey(
        reading.part(DocumentPart.DOCUMENT_NUMBER).ljust(9, "<"),
        _digits(reading.part(DocumentPart.BIRTH_DATE)),
        _digits(reading.part(DocumentPart.EXPIRY_DATE)),
    )


def _digits(iso: str) -> str:
    """Return a date of the zone, in full or in part, as it is printed."""
    return iso.replace("-", "")[2:].ljust(6, "<")


@dataclass(frozen=True, slots=True)
class NationalName:
    """A name in the issuing state's script; `given_names` is empty where the chip doesn't tell them apart."""

    surname: str
    given_names: str = ""

    @property
    def whole(self) -> str:
        """Return the name as one reads it aloud: given names first."""
        return f"{self.given_names} {self.surname}".strip()


@dataclass(frozen=True, slots=True)
class PersonalDetails:
    """What DG11 adds to the zone, each part empty where the chip carries none."""

    full_name: NationalName | None = None
    other_names: tuple[NationalName, ...] = ()
    place_of_birth: tuple[str, ...] = ()
    """From the smaller place to the larger, as the chip lists them."""
    personal_number: str = ""


@dataclass(frozen=True, slots=True)
class PassportData:
    """A passport as read. `finding` tells why it isn't VERIFIED, None if it is.

    What is TAMPERED fills no form: it is here to be shown to a clerk.
    """

    mrz: MrzReading
    details: PersonalDetails
    protocol: AccessProtocol
    authenticity: Authenticity
    finding: Finding | None = None


TAMPERING = frozenset(
    {Finding.DATA_CHANGED, Finding.SIGNATURE_WRONG, Finding.OTHER_MRZ, Finding.CERTIFICATE_FORGED}
)
"""Findings that no honest passport has."""


class ReadingStopped(Exception):
    """Ends a reading from any depth of it; never leaves this package."""

    def __init__(self, fault: PassportFault) -> None:
        super().__init__(fault.value)
        self.fault = fault

"""What of a document can answer a question: named in the catalogue, filled in by whoever reads documents."""

from __future__ import annotations

from enum import StrEnum


class DocumentPart(StrEnum):
    """What a field may take from a passport: from its machine-readable zone, or from its chip."""

    LATIN_SURNAME = "latin_surname"
    LATIN_GIVEN_NAMES = "latin_given_names"
    DOCUMENT_NUMBER = "document_number"
    NATIONALITY = "nationality"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    EXPIRY_DATE = "expiry_date"
    OPTIONAL_DATA = "optional_data"
    DOCUMENT_KIND = "document_kind"
    """"passport" for a Syrian's Syrian passport; the zone tells no other kind for certain."""
    NATIONAL_SURNAME = "national_surname"
    """In the state's own script, as its chip has it (Doc 9303-10, DG11)."""
    NATIONAL_GIVEN_NAMES = "national_given_names"

"""Made-up people who file requests, as different from one another as real ones.

So nothing is squeezed out of the line by repeating one form. No value is a real person's.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.demo.applicant import answer_to
from kiosk.domain.draft import Answer, Draft, Filing
from kiosk.domain.form import finish, papers_for, visible_steps
from kiosk.domain.questions import Field, FieldKind
from kiosk.domain.service import IdentityWay, Language, Relation, Service, Speed

_DAY = date(2026, 11, 23)
_SERVICES = ("passport_renewal", "civil_family_record", "criminal_record_certificate")
GIVEN = [
    "محمد",
    "أحمد",
    "خالد",
    "عمر",
    "يوسف",
    "إبراهيم",
    "سامر",
    "ماهر",
    "باسل",
    "طارق",
    "زياد",
    "نبيل",
    "فاطمة",
    "مريم",
    "سلمى",
    "رنا",
    "هدى",
    "ليلى",
    "نور",
    "هبة",
    "ريم",
    "سعاد",
    "أمل",
]
FAMILY = [
    "الأحمد",
    "الحسن",
    "العلي",
    "الخطيب",
    "النجار",
    "الحداد",
    "الصباغ",
    "الشامي",
    "الحلبي",
    "الحموي",
    "الديري",
    "العبدالله",
    "المصري",
    "القاسم",
    "بكور",
    "درويش",
    "شاهين",
    "منصور",
    "حمدان",
    "سليمان",
]
_PLACES = [
    "دمشق",
    "حلب",
    "حمص",
    "حماة",
    "اللاذقية",
    "طرطوس",
    "درعا",
    "السويداء",
    "إدلب",
    "الرقة",
    "الحسكة",
    "دوما",
    "داريا",
    "التل",
    "جبلة",
    "سلمية",
    "تدمر",
]
_DIGITS = {
    FieldKind.NATIONAL_NUMBER: 11,
    FieldKind.REGISTRY_NUMBER: 4,
    FieldKind.PASSPORT_NUMBER: 9,
    FieldKind.PHONE: 8,
}


def filings(catalogue: Catalogue, chance: random.Random) -> Iterator[Filing]:
    """Yield requests of different people without end, each of a visit of its own."""
    drafts = [_draft(catalogue.services[name]) for name in _SERVICES]
    while True:
        service, draft, asked = chance.choice(drafts)
        answers = {each.key: Answer(_said(each, draft.answers[each.key].value, chance)) for each in asked}
        person = Draft(
            service.id,
            Language.ARABIC,
            Speed.ORDINARY,
            Relation.SELF,
            IdentityWay.TYPED,
            answers,
            draft.papers,
        )
        yield finish(
            service, person, _DAY, str(uuid.UUID(int=chance.getrandbits(128), version=4)), catalogue.version
        )


def _draft(service: Service) -> tuple[Service, Draft, tuple[Field, ...]]:
    """Return a draft of `service` with every question answered, and the questions."""
    answers: dict[str, Answer] = {}
    while True:
        draft = Draft(service.id, Language.ARABIC, Speed.ORDINARY, Relation.SELF, answers=answers)
        asked = tuple(each for step in visible_steps(service, draft, _DAY) for each in step.fields)
        new = {each.key: Answer(answer_to(each)) for each in asked if each.key not in answers}
        if not new:
            break
        answers = answers | new
    papers = {paper.id: True for paper in papers_for(service, draft, _DAY)}
    return service, replace(draft, papers=papers), asked


def _said(field: Field, usual: str, chance: random.Random) -> str:
    """Return what one person answers; questions that others hang on are answered as `usual`."""
    if field.kind in _DIGITS:
        digits = "".join(chance.choices("0123456789", k=_DIGITS[field.kind]))
        return f"05{digits}" if field.kind is FieldKind.PHONE else digits
    match field.kind:
        case FieldKind.ARABIC_NAME:
            return chance.choice(FAMILY if "family" in field.key else GIVEN)
        case FieldKind.REGISTRY_PLACE:
            return chance.choice(_PLACES)
        case FieldKind.ADDRESS:
            return (
                f"حي {chance.choice(_PLACES)}، شارع {chance.choice(FAMILY)}، بناء {chance.randrange(1, 200)}"
            )
        case FieldKind.PARTIAL_DATE if usual.startswith("19"):
            return (
                f"{chance.randrange(1950, 2005)}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}"
            )
        case FieldKind.EMAIL:
            return f"person{chance.randrange(10**6)}@example.org"
        case FieldKind.LATIN_NAME:
            return "".join(chance.choices("AEILMNORSTY", k=chance.randrange(4, 9)))
    return usual

"""Made-up slips of every kind, for the tests, the pictures and the benchmark of paper."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.mission import Mission
from kiosk.domain.papers import PaperCase
from kiosk.domain.service import Language, Relation, Speed, Text
from kiosk.domain.waiting import WaitingRange
from kiosk.paper.appointment_claims import AppointmentClaims
from kiosk.paper.money_claims import MoneyClaims
from kiosk.paper.seal import APPOINTMENT, REQUEST, TICKET, SlipClaims, joined_digest, seal
from kiosk.paper.slip import (
    AppointmentSlip,
    FeeLine,
    PaperLine,
    PapersList,
    RequestSlip,
    SlipRequest,
    TicketSlip,
)

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEY_ID = bytes.fromhex("0123456789abcdef")
FILED_MS = 1_795_417_512_000
"""Monday 23 November 2026, 10:05:12 in Riyadh."""
BOOKED_MS = 1_795_933_800_000
"""Sunday 29 November 2026, 9:30 in Riyadh."""
BOOKED = AppointmentClaims(
    "0b8f4f0e-52a4-4d0a-9d5e-3f2b8a7c6d5e", "passport_renewal_urgent", "passports", 3, BOOKED_MS, 30
)

MISSION = Mission(
    code="RUH",
    name=Text("سفارة الجمهورية العربية السورية في الرياض", "Embassy of the Syrian Arab Republic in Riyadh"),
    city=Text("الرياض", "Riyadh"),
    address=Text("الحي الدبلوماسي، الرياض", "Diplomatic Quarter, Riyadh"),
    contact=Text("الاستقبال، هاتف +966 11 555 0100", "the reception, telephone +966 11 555 0100"),
    help_place=Text("الاستقبال، الشباك 1", "the reception, window 1"),
    time_zone="Asia/Riyadh",
    country_code="SA",
    currency="SAR",
    retention_days=30,
)
RENEWAL = SlipRequest(
    reference="014821093756",
    service_name=Text("تجديد جواز سفر عادي", "Passport renewal"),
    service_plain=Text("انتهى جوازي أو قارب الانتهاء", "My passport has expired or soon will"),
    relation=Relation.SELF,
    fees=(FeeLine(Text("رسم الجواز", "Passport fee"), Decimal("200.00"), "USD"),),
    gaps=(
        Text("رقم القيد (الخانة)", "Registry number"),
        Text("الاسم باللاتينية كما في الجواز", "Name in Latin letters as in the passport"),
    ),
    missing_papers=(
        PaperLine(
            Text("صورتان شخصيتان 4×6", "Two photographs 4×6 cm"), Text("خلفية بيضاء", "White background")
        ),
        PaperLine(Text("صورة عن الإقامة (Muqeem)", "Copy of the residence permit (Muqeem)")),
    ),
)
_POLICE_REPORT = PaperLine(Text("ضبط الشرطة بفقدان الجواز", "Police report of the loss"))
CHILD = SlipRequest(
    reference="017730250418",
    service_name=Text("إصدار جواز سفر بدل فاقد", "Passport lost or stolen"),
    service_plain=Text("ضاع جوازي أو سُرق", "My passport is lost or was stolen"),
    relation=Relation.CHILD,
    birth_year=2019,
    speed=Speed.URGENT,
    fees=(
        FeeLine(Text("رسم الجواز المستعجل", "Urgent passport fee"), Decimal("400.00"), "USD"),
        FeeLine(Text("غرامة الفقدان", "Fine for the loss"), None, None),
    ),
    missing_papers=(_POLICE_REPORT,),
)
SECOND_CHILD = replace(
    CHILD,
    reference="013392047751",
    birth_year=2021,
    missing_papers=(
        _POLICE_REPORT,
        PaperLine(Text("صورة عن الجواز المفقود", "Copy of the lost passport")),
    ),
)
EXTRACT = SlipRequest(
    reference="019054417265",
    service_name=Text("بيان قيد عائلي", "Civil record extract, family"),
    service_plain=Text("إخراج قيد من النفوس للعائلة", "Extract of the family's civil record"),
    relation=Relation.AGENT,
)
_PAPERS = (
    PaperLine(
        Text("جواز السفر القديم", "The old passport"),
        Text("الأصل وصورة عنه", "Original and a copy"),
    ),
    PaperLine(Text("صورتان شخصيتان 4×6", "Two photographs 4×6 cm"), Text("خلفية بيضاء", "White background")),
    PaperLine(Text("صورة عن الإقامة سارية المفعول", "Copy of the valid residence permit")),
    PaperLine(
        Text("دفتر العائلة أو ما يثبت القرابة", "Family booklet or other proof of relation"),
        Text("إن كان الطلب لقريب", "If you ask for a relative"),
        PaperCase.ANOTHER,
    ),
    PaperLine(
        Text(
            "موافقة الأب، أو من ينوب عنه، إذا كان صاحب العلاقة دون 18 سنة",
            "Consent of the father, or whoever stands in for him, if the person concerned is under 18",
        ),
        case=PaperCase.CHILD,
    ),
    PaperLine(
        Text("صورة عن الجواز المفقود", "Copy of the lost passport"),
        Text("إن وُجدت", "If there is one"),
        PaperCase.SOMETIMES,
    ),
)


def sealed(*references: str, copy: int = 1, kind: str = REQUEST, money: MoneyClaims | None = None) -> str:
    """Return the code of a slip with these references."""
    claims = SlipClaims(
        mission=MISSION.code,
        node_letter="A",
        epoch=1,
        seq=1204,
        references=references,
        issued_ms=FILED_MS,
        copy=copy,
        digest=joined_digest(reference.encode() for reference in references),
        kind=kind,
        appointment=BOOKED if kind == APPOINTMENT else None,
        money=money,
    )
    return seal(claims, KEY, KEY_ID)


def request_slip(
    language: Language, *requests: SlipRequest, copy: int = 1, training: bool = False
) -> RequestSlip:
    """Return a slip of these requests."""
    return RequestSlip(
        mission=MISSION,
        language=language,
        requests=requests,
        filed_ms=FILED_MS,
        printed_ms=FILED_MS + 61_000 * copy,
        copy=copy,
        code=sealed(*(request.reference for request in requests), copy=copy),
        training=training,
    )


def papers_list(language: Language) -> PapersList:
    """Return what to bring for a passport renewal."""
    return PapersList(
        mission=MISSION,
        language=language,
        service_name=RENEWAL.service_name,
        service_plain=RENEWAL.service_plain,
        who=Text("صاحب العلاقة، أو قريب له.", "The person concerned, or a relative."),
        papers=_PAPERS,
        fees=RENEWAL.fees,
        printed_ms=FILED_MS,
        time=Text("نحو 14 يوم عمل", "About 14 working days"),
        in_person=Text(
            "يحضر صاحب العلاقة بنفسه لأخذ البصمة.",
            "The person concerned comes in person for the fingerprint.",
        ),
    )


def appointment_slip(language: Language, copy: int = 1) -> AppointmentSlip:
    """Return the slip of a family's appointment on Sunday 29 November 2026, 9:30 in Riyadh."""
    return AppointmentSlip(
        mission=MISSION,
        language=language,
        reference="010250731188",
        service_name=RENEWAL.service_name,
        service_plain=RENEWAL.service_plain,
        persons=3,
        start_ms=BOOKED_MS,
        papers=_PAPERS[:3],
        printed_ms=FILED_MS,
        copy=copy,
        code=sealed("010250731188", copy=copy, kind=APPOINTMENT),
    )


def ticket_slip(language: Language, number: int = 42, due: bool = True, copy: int = 1) -> TicketSlip:
    """Return the slip of a queue number, of a booked person or of one who walked in."""
    references = ("010250731188",) if due else ()
    return TicketSlip(
        mission=MISSION,
        language=language,
        letter="J",
        arabic_letter="ج",
        number=number,
        reference=f"RUH-20261129-Q-B1-J{number:03}",
        queue_title=Text("الجوازات", "Passports"),
        persons=3 if due else 1,
        before=6 if due else 0,
        wait=WaitingRange(20, 35) if due else None,
        due_ms=BOOKED_MS if due else None,
        issued_ms=BOOKED_MS - 1_500_000,
        printed_ms=BOOKED_MS - 1_500_000,
        copy=copy,
        code=sealed(*references, copy=copy, kind=TICKET),
    )

"""What a slip can carry at all, and what it says in words."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from threading import Thread

import pytest

from kiosk.domain.bitmap import Bitmap
from kiosk.domain.papers import PaperCase
from kiosk.domain.service import Language, Relation
from kiosk.paper.amounts import amount_in_words
from kiosk.paper.compose import slip_document
from kiosk.paper.document import Document
from kiosk.paper.raster import paint
from kiosk.paper.slip import (
    MAX_REQUESTS,
    AppointmentSlip,
    NextStep,
    PapersList,
    RequestSlip,
    SlipRequest,
    TicketSlip,
)
from kiosk.paper.words import words_for
from tests.paper.said import said
from tests.paper.slips import (
    CHILD,
    EXTRACT,
    RENEWAL,
    SECOND_CHILD,
    appointment_slip,
    papers_list,
    request_slip,
    ticket_slip,
)

AR, EN = Language.ARABIC, Language.ENGLISH
PERSONAL = (
    "person_",
    "applicant",
    "given",
    "family_name",
    "national",
    "passport_number",
    "phone",
    "initial",
)


@pytest.mark.parametrize("model", [RequestSlip, SlipRequest, PapersList, AppointmentSlip, TicketSlip])
def test_a_slip_has_no_place_for_a_person(model: type) -> None:
    fields = {field.name for field in dataclasses.fields(model)}
    assert not [field for field in fields for word in PERSONAL if word in field]
    assert {field for field in fields if "name" in field} <= {"service_name"}
    assert {field for field in fields if "birth" in field} <= {"birth_year"}


def test_one_slip_says_all_that_was_filed() -> None:
    text = said(request_slip(AR, RENEWAL))
    for sentence in (
        "ورقة الطلب",
        "رقم الطلب\n0148 2109 3756",
        "تجديد جواز سفر عادي\nانتهى جوازي أو قارب الانتهاء\nPassport renewal",
        "الطلب لـ: مقدّم الطلب نفسه",
        "رسم الجواز\n200 دولار أمريكي",
        "يكمله الموظف: رقم القيد (الخانة) · الاسم باللاتينية كما في الجواز",
        "المطلوب أيضاً:\nصورتان شخصيتان 4×6\nخلفية بيضاء",
        "الاثنين 23 تشرين الثاني 2026\n23/11/2026\nالساعة 10:05 صباحاً\n13 جمادى الآخرة 1448 هـ",
        "تفضلوا بهذه الورقة إلى الاستقبال، الشباك 1.",
        "لم يُدفع أي رسم بعد. الدفع عند الشباك فقط، وبإيصال.",
        "احتفظوا بهذه الورقة للمتابعة والاستلام. يمكنكم تصويرها بالهاتف.",
        "هذه الورقة تثبت تقديم الطلب فقط، وليست موافقة.",
        "يُقرأ الرمز المربّع عند الشباك للتحقق.",
        "للأسئلة أو التصحيح: الاستقبال، هاتف +966 11 555 0100",
    ):
        assert sentence in text


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        (NextStep.CALL, "Wait with this slip and your papers until your number is called."),
        (NextStep.CLERK, "The clerk at the counter tells you what comes next."),
    ],
)
def test_only_who_has_nobody_to_wait_for_is_sent_to_the_reception(step: NextStep, sentence: str) -> None:
    text = said(dataclasses.replace(request_slip(EN, RENEWAL), next_step=step))
    assert f"Next step\n{sentence}" in text
    assert "Take this slip to" not in text


def test_an_original_is_not_called_a_copy_and_a_copy_is() -> None:
    assert "DUPLICATE" not in said(request_slip(EN, RENEWAL))
    assert "DUPLICATE 3\nPrinted 23/11/2026, 10:08 am" in said(request_slip(EN, RENEWAL, copy=3))
    assert "نسخة مكرّرة 3" in said(request_slip(AR, RENEWAL, copy=3))


def test_a_training_slip_says_so_at_both_ends_in_both_languages() -> None:
    lines = said(request_slip(AR, RENEWAL, training=True)).splitlines()
    assert "تدريب" in lines[0]
    assert "TRAINING" in lines[0]
    assert "TRAINING" in lines[-2]
    assert "TRAINING" not in said(request_slip(AR, RENEWAL))


def test_a_family_shares_one_slip_and_each_request_is_counted() -> None:
    text = said(request_slip(AR, RENEWAL, CHILD, EXTRACT))
    assert "3 طلبات" in text
    assert "الطلب 2 من 3: رقمه\n0177 3025 0418" in text
    assert "الطلب لـ: ابن مقدّم الطلب أو ابنته، مواليد 2019" in text


def test_two_children_are_told_apart_by_the_year_of_birth() -> None:
    text = said(request_slip(EN, CHILD, SECOND_CHILD))
    assert text.index("0177 3025 0418") < text.index("person asking, born 2019")
    assert text.index("person asking, born 2019") < text.index("0133 9204 7751") < text.index("born 2021")
    assert "born" not in said(request_slip(EN, dataclasses.replace(CHILD, birth_year=None)))


def test_what_every_request_lacks_is_asked_for_once() -> None:
    text = said(request_slip(EN, CHILD, SECOND_CHILD))
    assert text.count("Police report of the loss") == 1
    assert "Also needed for each request:\nPolice report of the loss" in text
    assert "Also needed:\nCopy of the lost passport" in text
    alone = said(request_slip(EN, CHILD))
    assert "Also needed:\nPolice report of the loss" in alone
    assert "each request" not in alone


def test_a_fee_that_the_mission_sets_is_asked_for_never_zero() -> None:
    text = said(request_slip(EN, CHILD))
    assert "Fine for the loss\nask at the counter" in text
    assert "Fee\nask at the counter" in said(request_slip(EN, EXTRACT))


def test_a_free_service_speaks_of_no_payment() -> None:
    (fee,) = RENEWAL.fees
    free = dataclasses.replace(RENEWAL, fees=(dataclasses.replace(fee, amount=Decimal(0)),))
    text = said(request_slip(EN, free))
    assert "Passport fee\nfree of charge" in text
    assert "receipt" not in text


@pytest.mark.parametrize("relation", list(Relation))
@pytest.mark.parametrize("language", list(Language))
def test_every_relation_has_its_words(relation: Relation, language: Language) -> None:
    request = dataclasses.replace(RENEWAL, relation=relation)
    assert ("الطلب لـ: " if language is AR else "For: ") in said(request_slip(language, request))


def test_a_papers_list_says_what_to_bring() -> None:
    text = said(papers_list(AR))
    assert "الأوراق المطلوبة:\nجواز السفر القديم" in text
    assert "المدة المعتادة: نحو 14 يوم عمل" in text
    assert "يحضر صاحب العلاقة بنفسه لأخذ البصمة." in text
    assert "0148" not in text
    assert "No paper is needed" in said(dataclasses.replace(papers_list(EN), papers=()))


def test_a_paper_that_not_everyone_needs_stands_under_its_condition() -> None:
    text = said(papers_list(EN))
    assert "And if you ask for another person:\nFamily booklet" in text
    assert "And for a child:\nConsent of the father" in text
    assert "And where it applies:\nCopy of the lost passport\nIf there is one" in text
    only = tuple(paper for paper in papers_list(EN).papers if paper.case is PaperCase.ALWAYS)
    assert "And " not in said(dataclasses.replace(papers_list(EN), papers=only))


def test_a_papers_list_says_who_comes_and_how_long_it_takes_also_where_neither_is_laid_down() -> None:
    text = said(dataclasses.replace(papers_list(EN), time=None, in_person=None))
    assert "Usual time: ask at the counter" in text
    assert "Who may ask for it\nThe person concerned, or a relative." in text


@pytest.mark.parametrize(
    ("n", "words"),
    [(1, "طلب واحد"), (2, "طلبان"), (3, "3 طلبات"), (11, "11 طلباً"), (100, "100 طلب"), (103, "103 طلبات")],
)
def test_arabic_counts_in_six_forms(n: int, words: str) -> None:
    text = words_for(AR).ngettext("{n} request", "{n} requests", n)
    assert text.replace("\u2066", "").replace("\u2069", "") == words


@pytest.mark.parametrize(
    ("amount", "currency", "arabic", "english"),
    [
        ("200.00", "USD", "200 دولار أمريكي", "200 US dollars"),
        ("187.50", "SAR", "187.50 ريال سعودي", "187.50 Saudi riyals"),
        ("1500", "SAR", "1,500 ريال سعودي", "1,500 Saudi riyals"),
        ("1", "USD", "1 دولار أمريكي", "1 US dollar"),
        ("5", "ZZZ", "5 ZZZ", "5 ZZZ"),
    ],
)
def test_amounts_name_their_currency(amount: str, currency: str, arabic: str, english: str) -> None:
    for language, expected in ((AR, arabic), (EN, english)):
        text = amount_in_words(Decimal(amount), currency, language)
        assert text.replace("\u2066", "").replace("\u2069", "") == expected


def test_a_slip_carries_one_to_twelve_requests() -> None:
    full = request_slip(AR, *[RENEWAL] * MAX_REQUESTS)
    for requests in ((), (*full.requests, RENEWAL)):
        with pytest.raises(ValueError, match="1 to 12"):
            dataclasses.replace(full, requests=requests)
    for slip in (full, appointment_slip(AR), ticket_slip(AR)):
        with pytest.raises(ValueError, match="copy 1"):
            dataclasses.replace(slip, copy=0)
    with pytest.raises(ValueError, match="somebody"):
        dataclasses.replace(appointment_slip(AR), persons=0)
    with pytest.raises(ValueError, match="count from"):
        dataclasses.replace(ticket_slip(AR), number=0)


@pytest.mark.usefixtures("qapp")
def test_a_background_thread_may_paint() -> None:
    document: Document = slip_document(request_slip(AR, RENEWAL))
    painted: list[Bitmap] = []
    thread = Thread(target=lambda: painted.append(paint(document, 576)))
    thread.start()
    thread.join(30)
    assert painted == [paint(document, 576)]

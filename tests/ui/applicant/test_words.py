"""Sentences made from values: fees, dates and counts as people read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.service import Fee, Language, Text
from kiosk.ui.applicant.request.fault_words import missing_sentence
from kiosk.ui.applicant.words import date_words, fee_sum, papers_count, period_words
from kiosk.ui.i18n import Texts
from tests.ui.applicant.stand import plain

BASE = Fee("base", Text("رسم", "Fee"), Decimal("200.00"), "USD", date(2025, 6, 26))
UNSET = replace(BASE, id="fine", amount=None, currency=None)


@pytest.fixture
def texts(app: QGuiApplication) -> Iterator[Texts]:
    shown = Texts()
    yield shown
    shown.take_away()


def test_fees_are_summed_by_currency_and_an_unset_one_is_never_nothing(texts: Texts) -> None:
    texts.show(Language.ENGLISH)
    other = replace(BASE, id="other", amount=Decimal("1250.50"), currency="SAR")

    assert plain(fee_sum([BASE, BASE], Language.ENGLISH)) == "400 US dollars"
    assert plain(fee_sum([BASE, other], Language.ENGLISH)) == "200 US dollars + 1,250.50 Saudi riyals"
    assert fee_sum([UNSET], Language.ENGLISH) == "Ask at the counter"
    assert fee_sum([], Language.ENGLISH) == "Ask at the counter"
    assert plain(fee_sum([BASE, UNSET], Language.ENGLISH)).startswith("200 US dollars, and a further fee")
    assert fee_sum([replace(BASE, amount=Decimal(0))], Language.ENGLISH) == "Free of charge"


@pytest.mark.parametrize(
    ("missing", "arabic", "english"),
    [
        (0, "الأوراق كاملة.", "Nothing is missing."),
        (1, "تنقص ورقة واحدة.", "One paper is missing."),
        (2, "تنقص ورقتان.", "2 papers are missing."),
        (3, "تنقص 3 أوراق.", "3 papers are missing."),
        (11, "تنقص 11 ورقة.", "11 papers are missing."),
        (100, "تنقص 100 ورقة.", "100 papers are missing."),
    ],
)
def test_missing_papers_are_counted_in_every_plural(
    texts: Texts, missing: int, arabic: str, english: str
) -> None:
    texts.show(Language.ARABIC)
    assert plain(papers_count(missing, 0)) == arabic
    texts.show(Language.ENGLISH)
    assert papers_count(missing, 0) == english


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.ARABIC, "ينقص هنا: هل صاحب العلاقة ربّ العائلة؟ يمكن تركه للموظف."),
        (
            Language.ENGLISH,
            "Missing here: Is the person concerned the head of the family? You can leave it to the clerk.",
        ),
    ],
)
def test_no_full_stop_follows_a_question_that_is_missing(
    texts: Texts, catalogue: Catalogue, language: Language, sentence: str
) -> None:
    texts.show(language)
    steps = catalogue.services["civil_family_record"].steps
    asked = next(field for step in steps for field in step.fields if field.label.en.endswith("family?"))

    assert plain(missing_sentence(asked, language)) == sentence


def test_dates_are_written_day_first_and_isolated(texts: Texts) -> None:
    texts.show(Language.ARABIC)

    assert date_words("1965-05-14") == "\u206614/05/1965\u2069"
    assert date_words("1965") == "\u20661965\u2069"
    assert period_words("2010-01/2015-07") == "من \u206601/2010\u2069 إلى \u206607/2015\u2069"

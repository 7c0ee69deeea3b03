"""A receipt of hand-over says to whom and by what proof, and leaves room for two signatures."""

from __future__ import annotations

import pytest

from kiosk.domain.request_file import Collector, Proof
from kiosk.domain.service import Language, Text
from kiosk.paper.compose import slip_document
from kiosk.paper.document import Banner, Entry, Paragraph, Rule, Space
from kiosk.paper.parts import SIGNING_LINES
from kiosk.paper.slip import HandOverSlip
from tests.paper.money_slips import receipt_slip

EVENING = 1_771_690_800_000
"""2026-02-21, 19:20 in Riyadh."""


def handed(language: Language, copy: int = 1, name: str = "هدى الأحمد") -> HandOverSlip:
    return HandOverSlip(
        mission=receipt_slip(language).mission,
        language=language,
        reference="143141830181",
        service_name=Text("جواز سفر", "Passport"),
        service_plain=Text("أريد جواز سفر", "I want a passport"),
        collector=Collector.AUTHORISED if name else Collector.HOLDER,
        name=name,
        proof=Proof.POWER_OF_ATTORNEY,
        tail="12A4",
        clerk="104",
        handed_ms=EVENING,
        printed_ms=EVENING,
        copy=copy,
    )


def said(slip: HandOverSlip) -> str:
    blocks = slip_document(slip).blocks
    lines = [each.text for each in blocks if isinstance(each, Paragraph | Banner)]
    lines += [f"{each.label}: {each.value}" for each in blocks if isinstance(each, Entry)]
    return "\n".join(lines).replace("\u2066", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("language", "proof"), [(Language.ARABIC, "بموجب: وكالة"), (Language.ENGLISH, "By: power of attorney")]
)
def test_it_says_to_whom_and_by_what_and_is_signed_twice(language: Language, proof: str) -> None:
    slip = handed(language)
    text = said(slip)
    assert proof in text
    assert all(each in text for each in ("هدى الأحمد", "12A4", "1431 4183 0181", "104"))
    blocks = slip_document(slip).blocks
    signing = [at for at, each in enumerate(blocks) if each == Space(SIGNING_LINES)]
    assert [blocks[at + 1] for at in signing] == [Rule(), Rule()]


def test_a_holder_isnt_named_and_a_copy_says_that_it_is_one() -> None:
    assert "Name" not in said(handed(Language.ENGLISH, name=""))
    assert "DUPLICATE 2" in said(handed(Language.ENGLISH, copy=2))
    assert "DUPLICATE" not in said(handed(Language.ENGLISH))

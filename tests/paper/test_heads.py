"""Print heads that are a little wider or narrower than the usual one print the same slips, whole."""

from __future__ import annotations

import pytest

from kiosk.devices.printers.printer import HEAD_DOTS
from kiosk.domain.service import Language
from kiosk.paper.sheet import ROLLS
from kiosk.paper.slip import HandOverSlip, PapersList
from tests.paper.every_slip import every_slip
from tests.paper.golden import painted
from tests.paper.pictures import ink, picture, scanned

pytestmark = pytest.mark.usefixtures("qapp")

OTHERS = [dots for dots in HEAD_DOTS if dots not in ROLLS]


@pytest.mark.parametrize("dots", OTHERS)
@pytest.mark.parametrize("kind", ["request", "family", "appointment", "ticket_long", "papers"])
@pytest.mark.parametrize("language", Language)
def test_a_slip_fits_another_head_and_its_code_scans(kind: str, language: Language, dots: int) -> None:
    bitmap = painted(kind, language, dots)
    left, _, right, _ = ink(picture(bitmap))

    assert (bitmap.width, len(bitmap.rows)) == (dots, dots // 8 * bitmap.height)
    assert 4 <= left <= right <= dots - 4
    slip = every_slip(language)[kind]
    codes = [] if isinstance(slip, PapersList | HandOverSlip) else [slip.code]
    assert scanned(picture(bitmap)) == codes


def test_there_are_other_heads() -> None:
    assert OTHERS == [512, 640]

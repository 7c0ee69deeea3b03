"""While nothing of it counts, every page says so above everything else, in both languages."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.catalogue.catalogue import Catalogue
from tests.ui.applicant.fake_desk import FakeDesk, riyadh
from tests.ui.applicant.stand import Stand, standing


def test_every_page_of_a_training_kiosk_says_so(app: QGuiApplication, catalogue: Catalogue) -> None:
    with standing(FakeDesk(catalogue, riyadh(), training=True)) as stand:
        assert heights(stand)[0] > 0
        stand.to_first_step("passport_renewal")
        band, below = heights(stand)
        assert band > 0
        assert below == stand.window.window.height() - band


def test_a_kiosk_at_work_has_no_band(app: QGuiApplication, catalogue: Catalogue) -> None:
    with standing(FakeDesk(catalogue, riyadh())) as stand:
        assert heights(stand) == (0, stand.window.window.height())


def heights(stand: Stand) -> tuple[float, float]:
    """Return how high the band is, and what stands below it."""
    stand.visitor.wait_for_frame()
    band, shell = stand.window.window.contentItem().childItems()
    assert isinstance(shell, QQuickItem)
    assert shell.y() == band.height()
    return (band.height() if band.isVisible() else 0), shell.height()

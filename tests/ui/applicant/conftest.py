"""Stands for the applicant's tests, on a desk without a store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.catalogue.catalogue import Catalogue
from tests.ui.applicant.fake_desk import FakeDesk, riyadh, shipped
from tests.ui.applicant.stand import Stand, standing


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The services as they ship."""
    return shipped()


@pytest.fixture
def desk(catalogue: Catalogue) -> FakeDesk:
    """A desk that keeps what it is given."""
    return FakeDesk(catalogue, riyadh())


@pytest.fixture
def stand(app: QGuiApplication, desk: FakeDesk) -> Iterator[Stand]:
    """An upright kiosk, open."""
    with standing(desk) as open_stand:
        yield open_stand

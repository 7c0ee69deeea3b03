"""What QML sees of an object is its class's, for as long as the program runs."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QObject

from tests.ui.applicant.stand import Stand


def test_no_view_model_has_a_description_of_its_own(stand: Stand) -> None:
    """Connecting a method that is no `Slot` gives its object one that is freed with it. QML keeps what it
    learned by that place in memory, and sees nothing of the next object there (PySide6 6.11.3).
    """
    models = stand.window.face.models
    shown = [getattr(held, field.name) for held in (models, models.tiles) for field in fields(held)]
    seen = [stand.session, stand.window.face, *(each for each in shown if isinstance(each, QObject))]

    keep = stand.session.parent()
    assert keep is not None
    seen += keep.findChildren(QObject)

    assert len(seen) > 2 * len(fields(models.tiles))
    assert [type(each).__name__ for each in seen if "__METAOBJECT__" in vars(each)] == []

"""What a window still holds of what people typed: every live item, every view model, the session itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from PySide6.QtCore import QObject

from kiosk.ui.applicant.window import ApplicantWindow

TEXTS = (
    "text",
    "value",
    "label",
    "title",
    "subtitle",
    "typed",
    "maskedText",
    "current",
    "description",
    "fault",
)
"""The properties in which an item of ours or of Qt can hold what somebody typed."""


def texts_alive(window: ApplicantWindow) -> Iterator[str]:
    """Every text that a live QML item or a view model of the window holds."""
    for thing in window.window.findChildren(QObject):
        yield from (str(value) for name in TEXTS if (value := thing.property(name)) is not None)
    models = window.face.models
    for name in (one.name for one in fields(models)):
        model = getattr(models, name)
        yield from texts_in(getattr(model, "rows", ()))
        yield from texts_in(getattr(model, "_shown", None))
    yield from texts_in(window.session.state)


def texts_in(value: object) -> Iterator[str]:
    """Every text inside a value, however deep; the catalogue's own services are no person's."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(key)
            yield from texts_in(inner)
    elif isinstance(value, tuple | list | frozenset | set):
        for inner in value:
            yield from texts_in(inner)
    elif is_dataclass(value):
        for one in fields(value):
            if one.name != "option":
                yield from texts_in(getattr(value, one.name))

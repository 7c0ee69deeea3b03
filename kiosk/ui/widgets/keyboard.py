"""Who has the keyboard: first on a page, and after what had it is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLayout, QRadioButton, QScrollArea, QWidget


class KeptKeyboard(QObject):
    """Keeps it within `area`, a part of `holder` whose contents come and go: `heir` gets it.

    Qt gives it to the next in the window, often the language's button: another press of Enter would
    switch the language.
    """

    def __init__(
        self, holder: QWidget, area: Callable[[], QWidget | None], heir: Callable[[], QWidget]
    ) -> None:
        super().__init__(holder)
        self._area, self._heir = area, heir
        self._before: QWidget | None = None
        # A timer of its own: what is new in a window that is shown is shown by then, and can take it.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._give)
        application = cast(QApplication, QApplication.instance())
        application.focusChanged.connect(self._moved)

    @Slot(QWidget, QWidget)
    def _moved(self, before: QWidget | None, _now: QWidget | None) -> None:
        area = self._area()
        if before is not None and area is not None and area.isAncestorOf(before):
            self._before = before
            self._soon.start()

    @Slot()
    def _give(self) -> None:
        """Give it to the heir, unless what had it is still there, or somebody gave it to the area already."""
        before, area, focused = self._before, self._area(), QApplication.focusWidget()
        self._before = None
        there = before is not None and shiboken6.isValid(before) and before.isVisible()
        given = (
            focused is not None and focused.isVisible() and area is not None and area.isAncestorOf(focused)
        )
        if not there and not given:
            self._heir().setFocus()


def first_stop(page: QWidget) -> QWidget | None:
    """Return what should have the keyboard first on `page`: of choices the marked one, if one is."""
    return next((each for each in _laid_out(page) if _takes_it(each, page)), None)


def _takes_it(stop: QWidget, page: QWidget) -> bool:
    usable = stop.isVisibleTo(page) and stop.isEnabled() and stop.focusProxy() is None
    return usable and bool(stop.focusPolicy() & Qt.FocusPolicy.TabFocus) and not _passed_by(stop)


def _passed_by(stop: QWidget) -> bool:
    group = stop.group() if isinstance(stop, QRadioButton) else None
    return group is not None and group.checkedButton() not in (None, stop)


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    """Yield `widget` and what stands in it, as it is read: Tab's own order is that in which it was made."""
    yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _laid_out(inside)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _laid_out(widget)
        elif inner is not None:
            yield from _in_layout(inner)

"""What must hold of any page of set-up, in each language, on each screen: an empty list is a good page.

A page is looked at once its layout has come to rest: Qt gives columns, rows and wrapped lines their room in
several rounds of events, which nobody sees one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from kiosk.ui.widgets.look import Scale

_USED = (QAbstractButton, QLineEdit, QPlainTextEdit)
_ROUNDS_AT_REST, _MOST_ROUNDS = 3, 200


def audit(window: QWidget) -> list[str]:
    """Return every fault of what the window shows now."""
    _come_to_rest(window)
    return [*_clipped(window), *_beyond(window), *_overlaps(window), *_names(window), *_small(window)]


def unreached(window: QWidget) -> list[str]:
    """Press Tab all the way round and return what never got the keyboard."""
    reached: set[QWidget] = set()
    first = QApplication.focusWidget()
    for _ in range(len(_controls(window)) + 5):
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused)
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    groups = {_group(each) for each in reached}
    missed = [each for each in _controls(window) if each not in reached and _group(each) not in groups]
    return [_who(each) for each in missed if each is not first]


def cut_cells(window: QWidget) -> list[str]:
    """Return every cell and title of a table in sight whose words don't fit into it."""
    _come_to_rest(window)
    tables = [each for each in window.findChildren(QTableView) if each.isVisible()]
    return [fault for table in tables for fault in (*_cut_titles(table), *_cut_cells(table))]


def cut_hints(window: QWidget) -> list[str]:
    """Return every field in sight that has no room for what it says while it is empty."""
    fields = [each for each in window.findChildren(QLineEdit) if each.isVisible()]
    return [f"{_who(each)}: {each.placeholderText()!r}" for each in fields if not _has_room(each)]


def _come_to_rest(window: QWidget) -> None:
    before, still = _laid_out(window), 0
    for _ in range(_MOST_ROUNDS):
        QCoreApplication.processEvents()
        now = _laid_out(window)
        still = still + 1 if now == before else 0
        if still == _ROUNDS_AT_REST:
            return
        before = now


def _laid_out(window: QWidget) -> tuple[list[QRect], list[int]]:
    tables = [each for each in window.findChildren(QTableView) if each.isVisible()]
    headers = [header for each in tables for header in (each.horizontalHeader(), each.verticalHeader())]
    sizes = [header.sectionSize(at) for header in headers for at in range(header.count())]
    return [each.geometry() for each in window.findChildren(QWidget) if each.isVisible()], sizes


def _has_room(field: QLineEdit) -> bool:
    wanted = field.fontMetrics().horizontalAdvance(field.placeholderText())
    return wanted <= field.width() - field.fontMetrics().height()


def _cut_titles(table: QTableView) -> Iterator[str]:
    header, model = table.horizontalHeader(), table.model()
    for column in range(model.columnCount()):
        if header.sectionSize(column) < header.sectionSizeHint(column):
            yield f"{_who(table)}: the title {model.headerData(column, Qt.Orientation.Horizontal)!r}"


def _cut_cells(table: QTableView) -> Iterator[str]:
    if table.horizontalScrollBar().maximum() > 0:
        yield f"{_who(table)}: wider than its place"
    model, metrics = table.model(), table.fontMetrics()
    for row in range(model.rowCount()):
        if table.rowHeight(row) < table.sizeHintForRow(row):
            yield f"{_who(table)}: row {row} is too low"
        for column in range(model.columnCount()):
            words = str(model.index(row, column).data()).split()
            if any(metrics.horizontalAdvance(word) > table.columnWidth(column) for word in words):
                yield f"{_who(table)}: a word in {' '.join(words)!r}"


def _group(control: QWidget) -> object:
    """Buttons of which one is marked are one stop of Tab together: arrows go from one to the next."""
    together = isinstance(control, QAbstractButton) and control.group() is not None
    return control.parentWidget() if together else control


def _controls(window: QWidget) -> list[QWidget]:
    found = [each for kind in _USED for each in window.findChildren(kind)]
    return [each for each in found if each.isVisible() and each.isEnabled()]


def _texts(window: QWidget) -> list[QWidget]:
    found = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [each for each in found if each.isVisible() and _words(each)]


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def _clipped(window: QWidget) -> Iterator[str]:
    for each in _texts(window):
        wanted = each.sizeHint()
        if isinstance(each, QLabel) and each.wordWrap():
            high = each.heightForWidth(each.width())
            words = each.text().split() or [""]
            longest = max(each.fontMetrics().horizontalAdvance(word) for word in words)
            if each.height() < high or each.width() < longest:
                yield f"{_who(each)}: cut off"
        elif each.width() < wanted.width() or each.height() < wanted.height():
            sizes = f"{each.width()}x{each.height()} instead of {wanted.width()}x{wanted.height()}"
            yield f"{_who(each)}: {sizes}"


def _beyond(window: QWidget) -> Iterator[str]:
    """Nothing stands beyond the window's sides; downwards an area may scroll."""
    for each in [*_texts(window), *_controls(window)]:
        place = _place(each, window)
        if place.left() < 0 or place.right() > window.width():
            yield f"{_who(each)}: beyond the side"
        if _scroller(each) is None and (place.top() < 0 or place.bottom() > window.height()):
            yield f"{_who(each)}: beyond the window, and nothing scrolls there"


def _overlaps(window: QWidget) -> Iterator[str]:
    places = [(each, _place(each, window)) for each in _texts(window)]
    for (one, here), (other, there) in combinations(places, 2):
        if _scroller(one) is _scroller(other) and here.intersects(there):
            yield f"{_who(one)} over {_who(other)}"


def _names(window: QWidget) -> Iterator[str]:
    for each in _controls(window):
        face = QAccessible.queryAccessibleInterface(each)
        if face is None or not face.text(QAccessible.Text.Name).strip():
            yield f"{_who(each)}: no name"


def _small(window: QWidget) -> Iterator[str]:
    """Everything is large enough for a finger."""
    scale = Scale.of(window.width(), window.height())
    for each in _controls(window):
        least = (scale.stop if each.property("role") == "rail" else scale.control) - 4
        if each.height() < least and not isinstance(each, QCheckBox):
            yield f"{_who(each)}: only {each.height()} px high"


def _scroller(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _who(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or _words(widget)!r}"

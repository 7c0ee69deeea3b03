"""Where a page that is taller than the screen is cut: between its parts, never through one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, Slot
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem

QML_IMPORT_NAME = "Kiosk.Controls"
QML_IMPORT_MAJOR_VERSION = 1


_POSITIONERS = ("QQuickColumn", "QQuickGrid", "QQuickFlow")


def page_starts(blocks: Sequence[tuple[float, float]], viewport: float) -> list[float]:
    """Return where each page begins, for blocks (top, bottom) from top to bottom.

    A block that doesn't fit any more begins the next page; one taller than the screen is cut.
    """
    starts = [0.0]
    for top, bottom in blocks:
        if bottom - starts[-1] > viewport and top > starts[-1]:
            starts.append(top)
        while viewport > 0 and bottom - starts[-1] > viewport:
            starts.append(starts[-1] + viewport)
    return starts


def revealed(offset: float, top: float, bottom: float, viewport: float) -> float:
    """Return the least change of `offset` that shows top to bottom; the top wins if both can't be."""
    if bottom - offset > viewport:
        offset = bottom - viewport
    return min(offset, top)


def blocks_of(
    column: QQuickItem, viewport: float, root: QQuickItem | None = None
) -> list[tuple[float, float]]:
    """Return the (top, bottom) of what must stay whole, from the top of `root` (the outermost column).

    Columns and grids are looked into; a control that says `breakable` only if it is taller than the screen.
    """
    root = root or column
    blocks: list[tuple[float, float]] = []
    for child in column.childItems():
        if not child.isVisible() or child.height() <= 0:
            continue
        splits = child.property("breakable") and child.height() > viewport
        if splits or any(child.inherits(kind) for kind in _POSITIONERS):
            blocks += blocks_of(child, viewport, root)
        else:
            top = child.mapToItem(root, QPointF(0, 0)).y()
            blocks.append((top, top + child.height()))
    return sorted(blocks)


@QmlElement
@QmlSingleton
class Paging(QObject):
    """The QML singleton behind `KPager`."""

    @Slot(QQuickItem, float, float, result="QVariantList")
    def starts(self, column: QQuickItem, viewport: float, height: float) -> list[float]:
        """Return the page starts of a column; `height` is given so that a binding follows it."""
        if height <= viewport:
            return [0.0]
        return page_starts(blocks_of(column, viewport), viewport)

    @Slot(QQuickItem, QQuickItem, float, float, result=float)
    def reveal(self, column: QQuickItem, item: QQuickItem | None, offset: float, viewport: float) -> float:
        """Return the offset at which `item` is in sight; the offset itself if it isn't in the column."""
        if item is None or not column.isAncestorOf(item):
            return offset
        top = item.mapToItem(column, QPointF(0, 0)).y()
        return revealed(offset, top, top + item.height(), viewport)

    @Slot(QQuickItem, QQuickItem, "QVariantList", int, result=int)
    def pageOf(self, column: QQuickItem, item: QQuickItem | None, starts: list[float], page: int) -> int:
        """Return the page that shows `item`; `page` if it isn't in the column."""
        if item is None or not column.isAncestorOf(item):
            return page
        top = item.mapToItem(column, QPointF(0, 0)).y()
        return max((number for number, start in enumerate(starts) if start <= top + 0.5), default=0)

    @Slot(QQuickItem, float, float, result=float)
    def belowKeyboard(self, item: QQuickItem, height: float, keyboard_top: float) -> float:
        """Return how much of an item's lower end lies below the keyboard's top; negative if none.

        The window's height comes from QML: asking an item for its window from Python would tie the window's
        wrapper to the item's life.
        """
        return item.mapToScene(QPointF(0, height)).y() - keyboard_top

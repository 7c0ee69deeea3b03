"""Where a page that is taller than the screen is cut: between its parts, never through one.

In low reach only what is tapped lies in the lower part of the screen; the words before it stay above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from PySide6.QtCore import QObject, QPointF, Slot
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem

from kiosk.ui.items import visible_items

QML_IMPORT_NAME = "Kiosk.Controls"
QML_IMPORT_MAJOR_VERSION = 1


_SLACK = 0.01
"""How far beyond its place a part may end, in pixels: sums of lengths differ in their last digits."""
_POSITIONERS = ("QQuickColumn", "QQuickGrid", "QQuickFlow")


@dataclass(frozen=True, slots=True)
class Block:
    """What must stay whole, in pixels from the column's top; `control` is where the first control begins."""

    top: float
    bottom: float
    control: float | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The piece of the column from `start` to `end` that is shown at once, `shift` below the place's top."""

    start: float
    end: float
    shift: float


def parts_of(blocks: Sequence[Block], viewport: float, reach: float = 0.0) -> list[Part]:
    """Return the parts of a column of `blocks`, from top to bottom, in a place `viewport` high.

    A block that doesn't fit any more begins the next part; one taller than the place is cut. Nothing to tap
    lies above `reach`, seen from the place's top.
    """
    if viewport - reach < 1:
        return [Part(0.0, max((block.bottom for block in blocks), default=0.0), 0.0)]
    parts, part = [], Part(0.0, 0.0, 0.0)
    for block in _rows(blocks):
        grown = _grown(part, block, reach)
        if _height(grown) > viewport + _SLACK and part.end > part.start:
            parts.append(part)
            grown = _grown(Part(block.top, block.top, 0.0), block, reach)
        while _height(grown) > viewport + _SLACK:
            cut = grown.start + viewport - grown.shift
            parts.append(Part(grown.start, cut, grown.shift))
            grown = _grown(Part(cut, cut, 0.0), block, reach)
        part = grown
    return [*parts, part]


def _rows(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with those that stand side by side made one."""
    rows: list[Block] = []
    for block in blocks:
        if rows and block.top < rows[-1].bottom - 0.5:
            before = rows.pop()
            tops = [top for top in (before.control, block.control) if top is not None]
            block = Block(before.top, max(before.bottom, block.bottom), min(tops, default=None))
        rows.append(block)
    return rows


def _grown(part: Part, block: Block, reach: float) -> Part:
    if block.control is None:
        return Part(part.start, block.bottom, part.shift)
    down = max(block.control, part.start) - part.start
    return Part(part.start, block.bottom, max(part.shift, reach - down, 0.0))


def _height(part: Part) -> float:
    return part.shift + part.end - part.start


def revealed(offset: float, top: float, bottom: float, viewport: float) -> float:
    """Return the least change of `offset` that shows top to bottom; the top wins if both can't be."""
    if bottom - offset > viewport:
        offset = bottom - viewport
    return min(offset, top)


def whole_within(blocks: Sequence[Block], offset: float, viewport: float) -> tuple[float, float]:
    """Return (top, bottom) of the blocks that are wholly between offset and offset + viewport."""
    shown = [block for block in blocks if block.top >= offset - 1 and block.bottom <= offset + viewport + 1]
    if not shown:
        return offset, offset + viewport
    return min(block.top for block in shown), max(block.bottom for block in shown)


def blocks_of(
    column: QQuickItem, viewport: float, reach: float = 0.0, root: QQuickItem | None = None
) -> list[Block]:
    """Return what must stay whole, from the top of `root` (the outermost column).

    Columns and grids are looked into; a control that says `breakable` only if it is taller than the place.
    """
    root = root or column
    blocks: list[Block] = []
    for child in column.childItems():
        if not child.isVisible() or child.height() <= 0:
            continue
        block = _block(child, root)
        top = block.top if block.control is None else min(block.top, block.control - reach)
        splits = child.property("breakable") and block.bottom - top > viewport
        if splits or any(child.inherits(kind) for kind in _POSITIONERS):
            blocks += blocks_of(child, viewport, reach, root)
        else:
            blocks.append(block)
    return sorted(blocks, key=lambda block: block.top)


def _block(item: QQuickItem, root: QQuickItem) -> Block:
    top = _top(item, root)
    inner = [item, *visible_items(item)]
    tops = [_top(one, root) for one in inner if one.activeFocusOnTab() and one.height() > 0]
    return Block(top, top + item.height(), min(tops, default=None))


def _top(item: QQuickItem, root: QQuickItem) -> float:
    return item.mapToItem(root, QPointF(0, 0)).y()


@QmlElement
@QmlSingleton
class Paging(QObject):
    """The QML singleton behind `KPager`."""

    @Slot(QQuickItem, float, float, float, int, result="QVariantList")
    def parts(
        self, column: QQuickItem, viewport: float, reach: float, height: float, _laid: int
    ) -> list[dict[str, float]]:
        """Return a column's parts {start, end, shift}; `height` and `_laid` are there to be followed."""
        if height <= viewport and reach <= 0:
            return [asdict(Part(0.0, height, 0.0))]
        return [asdict(part) for part in parts_of(blocks_of(column, viewport, reach), viewport, reach)]

    @Slot(QQuickItem, QQuickItem, float, float, result=float)
    def reveal(self, column: QQuickItem, item: QQuickItem | None, offset: float, viewport: float) -> float:
        """Return the offset at which `item` is in sight; the offset itself if it isn't in the column."""
        if item is None or not column.isAncestorOf(item):
            return offset
        top = _top(item, column)
        return revealed(offset, top, top + item.height(), viewport)

    @Slot(QQuickItem, QQuickItem, float, float, result=float)
    def lowest(self, column: QQuickItem, item: QQuickItem | None, offset: float, viewport: float) -> float:
        """Return the offset at which `item` ends where the place ends; as `reveal` if it is too tall."""
        if item is None or not column.isAncestorOf(item):
            return offset
        return min(_top(item, column), _top(item, column) + item.height() - viewport)

    @Slot(QQuickItem, float, float, result="QVariantList")
    def whole(self, column: QQuickItem, offset: float, viewport: float) -> list[float]:
        """Return [top, bottom] of what is wholly in sight while somebody types."""
        return list(whole_within(blocks_of(column, viewport), offset, viewport))

    @Slot(QQuickItem, QQuickItem, "QVariantList", int, result=int)
    def pageOf(
        self, column: QQuickItem, item: QQuickItem | None, parts: list[dict[str, float]], page: int
    ) -> int:
        """Return the part that shows `item`, or what is open of it; `page` if it isn't in the column."""
        if item is None or not column.isAncestorOf(item):
            return page
        opened = item.property("part")
        top = _top(opened if isinstance(opened, QQuickItem) else item, column)
        return max((number for number, part in enumerate(parts) if part["start"] <= top + 0.5), default=0)

    @Slot(QQuickItem, QQuickItem, result=QQuickItem)
    def fieldOf(self, column: QQuickItem, item: QQuickItem | None) -> QQuickItem | None:
        """Return the field of `column` that `item` is part of, or `item`; None if it isn't in the column."""
        if item is None or not column.isAncestorOf(item):
            return None
        parent = item
        while parent is not None and parent is not column:
            if parent.property("breakable"):
                return parent
            parent = parent.parentItem()
        return item

    @Slot(QQuickItem, float, float, result=float)
    def belowKeyboard(self, item: QQuickItem, height: float, keyboard_top: float) -> float:
        """Return how much of an item's lower end lies below the keyboard's top; negative if none.

        The window's height comes from QML: asking an item for its window from Python would tie the window's
        wrapper to the item's life.
        """
        return item.mapToScene(QPointF(0, height)).y() - keyboard_top

"""What of a window a person could see and touch now: the question that keypad, visitor and audits share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Yield every visible item below `root`, each before its children."""
    waiting = root.childItems()[::-1]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            yield item
            waiting += item.childItems()[::-1]


def root_of(item: QQuickItem) -> QQuickItem:
    """Return the item that fills the window.

    `item.window()` is no way there: the wrapper it returns dies with the item's own, and takes with it
    every other hold on the window (PySide6 6.11.3; `nextItemInFocusChain` likewise).
    """
    parent: QQuickItem | None = item.parentItem()
    while parent is not None:
        item, parent = parent, parent.parentItem()
    return item


def scene_rect(item: QQuickItem) -> QRectF:
    """Return where an item is in its window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def shown_rect(item: QQuickItem) -> QRectF:
    """Return the part of an item that no clipping parent cuts off; empty if nothing is left."""
    rect = scene_rect(item)
    parent: QQuickItem | None = item.parentItem()
    while parent is not None:
        if parent.clip():
            rect = rect.intersected(scene_rect(parent))
        parent = parent.parentItem()
    return rect


def is_in_sight(item: QQuickItem) -> bool:
    """Say whether an item's middle can be touched: it isn't on another page of a pager."""
    rect = scene_rect(item)
    return not rect.isEmpty() and shown_rect(item).contains(rect.center())


def open_overlay(window: QQuickWindow) -> QQuickItem | None:
    """Return what lies over the page and is to be answered first, the last opened; None over a free page."""
    return _last_trap(list(visible_items(window.contentItem())))


def front_items(window: QQuickWindow) -> list[QQuickItem]:
    """Return the visible items that take input: those of the last open overlay, or of the whole window."""
    items = list(visible_items(window.contentItem()))
    overlay = _last_trap(items)
    return items if overlay is None else list(visible_items(overlay))


def _last_trap(items: Sequence[QQuickItem]) -> QQuickItem | None:
    return next((item for item in reversed(items) if item.property("focusTrap")), None)

"""What must hold of any page: both languages, three text sizes, three formats, high contrast, low reach.

`audit(window, theme)` returns the faults in words; an empty list is a page that everybody can use.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.items import front_items, is_in_sight, scene_rect, shown_rect
from kiosk.ui.theme import Theme
from kiosk.ui.visitor import Visitor

Placed = tuple[QQuickItem, QRectF, QRectF]
"""An item, where it or its letters are, and what of that is seen: of a text, what it is clipped to."""

TARGET_MM = 20.0
REACH = 0.6
"""In low reach every control is below this part of the screen's height."""


def audit(window: QQuickWindow, theme: Theme) -> list[str]:
    """Return every fault of what the window shows now."""
    touched = [(item, scene_rect(item), shown_rect(item)) for item in controls(window)]
    painted = [(item, _painted(item), _clip(item)) for item in texts(window)]
    glass = QRectF(-1, -1, window.width() + 2, window.height() + 2)
    return [
        *_names(touched),
        *_targets(touched, theme),
        *_places(touched, glass, theme),
        *_one_over_the_other(touched),
        *_texts(painted, glass),
        *_overlaps(painted),
    ]


def audit_pages(window: QQuickWindow, theme: Theme, visitor: Visitor) -> list[str]:
    """Return the faults of every page that the big buttons turn to, from the first; the last stays open."""
    visitor.wait_for_frame()
    while back := _way(window, "page-back"):
        visitor.tap(back)
        visitor.wait_for_frame()
    faults = audit(window, theme)
    while way_on := _way(window, "page-more", "next-part"):
        visitor.tap(way_on)
        visitor.wait_for_frame()
        faults += audit(window, theme)
    return faults


def _way(window: QQuickWindow, *buttons: str) -> str | None:
    names = {item.objectName() for item in controls(window) if item.isEnabled()}
    return next((name for name in buttons if name in names), None)


def controls(window: QQuickWindow) -> list[QQuickItem]:
    """Return everything that can be tapped or typed into now."""
    return [item for item in front_items(window) if _interactive(item) and is_in_sight(item)]


def texts(window: QQuickWindow) -> list[QQuickItem]:
    """Return every text that is on the screen now."""
    shown = (item for item in front_items(window) if item.inherits("QQuickText"))
    return [item for item in shown if item.property("text") and shown_rect(item).height() > 1]


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG 2.2 contrast ratio of two opaque colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _interactive(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton") or bool(item.property("takesTyping"))


def _who(item: QQuickItem) -> str:
    kind = item.metaObject().className().partition("_QML")[0]
    return f"{kind} {item.objectName() or item.property('text') or ''}".strip()


def _names(touched: Sequence[Placed]) -> Iterator[str]:
    for item, _rect, _shown in touched:
        face = QAccessible.queryAccessibleInterface(item)
        if face is None or face.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            yield f"{_who(item)}: no role"
        elif not face.text(QAccessible.Text.Name).strip():
            yield f"{_who(item)}: no name"


def _targets(touched: Sequence[Placed], theme: Theme) -> Iterator[str]:
    least = TARGET_MM * theme.panel.px_per_mm - 1
    for item, _rect, _shown in touched:
        if min(item.width(), item.height()) < least:
            size = min(item.width(), item.height()) / theme.panel.px_per_mm
            yield f"{_who(item)}: only {size:.1f} mm"


def _places(touched: Sequence[Placed], glass: QRectF, theme: Theme) -> Iterator[str]:
    for item, rect, shown in touched:
        if not glass.contains(shown) or not _whole(rect, shown):
            yield f"{_who(item)}: not wholly on the screen"
        if theme.comfort.low_reach and rect.top() < REACH * (glass.height() - 2) - 1:
            yield f"{_who(item)}: too high to reach"


def _one_over_the_other(touched: Sequence[Placed]) -> Iterator[str]:
    for (one, _one_rect, here), (other, _other_rect, there) in combinations(touched, 2):
        if _crossing(here, there) and not (one.isAncestorOf(other) or other.isAncestorOf(one)):
            yield f"{_who(one)} and {_who(other)}: one over the other"


def _texts(letters: Sequence[Placed], glass: QRectF) -> Iterator[str]:
    for item, painted, clip in letters:
        what = f"text {item.property('text')!r}"
        if item.property("truncated"):
            yield f"{what}: elided"
        if not glass.contains(painted):
            yield f"{what}: beyond the screen"
        if not _whole(painted, painted.intersected(clip)):
            yield f"{what}: cut off"
        holder = _holder(item)
        if holder is not None and not _whole(painted, painted.intersected(scene_rect(holder))):
            yield f"{what}: larger than its {_who(holder)}"


def _overlaps(letters: Sequence[Placed]) -> Iterator[str]:
    seen = [(item, painted.intersected(clip)) for item, painted, clip in letters]
    for (one, here), (other, there) in combinations(seen, 2):
        if _crossing(here, there):
            yield f"text {one.property('text')!r} over text {other.property('text')!r}"


def _painted(item: QQuickItem) -> QRectF:
    """Return where the letters may be: the item's width or more, the content's height about its middle."""
    rect = scene_rect(item)
    width = max(rect.width(), float(item.property("contentWidth")))
    height = float(item.property("contentHeight"))
    return QRectF(rect.center().x() - width / 2, rect.center().y() - height / 2, width, height)


def _holder(item: QQuickItem) -> QQuickItem | None:
    parent: QQuickItem | None = item.parentItem()
    while parent is not None and not parent.inherits("QQuickAbstractButton"):
        parent = parent.parentItem()
    return parent


def _clip(item: QQuickItem) -> QRectF:
    rect = QRectF(-1e6, -1e6, 2e6, 2e6)
    parent: QQuickItem | None = item.parentItem()
    while parent is not None:
        if parent.clip():
            rect = rect.intersected(scene_rect(parent))
        parent = parent.parentItem()
    return rect


def _whole(rect: QRectF, part: QRectF) -> bool:
    return part.adjusted(-1, -1, 1, 1).contains(rect)


def _crossing(one: QRectF, other: QRectF) -> bool:
    common = one.intersected(other)
    return common.width() > 2 and common.height() > 2

"""What there is to hear of a window: what its accessibility says of the visible items, in reading order.

So a page needs no code of its own to be read aloud. An item marks in QML what belongs to a person:

    personal: true               all that this item and its children say
    personalDescription: true    what a control says beside its name: the value of a line, a picked year

    unspoken: true               what is too much to hear, such as the days of a month to pick from

Fields and what is chosen are personal by their nature. None of it is spoken aloud but to headphones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.i18n import tr
from kiosk.ui.items import is_in_sight, open_overlay

_CONTAINERS = frozenset(
    {
        QAccessible.Role.Pane,
        QAccessible.Role.Grouping,
        QAccessible.Role.Dialog,
        QAccessible.Role.ProgressBar,
        QAccessible.Role.Client,
        QAccessible.Role.NoRole,
    }
)
"""What holds items that speak for themselves, or has nothing to say."""
_CHOSEN = frozenset({QAccessible.Role.CheckBox, QAccessible.Role.RadioButton})


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said of a window, each thing once. `withheld`: something personal was left out."""

    texts: tuple[str, ...]
    withheld: bool = False


def spoken_of(window: QQuickWindow, headphones: bool) -> Spoken:
    """Return what the page at hand says now, or the question over it; what is personal only to `headphones`.

    The bar and the keyboard are the same everywhere and not read; what is on another part of a page isn't
    either.
    """
    texts: list[str] = []
    withheld = False
    for face, item in _seen(window):
        heard, kept = _said(face, item), _personal(face, item)
        withheld = withheld or bool(kept and not headphones)
        texts += [*heard, *kept] if headphones else heard
    return Spoken(tuple(dict.fromkeys(texts)), withheld)


def _seen(window: QQuickWindow) -> Iterator[tuple[QAccessibleInterface, QQuickItem]]:
    overlay = open_overlay(window)
    root = QAccessible.queryAccessibleInterface(overlay or window)
    waiting = [] if root is None else _children(root)
    while waiting:
        face = waiting.pop()
        item = face.object()
        if face.state().invisible or not isinstance(item, QQuickItem):
            continue
        waiting += _children(face)
        if face.role() not in _CONTAINERS and is_in_sight(item) and not _is_of_the_frame(item):
            yield face, item


def _children(face: QAccessibleInterface) -> list[QAccessibleInterface]:
    """Return what lies within, last first."""
    children = (face.child(number) for number in range(face.childCount() - 1, -1, -1))
    return [child for child in children if child is not None]


def _is_of_the_frame(item: QQuickItem) -> bool:
    return bool(item.property("ofBar") or item.property("isKeyCap") or item.property("unspoken"))


def _said(face: QAccessibleInterface, item: QQuickItem) -> list[str]:
    """Return what everybody may hear of an item."""
    if _is_personal(item):
        return []
    if face.role() is QAccessible.Role.EditableText:
        named = tr("To be typed: {name}").replace("{name}", face.text(QAccessible.Text.Name))
        return [text for text in (named, face.text(QAccessible.Text.Description)) if text.strip()]
    described = "" if item.property("personalDescription") else face.text(QAccessible.Text.Description)
    return _joined(face.text(QAccessible.Text.Name), described)


def _personal(face: QAccessibleInterface, item: QQuickItem) -> list[str]:
    """Return what only the person may hear."""
    texts: list[str] = []
    if _is_personal(item):
        texts = _joined(face.text(QAccessible.Text.Name), face.text(QAccessible.Text.Description))
    elif face.role() is QAccessible.Role.EditableText:
        texts = [str(item.property("text") or "")]
    elif item.property("personalDescription"):
        texts = [face.text(QAccessible.Text.Description)]
    if face.role() in _CHOSEN and face.state().checked:
        texts.append(tr("Chosen: {name}").replace("{name}", face.text(QAccessible.Text.Name)))
    return [text for text in texts if text.strip()]


def _joined(name: str, description: str) -> list[str]:
    """Return a name and what is said of it as one text: the same may be said of many things on a page."""
    parts = [part.strip() for part in (name, description) if part.strip()]
    pause = " " if parts and parts[0][-1] in ".:?؟" else ". "
    return [pause.join(parts)] if parts else []


def _is_personal(item: QQuickItem | None) -> bool:
    while item is not None:
        if item.property("personal"):
            return True
        item = item.parentItem()
    return False

"""Finding an entry of a long list from a few typed letters, however alef, teh and digits are written."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.domain.text import arabic_search_key

QML_IMPORT_NAME = "Kiosk.Controls"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Search(QObject):
    """The QML singleton behind `KSearchList`."""

    @Slot("QVariantList", str, result="QVariantList")
    def find(self, options: list[dict[str, str]], typed: str) -> list[dict[str, str]]:
        """Return the options whose label, value or `search` words have a word beginning as typed.

        Entries that begin with what is typed come first; nothing typed gives all.
        """
        wanted = arabic_search_key(typed)
        if not wanted:
            return options
        found = [(option, _place(option, wanted)) for option in options]
        hits = [(place, option) for option, place in found if place is not None]
        return [option for _, option in sorted(hits, key=lambda hit: hit[0])]


def _place(option: dict[str, str], wanted: str) -> int | None:
    """Return 0 if the label begins as wanted, 1 if one of its words does, None if none does."""
    texts = (option["label"], option.get("search", ""), option["value"])
    keys = [arabic_search_key(text) for text in texts]
    if any(key.startswith(wanted) for key in keys):
        return 0
    words = [word.removeprefix("ال") for key in keys for word in key.split()]
    return 1 if any(f" {key}".find(f" {wanted}") >= 0 for key in [*keys, *words]) else None

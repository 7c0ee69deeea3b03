"""What went wrong, told to an IT officer: what it is, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain import errors
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.text import isolated

_SENTENCES: Mapping[type[Exception], str] = {
    errors.StoreAway: str(
        QT_TRANSLATE_NOOP(
            "",
            "The store can't be reached. Check its server, its address, and that its disk is there.",
        )
    ),
    errors.StoreFull: str(QT_TRANSLATE_NOOP("", "The store's disk is full. Free some space there.")),
    errors.StoreDamaged: str(
        QT_TRANSLATE_NOOP("", "The store is damaged. Keep a copy of it, and put back the last good backup.")
    ),
    errors.StoreNotEncrypted: str(
        QT_TRANSLATE_NOOP("", "An unencrypted database stands where the store belongs. Move it away.")
    ),
    errors.StoreKeyMissing: str(
        QT_TRANSLATE_NOOP("", "The store is there, but its key isn't here, or it is another store's key.")
    ),
    errors.StoreNewer: str(
        QT_TRANSLATE_NOOP("", "A newer release of this program wrote the store. Install that release here.")
    ),
    errors.StoreOlder: str(
        QT_TRANSLATE_NOOP("", "An older release wrote the store. It has to be upgraded first.")
    ),
    errors.StoreRestored: str(
        QT_TRANSLATE_NOOP("", "An old copy of the store was put back. It has to be given a new epoch first.")
    ),
    errors.StoreError: str(QT_TRANSLATE_NOOP("", "The store can't be used as it is.")),
    errors.CatalogueError: str(
        QT_TRANSLATE_NOOP("", "The mission's file has mistakes, so nothing was made. Choose another file.")
    ),
    errors.SettingsError: str(
        QT_TRANSLATE_NOOP("", "The station's settings are wrong there, or can't be written: {place}")
    ),
    errors.NotAllowed: str(QT_TRANSLATE_NOOP("", "Your role doesn't allow that. Ask whoever may.")),
    errors.LineError: str(
        QT_TRANSLATE_NOOP(
            "", "The portal refused, or didn't answer. Check address, code and network, then try again."
        )
    ),
}
_DEFECT = str(
    QT_TRANSLATE_NOOP(
        "", "That failed, and nothing was changed. Try again. If it fails again, look at the log."
    )
)


def fault_sentence(error: Exception) -> str:
    """Return what to tell of `error`: the sentence of its nearest kind."""
    place = isolated(error.place) if isinstance(error, errors.SettingsError) else ""
    for kind in type(error).__mro__:
        if kind in _SENTENCES:
            return tr(_SENTENCES[kind]).format(place=place)
    return tr(_DEFECT)

"""What went wrong behind a page: in the words of the command line, which does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError
from kiosk.domain.language import Language
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.office.setting_up.workbench import Workbench


def fault_sentence(bench: Workbench, error: Exception, language: Language) -> str:
    """Return what to tell of `error`; of one that nobody foresaw, where more is said of it."""
    if isinstance(error, KioskError):
        return bench.explain(error, language)
    return tr("That failed, and nothing was changed. Try again. If it fails again, look at the log.")

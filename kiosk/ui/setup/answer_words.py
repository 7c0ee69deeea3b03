"""What came of trying a device, as a page shows it; and what is asked of a test page."""

from __future__ import annotations

from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.office.setting_up.trial_slip import Sight
from kiosk.ui.i18n import tr


def was_read(answer: Answer | Silence) -> bool:
    """Return whether the reader showed that it works."""
    return not isinstance(answer, Silence) and answer["state"] in ("passport", "card")


def sight_question(sight: Sight) -> str:
    """Return what is asked of a test page."""
    return {
        Sight.ARABIC: tr("Are the Arabic letters joined and readable?"),
        Sight.RULER: tr("Is the ruler whole, from its first mark to its last?"),
        Sight.CODE: tr("Does a phone, or the scanner, read the square code?"),
    }[sight]


def sight_mend(sight: Sight) -> str:
    """Return what helps where a sight wasn't right."""
    return {
        Sight.ARABIC: tr(
            "Arabic isn't right: look at the diagnostics under fonts, and install the program again."
        ),
        Sight.RULER: tr("The ruler isn't whole: choose another width of the head above, then print again."),
        Sight.CODE: tr("The code isn't read: clean the head, put in better paper, then print again."),
    }[sight]

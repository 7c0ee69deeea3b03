"""What came of trying a device: a sentence of what it was, and the look of its notice."""

from __future__ import annotations

from kiosk.office.device_asking import Silence
from kiosk.office.devices import Answer
from kiosk.office.setting_up.trial_slip import Sight
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.text import isolated

Told = tuple[str, str]
"""A sentence, and the role of its notice."""


def print_told(answer: Answer | Silence) -> Told:
    """Return what became of a test page."""
    if isinstance(answer, Silence):
        return silence_told(answer)
    told = {
        "printed": (tr("The test page is printed. Look at it and answer the three questions."), "info"),
        "unknown": (
            tr("The test page was sent, and the printer confirmed nothing. Look whether it came out."),
            "warning",
        ),
    }
    return told.get(answer["state"]) or (_not_printed(answer), "danger")


def printed(answer: Answer | Silence) -> bool:
    """Return whether a page may have come out."""
    return not isinstance(answer, Silence) and answer["state"] in ("printed", "unknown")


def _not_printed(answer: Answer) -> str:
    reasons = {
        "paper_out": tr("Nothing was printed: there is no paper. Open the cover and put in a new roll."),
        "cover_open": tr("Nothing was printed: the cover is open. Close it until it clicks."),
        "unplugged": tr("Nothing was printed: the printer is unplugged or switched off. Check its cables."),
        "unreachable": tr(
            "Nothing was printed: the printer can't be reached. Check its power, its network cable and "
            "its address."
        ),
        "not_allowed": tr(
            "Nothing was printed: this user may not open the printer. Add the user to the groups lp "
            "and dialout, then start anew."
        ),
        "busy": tr("Nothing was printed: another program holds the printer. End that program."),
        "no_answer": tr("Nothing was printed: the printer doesn't answer. Switch it off and on."),
    }
    general = tr(
        "Nothing was printed. Look at the printer's lamps, its paper and its cables, then try again."
    )
    return reasons.get(answer.get("fault", ""), general)


def read_told(answer: Answer | Silence) -> Told:
    """Return what lay on the reader."""
    if isinstance(answer, Silence):
        return silence_told(answer)
    reader = isolated(answer.get("reader", ""))
    told = {
        "passport": (tr("A passport lies there, and its chip answers. The reader works."), "info"),
        "card": (tr("A card lies there and answers. The reader works."), "info"),
        "mute": (
            tr("Something lies there and doesn't answer. Turn it over, or take another card."),
            "warning",
        ),
        "nothing": (tr("Nothing was laid down. Try again."), "warning"),
        "no_reader": (tr("The reader isn't plugged in. Check its cable."), "danger"),
        "service_absent": (
            tr("The card service of this machine doesn't run. Install pcscd, or start it, then try again."),
            "danger",
        ),
        "virtual": (
            tr(
                "The reader is a virtual one: it lives in the running kiosk. Start the kiosk, then try again."
            ),
            "warning",
        ),
    }
    sentence, role = told.get(
        answer["state"],
        (tr("The reader doesn't work. Unplug it, plug it in again, then try again."), "danger"),
    )
    return sentence.format(reader=reader), role


def was_read(answer: Answer | Silence) -> bool:
    """Return whether the reader showed that it works."""
    return not isinstance(answer, Silence) and answer["state"] in ("passport", "card")


def silence_told(silence: Silence) -> Told:
    """Return why nobody answered."""
    if silence is Silence.NOBODY:
        return tr("The kiosk holds its devices and doesn't answer. Start it again, then try again."), "danger"
    return tr("The kiosk took it and hasn't answered. Look at the device before you try again."), "warning"


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

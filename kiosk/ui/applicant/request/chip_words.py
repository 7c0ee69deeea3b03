"""What is said while a passport's chip is read, and a plain answer and way on if nothing comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.i18n import tr

ALL = 100
"""What the reading counts to."""

if TYPE_CHECKING:
    from kiosk.devices.passport.passport import PassportFault
    from kiosk.ui.applicant.request.chip_shown import ChipShown


def chip_title(chip: ChipShown) -> str:
    """Return the heading of the page."""
    from kiosk.office.devices.documents import ChipStep

    if _lies_wrong(chip):
        return tr("Lay the passport on the reader")
    if chip.read is not None or chip.fault is not None:
        return tr("You can go on")
    match chip.step:
        case ChipStep.READING:
            return tr("Leave the passport where it is")
        case ChipStep.PUT_BACK:
            return tr("Put the passport back on the reader")
        case ChipStep.TURN:
            return tr("Open the passport and lay it on the reader")
        case _:
            return tr("Lay the passport on the reader")


def chip_picture(chip: ChipShown) -> str:
    """Return the name of the picture that shows what to do with the passport."""
    from kiosk.office.devices.documents import ChipStep

    if _is_done(chip):
        return "passport_take"
    match chip.step if chip.fault is None else ChipStep.PLACE:
        case ChipStep.READING:
            return "passport_still"
        case ChipStep.TURN:
            return "passport_turn"
        case _:
            return "passport_lay"


def chip_state(chip: ChipShown) -> str:
    """Return the few words under the picture, empty where the sentence says it all."""
    from kiosk.office.devices.documents import ChipStep

    if _is_done(chip):
        return tr("Take your passport from the reader.")
    if chip.fault is not None:
        return ""
    match chip.step:
        case ChipStep.READING if chip.percent == ALL:
            return tr("Done")
        case ChipStep.READING:
            return tr("Keep it still: {percent} of {all} read").format(percent=chip.percent, all=ALL)
        case ChipStep.TURN:
            return tr("The photograph facing down")
        case _:
            return tr("Lay it flat here")


def _is_done(chip: ChipShown) -> bool:
    """Whether nothing more can come of this passport on the reader."""
    from kiosk.devices.passport.passport import PassportFault as Fault

    return chip.read is not None or chip.fault is Fault.NO_CHIP


def _lies_wrong(chip: ChipShown) -> bool:
    """Whether the right passport would mend it."""
    from kiosk.devices.passport.passport import PassportFault as Fault

    return chip.fault in (Fault.OTHER_DOCUMENT, Fault.WRONG_MRZ)


def chip_sentence(chip: ChipShown) -> str:
    """Return what happens, or what came of it and what to do next."""
    from kiosk.office.devices.documents import ChipStep

    if chip.read is not None:
        return tr("What the chip holds doesn't fit the passport. A clerk will look at it with you.")
    if chip.fault is not None:
        return _fault(chip.fault)
    match chip.step:
        case ChipStep.READING:
            return tr("Its chip is being read. This takes a few seconds.")
        case ChipStep.PUT_BACK:
            return tr("It was taken away too early. Put it back and leave it there: the reading goes on.")
        case ChipStep.TURN:
            return tr("What lies there doesn't answer. Lay it down with the page of the photograph below.")
        case _:
            return tr("If its chip holds the names in Arabic, you need not type them.")


def early_sentence() -> str:
    """Return what is said of a passport that lies on the reader before its lines were read."""
    return tr(
        "The passport lies where its chip is read. Please show the scanner the two lines at the foot of the "
        "page with the photograph first, then lay the passport back."
    )


def _fault(fault: PassportFault) -> str:
    from kiosk.devices.passport.passport import PassportFault as Fault

    match fault:
        case Fault.NO_CHIP:
            return tr("This passport has no chip that can be read. You can type the rest.")
        case Fault.OTHER_DOCUMENT:
            return tr(
                "Another document lies on the reader. Lay the passport there and choose “Try again”, or go "
                "on and type the rest."
            )
        case Fault.WRONG_MRZ:
            return tr(
                "This is another passport than before. Lay the same one there and choose “Try again”, or go "
                "on and type the rest."
            )
        case _:
            return tr("The chip can't be read just now. Try again, or type the rest.")

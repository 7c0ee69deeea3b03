"""What is wrong with what was typed of a new station."""

from __future__ import annotations

from kiosk.office.setting_up.new_mission import Wrong
from kiosk.ui.i18n import tr


def wrong_words() -> dict[Wrong, str]:
    """Return a sentence for each."""
    return {
        Wrong.NAME: tr(
            "Only Latin letters, digits, “.”, “_” and “-”, at most 32, beginning with a letter or digit."
        ),
        Wrong.LETTER: tr("One letter from A to Z."),
        Wrong.MISSION: tr("There is no such file. Is the stick in, and mounted?"),
        Wrong.ADDRESS: tr("It begins with postgresql+psycopg:// and names user, machine and database."),
        Wrong.JOIN_CODE_OVER: tr(
            "This code counts no more, or belongs to another store. Have a new one drawn."
        ),
        Wrong.BACKUP: tr("There is no such file. Is the stick in, and mounted?"),
        Wrong.CODE: tr("A recovery code has eight groups of six digits. Type all of them."),
        Wrong.JOIN_CODE: tr("The code has eight groups of six digits. Type all of them."),
    }

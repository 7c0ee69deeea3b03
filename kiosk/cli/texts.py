"""The command line's words in the language of the terminal (LANGUAGE, LC_ALL, LC_MESSAGES, LANG)."""

from __future__ import annotations

import gettext

from kiosk.resources import TRANSLATIONS

_catalogue = gettext.translation("cli", TRANSLATIONS, fallback=True)
gettext.bindtextdomain("cli", str(TRANSLATIONS))
gettext.textdomain("cli")  # what argparse and typer look up by themselves

_ = _catalogue.gettext
ngettext = _catalogue.ngettext


def N_(text: str) -> str:
    """Mark `text` for translation where it is kept, to be read with `_` where it is said."""
    return text


ARABIC = _catalogue.info().get("language", "en").startswith("ar")
"""Whether the terminal speaks Arabic: chooses between a text's two languages."""

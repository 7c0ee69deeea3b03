"""The sentences of paper in one language: gettext, domain "paper", English source texts as message ids."""

from __future__ import annotations

import gettext
import re
from functools import cache
from pathlib import Path

from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.resources import TRANSLATIONS

DOMAIN = "paper"
_PLACEHOLDER = re.compile(r"\{([a-z]+)\}")


class Words:
    """The texts of one language; `{name}` in a text stands for a value, put in once and never read again."""

    def __init__(self, translations: gettext.NullTranslations) -> None:
        self._translations = translations

    def gettext(self, message: str, **values: str) -> str:
        """Return `message` in the language, with `values` in their places."""
        return _filled(self._translations.gettext(message), values)

    def pgettext(self, context: str, message: str, **values: str) -> str:
        """Return `message` as it is said in `context`, with `values` in their places."""
        return _filled(self._translations.pgettext(context, message), values)

    def ngettext(self, one: str, many: str, n: int, **values: str) -> str:
        """Return the plural form for `n` (six in Arabic), with `n` isolated and `values` in their places."""
        return _filled(self._translations.ngettext(one, many, n), {"n": isolate(str(n)), **values})


@cache
def words_for(language: Language, folder: Path = TRANSLATIONS) -> Words:
    """Return the texts for readers of `language`.

    Raise `FileNotFoundError` when the built Arabic texts are missing: no paper is printed half in
    another language.
    """
    if language is Language.ENGLISH:
        return Words(gettext.NullTranslations())
    return Words(gettext.translation(DOMAIN, folder, [language.value]))


def _filled(template: str, values: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: values[found[1]], template)

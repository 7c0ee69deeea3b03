"""The command line's words in the language of the terminal (LANGUAGE, LC_ALL, LC_MESSAGES, LANG).

A window that says the same speaks the language that it shows: `speaking`.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from kiosk.resources import TRANSLATIONS

Sentences = tuple[str, str]
"""What is, and what to do about it, marked for translation."""

_catalogue = gettext.translation("cli", TRANSLATIONS, fallback=True)
gettext.bindtextdomain("cli", str(TRANSLATIONS))
gettext.textdomain("cli")  # what argparse and typer look up by themselves
_spoken: ContextVar[gettext.NullTranslations] = ContextVar("spoken", default=_catalogue)


def _(text: str) -> str:
    """Return `text` in the language that is spoken."""
    return _spoken.get().gettext(text)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form of a text that fits `n`."""
    return _spoken.get().ngettext(one, many, n)


def N_(text: str) -> str:
    """Mark `text` for translation where it is kept, to be read with `_` where it is said."""
    return text


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let the block, in this thread, speak `language` ("ar", "en")."""
    before = _spoken.set(_catalogue_of(language))
    try:
        yield
    finally:
        _spoken.reset(before)


@cache
def _catalogue_of(language: str) -> gettext.NullTranslations:
    return gettext.translation("cli", TRANSLATIONS, [language], fallback=True)


ARABIC = _catalogue.info().get("language", "en").startswith("ar")
"""Whether the terminal speaks Arabic: chooses between a text's two languages."""

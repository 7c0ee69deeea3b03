"""What a keyboard scanner meant, when the session's keyboard was Arabic.

A scanner that types like a keyboard sends keys, not characters: under an Arabic layout a passport arrives as
vowel marks and brackets. Scanners type as on a US keyboard, and our codes have capitals and signs alone, so
most of it can be turned back:

* Arabic (101), which is Windows' usual one, and Linux's "ara" with its kin: everything.
* Linux's "ara(mac)": everything but G, K, L, X and Z, which type nothing there. What lacks a character is
  refused as a zone that is too short, or as a slip whose signature doesn't hold.
* Windows' Arabic (102): nothing. Its S types nothing, and C and V what A and S type under (101).

Sources: the Unicode CLDR's keyboards of Windows 6.1, xkeyboard-config's symbols/ara.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ARABIC = re.compile("[\u0600-\u06ff\ufe70-\ufeff]")
_CODE = re.compile(r"[A-Z0-9<_? $%*+./:-]+")
"""The characters of zones, with unread ones, and of our slips (base45)."""

_DIGITS = dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True))
_SIGNS = {"٪": "%", "؟": "?"}


def _layout(capitals: str, signs: Mapping[str, str], unchanged: str) -> Mapping[str, str]:
    """Return what each typed text means.

    `capitals` holds what Shift types on Q to P, A to L and Z to M, with spaces between, - for nothing.
    """
    typed = zip(capitals.split(), "QWERTYUIOPASDFGHJKLZXCVBNM", strict=True)
    letters = {text: letter for text, letter in typed if text != "-"}
    return letters | dict(signs) | _DIGITS | _SIGNS | {char: char for char in unchanged}


_ARABIC_101 = _layout(
    "\u064e \u064b \u064f \u064c لإ إ ‘ ÷ × ؛ \u0650 \u064d ] [ لأ أ ـ ، / ~ \u0652 } { لآ آ ’",
    {",": "<", "ز": ".", "ظ": "/", "ﻹ": "T", "ﻷ": "G", "ﻵ": "B", "`": "U", "ڑ": "U", "'": "M"},
    "0123456789_ $%*+:-",
)
_ARA_MAC = _layout(
    "\u064e \u064b \u0650 \u064d \u064f \u064c \u0652 \u0651 ] [ » « ى \u0670 - آ \u0671 - - - - ئ ء أ إ ؤ",
    {">": "<"},
    "_ $*+:-./",
)
_LAYOUTS = (_ARABIC_101, _ARA_MAC)


def meant(typed: str) -> str:
    """Return the code that a scanner meant by one typed line, or the line itself if that can't be told.

    The line must be as it was typed: Unicode normalisation would put its vowel marks in another order.
    """
    if not _ARABIC.search(typed):
        return typed
    found = {text for layout in _LAYOUTS if (text := _translated(typed, layout)) is not None}
    return found.pop() if len(found) == 1 else typed


def _translated(typed: str, layout: Mapping[str, str]) -> str | None:
    """Return what `typed` means under `layout`; None if that isn't a code of ours."""
    keys, at = [], 0
    while at < len(typed):
        # Some keys type two letters, none of which stands alone.
        key = typed[at : at + 2] if typed[at : at + 2] in layout else typed[at]
        if key not in layout:
            return None
        keys.append(layout[key])
        at += len(key)
    code = "".join(keys)
    return code if _CODE.fullmatch(code) else None

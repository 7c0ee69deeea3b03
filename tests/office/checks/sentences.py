"""What a person reads of a finding, in both languages of the command line."""

from __future__ import annotations

import gettext
import re

from kiosk.cli.doctor.finding_words import said
from kiosk.office.checks.finding import Finding, Verdict
from kiosk.resources import TRANSLATIONS

_ARABIC = gettext.translation("cli", TRANSLATIONS, ["ar"])
_LETTERS = re.compile("[\u0620-\u064a]{2}")


def read(finding: Finding) -> tuple[str, str]:
    """Return what is read in English and in Arabic: what is, then what to do."""
    english, arabic = said(finding, str), said(finding, _ARABIC.gettext)
    for says, mend in (english, arabic):
        assert "{" not in says + mend, "a value wasn't put in"
        assert says.endswith((".", ":")) or finding.values.get("told", "no such value") in says
        assert bool(mend) is (finding.verdict is not Verdict.PASS), "what isn't well says what to do"
    for sentence in filter(None, arabic):
        assert _LETTERS.search(sentence), "not said in Arabic"
    return " ".join(english), " ".join(arabic)


def assert_read(finding: Finding, verdict: Verdict, code: str, english: str, arabic: str) -> None:
    """Look at a finding, and at what is read of it."""
    assert (finding.verdict, finding.code) == (verdict, code)
    in_english, in_arabic = read(finding)
    assert english in in_english
    assert arabic in in_arabic

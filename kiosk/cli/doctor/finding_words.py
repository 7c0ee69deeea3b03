"""What is said of a check's finding: one sentence of what is, one of how to mend it ("" if there is nothing).

The sentences lie in `station_words`, `machine_words` and `devices.words`: English, read through gettext
where they are said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.cli.devices.words import DEVICES
from kiosk.cli.doctor.machine_words import MACHINE
from kiosk.cli.leaving_words import LEAVING
from kiosk.cli.station_words import STATION
from kiosk.cli.texts import N_, Sentences, _, speaking
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.office.checks.finding import Check, Finding

CHECKS: Mapping[Check, str] = {
    Check.SETTINGS: N_("Settings"),
    Check.STATE: N_("State folder"),
    Check.TRAINING: N_("Training"),
    Check.MISSION: N_("Mission's file"),
    Check.STORE: N_("Store"),
    Check.KEYS: N_("Keys"),
    Check.PEOPLE: N_("Log-ins"),
    Check.HALL: N_("Hours and desks"),
    Check.FEES: N_("Fees"),
    Check.CLOCK: N_("Clock"),
    Check.SELF_TEST: N_("Self-test"),
    Check.SCREEN: N_("Screen"),
    Check.PRINTER: N_("Printer"),
    Check.PAPER_WIDTH: N_("Paper width"),
    Check.SERIAL_LINE: N_("Serial line"),
    Check.READER: N_("Passport reader"),
    Check.ISSUERS: N_("Passports' authorities"),
    Check.SCANNER: N_("Scanner"),
    Check.SPEECH: N_("Speech"),
    Check.FONTS: N_("Fonts"),
    Check.SYNC: N_("Line to the portal"),
    Check.PORTAL: N_("Headquarters' certificate"),
    Check.BACKUP: N_("Backup"),
    Check.ENVIRONMENT: N_("Surroundings"),
    Check.PLUGINS: N_("Qt plugins"),
    Check.UNITS: N_("Services"),
}

SENTENCES: Mapping[str, Sentences] = {**STATION, **LEAVING, **MACHINE, **DEVICES}


_AND = N_(", ")
_CHECKS = "checks"
"""The one value that is named in the reader's language: codes of checks, parted by spaces."""


def said(finding: Finding, translate: Callable[[str], str]) -> Sentences:
    """Return what is said of `finding` and how to mend it, in the language of `translate`."""
    values = dict(finding.values)
    if _CHECKS in values:
        named = (translate(CHECKS[Check(code)]) for code in values[_CHECKS].split())
        values[_CHECKS] = translate(_AND).join(named)
    return filled(SENTENCES.get(finding.name, _unheard(finding)), values, translate)


def spoken(finding: Finding, language: Language) -> tuple[str, str, str]:
    """Return the check's name, what is and how to mend it, for a screen or a page in `language`."""
    values = {name: isolate(value) for name, value in finding.values.items() if name != _CHECKS}
    values |= {name: value for name, value in finding.values.items() if name == _CHECKS}
    with speaking(language.value):
        says, mend = said(replace(finding, values=values), _)
        return _(CHECKS[finding.check]), says, mend


def filled(sentences: Sentences, values: Mapping[str, str], translate: Callable[[str], str]) -> Sentences:
    """Return both sentences translated, with their values put in."""
    says, mend = (translate(text).format_map(values) if text else "" for text in sentences)
    return says, mend


def _unheard(finding: Finding) -> Sentences:
    """Return what is said of a code that no sentence was written for yet: a newer device's, say."""
    return SENTENCES.get(f"{finding.check.value}.defect", SENTENCES["printer.defect"])

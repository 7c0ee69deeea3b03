"""What a check found: a code with its values. The sentences for it are the face's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Check(StrEnum):
    """What is looked at, in the order in which it is told: what others rest on comes first."""

    SETTINGS = "settings"
    STATE = "state"
    TRAINING = "training"
    MISSION = "mission"
    STORE = "store"
    KEYS = "keys"
    PEOPLE = "people"
    HALL = "hall"
    FEES = "fees"
    CLOCK = "clock"
    SELF_TEST = "self_test"
    SCREEN = "screen"
    PRINTER = "printer"
    PAPER_WIDTH = "paper_width"
    SERIAL_LINE = "serial_line"
    READER = "reader"
    ISSUERS = "issuers"
    """Certificates by which passports' chips are verified."""
    SCANNER = "scanner"
    SPEECH = "speech"
    FONTS = "fonts"
    SYNC = "sync"
    PORTAL = "portal"
    """Headquarters' certificate."""
    BACKUP = "backup"
    ENVIRONMENT = "environment"
    PLUGINS = "plugins"
    UNITS = "units"


class Verdict(StrEnum):
    """How a check ended. WARN: it works, or isn't needed to open, and somebody should see to it."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check's end. `code` with its check chooses the sentence, `values` are put into it."""

    check: Check
    verdict: Verdict
    code: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The finding's name, as sentences are kept by it: "store.key_missing"."""
        return f"{self.check.value}.{self.code}"


def passed(check: Check, **values: str) -> Finding:
    """Return that all is well."""
    return Finding(check, Verdict.PASS, "ok", values)


def warned(check: Check, code: str, **values: str) -> Finding:
    """Return that somebody should see to `code`."""
    return Finding(check, Verdict.WARN, code, values)


def failed(check: Check, code: str, **values: str) -> Finding:
    """Return that the station can't work, or won't long, because of `code`."""
    return Finding(check, Verdict.FAIL, code, values)

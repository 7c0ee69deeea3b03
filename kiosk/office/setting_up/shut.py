"""What still keeps a kiosk shut, or would soon: the last page of set-up, and the first of its console."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.office.checks.finding import Check, Finding, Verdict
from kiosk.office.setting_up.steps import Step

_PLACES: Mapping[Check, str] = {
    Check.SETTINGS: Step.MISSION,
    Check.STATE: Step.MISSION,
    Check.STORE: Step.MISSION,
    Check.CLOCK: Step.CLOCK,
    Check.SCREEN: Step.PANEL,
    Check.PRINTER: Step.PRINTER,
    Check.PAPER_WIDTH: Step.PRINTER,
    Check.SERIAL_LINE: Step.PRINTER,
    Check.READER: Step.READER,
    Check.ISSUERS: Step.READER,
    Check.SCANNER: "scanner",
    Check.SELF_TEST: "self-test",
    Check.SPEECH: "self-test",
    Check.SYNC: "sync",
    Check.PORTAL: Step.PORTAL,
    Check.PEOPLE: Step.ACCOUNTS,
    Check.BACKUP: "backup",
}
_BY_NAME: Mapping[str, str] = {
    "hall.no_hours": "hours",
    "hall.no_desk": "hall",
    "fees.unset": "fees",
    "sync.not_joined": Step.PORTAL,
    "backup.no_recovery_key": Step.RECOVERY,
}


def place_of(finding: Finding) -> str | None:
    """Return the key of the place where what was found is mended, None if that isn't done in set-up."""
    return _BY_NAME.get(finding.name) or _PLACES.get(finding.check)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing to see to. `shuts`: the kiosk doesn't open before; else it opens without."""

    finding: Finding
    shuts: bool
    place: str | None


def missing(findings: Iterable[Finding]) -> tuple[Missing, ...]:
    """Return what is to be seen to, what shuts the kiosk first."""
    found = [
        Missing(each, each.verdict is Verdict.FAIL, place_of(each))
        for each in findings
        if each.verdict is not Verdict.PASS
    ]
    return tuple(sorted(found, key=lambda each: not each.shuts))


def untold(waiting: Iterable[Step], told: Iterable[Missing]) -> tuple[Step, ...]:
    """Return the steps left for later that nothing missing leads to: no check can know of them."""
    places = {each.place for each in told}
    return tuple(step for step in waiting if step not in places)

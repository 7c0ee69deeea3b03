"""What still keeps a kiosk shut, or would soon: the last page of set-up, and the first of its console."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.office.checks.finding import Check, Finding, Verdict
from kiosk.office.setting_up.steps import Step

PLACES: dict[Check, Step] = {
    Check.SETTINGS: Step.MISSION,
    Check.STATE: Step.MISSION,
    Check.STORE: Step.MISSION,
    Check.CLOCK: Step.CLOCK,
    Check.SCREEN: Step.PANEL,
    Check.PRINTER: Step.PRINTER,
    Check.PAPER_WIDTH: Step.PRINTER,
    Check.SERIAL_LINE: Step.PRINTER,
    Check.READER: Step.READER,
    Check.SCANNER: Step.READER,
    Check.SYNC: Step.PORTAL,
    Check.PORTAL: Step.PORTAL,
    Check.PEOPLE: Step.ACCOUNTS,
    Check.BACKUP: Step.RECOVERY,
}
"""Where what a check found is mended; what isn't here isn't mended in set-up."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing to see to. `shuts`: the kiosk doesn't open before; else it opens without."""

    finding: Finding
    shuts: bool
    place: Step | None


def missing(findings: Iterable[Finding]) -> tuple[Missing, ...]:
    """Return what is to be seen to, what shuts the kiosk first."""
    found = [
        Missing(each, each.verdict is Verdict.FAIL, PLACES.get(each.check))
        for each in findings
        if each.verdict is not Verdict.PASS
    ]
    return tuple(sorted(found, key=lambda each: not each.shuts))

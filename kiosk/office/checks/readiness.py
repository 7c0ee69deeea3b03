"""Whether a station is ready for a hall: stricter than whether it works."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.office.checks.devices import VIRTUAL
from kiosk.office.checks.finding import Check, Finding, Verdict


def for_a_hall(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return `findings` as a readiness report judges them: nobody gets a paper from a printer's twin.

    A station for training works with twins; that it trains, its own finding says.
    """
    trains = any(each.check is Check.TRAINING for each in findings)
    return tuple(
        replace(each, verdict=Verdict.FAIL) if _is_twin(each) and not trains else each for each in findings
    )


def _is_twin(finding: Finding) -> bool:
    return finding.check is Check.PRINTER and finding.code == VIRTUAL

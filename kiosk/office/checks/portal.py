"""Headquarters' certificate: once it has ended, no line comes about and no letter of theirs helps."""

from __future__ import annotations

from datetime import UTC

from kiosk.office.checks.finding import Check, Finding, failed, passed, warned
from kiosk.store.line import Line

SOON_DAYS = 60
"""A new certificate comes by a courier's bag at worst."""
_DAY_MS = 86_400_000


def check_portal(line: Line, now_ms: int) -> Finding | None:
    """Return how long the authority that is believed holds; None where there is none."""
    if not line.authority:
        return None
    from cryptography import x509  # late: only a joined node has one

    try:
        ends = x509.load_pem_x509_certificate(line.authority.encode()).not_valid_after_utc
    except ValueError:
        return failed(Check.PORTAL, "unreadable")
    days = (round(ends.timestamp() * 1000) - now_ms) // _DAY_MS
    values = {"day": f"{ends.astimezone(UTC):%Y-%m-%d}", "days": str(days)}
    if days < 0:
        return failed(Check.PORTAL, "ended", **values)
    return warned(Check.PORTAL, "ends_soon", **values) if days < SOON_DAYS else passed(Check.PORTAL, **values)

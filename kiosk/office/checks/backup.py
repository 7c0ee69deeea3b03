"""The backup: whether there is one that can be opened elsewhere, how old it is, and where it lies."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.backup import OLD_MS, TOO_OLD_MS
from kiosk.office.checks.finding import Check, Finding, failed, passed, warned
from kiosk.store.backup.last import last_good
from kiosk.store.backup.sealing import has_recovery_key

_HOUR_MS = 3_600_000


def check_backup(state: Path, planned: bool, now_ms: int) -> Finding:
    """Return how it stands with the backups of the station whose state folder is `state`.

    `planned` tells that its settings name a folder for them. Needs neither the stick nor the store.
    """
    if not has_recovery_key(state):
        return warned(Check.BACKUP, "no_recovery_key")
    last = last_good(state)
    if last is None:
        return warned(Check.BACKUP, "none_yet" if planned else "not_set")
    age_ms = now_ms - last.made_ms
    values = {"hours": str(max(0, age_ms // _HOUR_MS)), "file": last.path}
    if age_ms >= TOO_OLD_MS:
        return failed(Check.BACKUP, "too_old", **values)
    if age_ms >= OLD_MS:
        return warned(Check.BACKUP, "old", **values)
    if last.same_disk:
        return warned(Check.BACKUP, "same_disk", **values)
    return passed(Check.BACKUP, **values) if planned else warned(Check.BACKUP, "not_set")

"""The table `[backup]` of `station.toml`: where a station's backups go, and how many stay there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.backup import Keep
from kiosk.settings.rules import NO_HOME_OF_OTHERS, Rule, text, whole

BACKUP: Mapping[str, Rule] = {
    "to": text(NO_HOME_OF_OTHERS + r".+", '"/media/backup"'),
    "keep_daily": whole(1, 366),
    "keep_weekly": whole(0, 520),
}


@dataclass(frozen=True, slots=True)
class BackupSettings:
    """`to` is a folder, best of a stick or another machine; None: backups are made by hand, or not at all."""

    to: Path | None = None
    keep_daily: int = 7
    keep_weekly: int = 5

    @property
    def keep(self) -> Keep:
        """How many backups stay."""
        return Keep(self.keep_daily, self.keep_weekly)

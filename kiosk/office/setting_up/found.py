"""What hangs on this machine, as it can be chosen for the station."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.device import DeviceKind

Value = str | int


@dataclass(frozen=True, slots=True)
class FoundDevice:
    """A device that was found. `settings` are its table in station.toml without `kind`.

    `dots` is the width of a printer's head if its model tells it. Where `accessible` is false this user may
    not open it.
    """

    device: DeviceKind
    kind: str
    name: str
    settings: Mapping[str, Value] = field(default_factory=dict)
    accessible: bool = True
    dots: int | None = None

    def table(self, dots: int | None = None) -> dict[str, Value]:
        """Return its whole table in station.toml, a printer's with the width of its head."""
        chosen = {"dots": dots} if dots else {}
        return {"kind": self.kind, **self.settings, **chosen}

    @property
    def key(self) -> str:
        """What tells it from the others that were found."""
        return "|".join([self.kind, *(f"{key}={value}" for key, value in sorted(self.settings.items()))])

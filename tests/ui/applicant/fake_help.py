"""The help of a desk at the seam: how it stands is said by the test."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.domain.errors import StoreAway
from kiosk.domain.help import HelpStage


@dataclass
class FakeHelp:
    """Keeps who asked and who took it back; `away`: nobody can be asked."""

    now: HelpStage = HelpStage.ASKED
    asked: list[str] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    away: bool = False

    def ask(self, op_id: str) -> HelpStage:
        if self.away:
            raise StoreAway
        self.asked.append(op_id)
        return self.now

    def stage(self, call_id: str) -> HelpStage:
        assert call_id in self.asked
        return self.now

    def end(self, _op_id: str, call_id: str) -> None:
        self.ended.append(call_id)

"""Help for who doesn't get on at a kiosk: the kiosk asks, a desk goes, and the kiosk says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.acting import Acting
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.help import ASKED_MS, HELPED_MS, HelpCall, HelpStage
from kiosk.store import Store
from kiosk.store.queue.helping import ask_for_help, end_help, help_call_of, open_help_calls
from kiosk.store.queue.staffing import Staffing, StaffingState


@dataclass(frozen=True, slots=True)
class KioskHelp:
    """Help as the applicant's face asks for it; calls block."""

    store: Store
    acting: Acting

    def ask(self, op_id: str) -> HelpStage:
        """Ask for a person. `op_id` (a UUID) names the call from then on. Raises `StoreError`."""
        return ask_for_help(self.store, self.acting, op_id).stage(self.store.clock.now_ms())

    def stage(self, call_id: str) -> HelpStage:
        """Return what the person is told now. Raises `StoreError`."""
        call = help_call_of(self.store, call_id)
        return HelpStage.NONE if call is None else call.stage(self.store.clock.now_ms())

    def end(self, op_id: str, call_id: str) -> None:
        """Nobody needs to come any more. Raises `StoreError`."""
        end_help(self.store, self.acting, op_id, call_id)


def help_for(
    store: Store, desk: Desk, receptions: frozenset[str], staffed: Iterable[Staffing]
) -> tuple[HelpCall, ...]:
    """Return the calls that `desk` is shown: the reception's at once, other desks' after a while.

    `receptions` are the ids of all reception desks, `staffed` who sits where.
    """
    now = store.clock.now_ms()
    reception_open = any(one.desk in receptions and one.state is StaffingState.OPEN for one in staffed)
    is_reception = desk.kind is DeskKind.RECEPTION
    return tuple(
        call
        for call in open_help_calls(store, now - ASKED_MS - HELPED_MS)
        if call.told_at(desk.id, now, is_reception=is_reception, reception_open=reception_open)
    )

"""The number that somebody takes without an appointment: in memory only, replaced and dropped as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.service import QueueGroup, Service
from kiosk.domain.serving_order import Priority
from kiosk.domain.ticket import Ticket

if TYPE_CHECKING:
    from kiosk.office.hall.numbers import Numbered
    from kiosk.office.hall.walk_in import Outlook


@dataclass(frozen=True, slots=True)
class Turn:
    """What is known of the number so far.

    `outlook` tells how the line stands for `persons` with `priority`: None when it isn't known yet, or
    `unseen`: the office couldn't tell. `op_id` is made when all is known that a number takes; `undecided`
    means that it was sent and no answer came. `given` is the number. `collects` is the visit whose documents
    one collects with it, "" for none: a desk then has its requests before it. `held` is a number from the
    gate that they hold already, and whose service they choose.
    """

    service: Service | None = None
    line: QueueGroup | None = None
    persons: int = 1
    priority: Priority = Priority.NONE
    outlook: Outlook | None = None
    unseen: bool = False
    op_id: str = ""
    undecided: bool = False
    given: Numbered | None = None
    collects: str = ""
    held: Ticket | None = None

    @property
    def offered(self) -> bool:
        """Whether one can stand in the line now, as far as is known."""
        stopped = self.outlook is not None and self.outlook.stopped is not None
        return self.service is not None and self.line is not None and self.given is None and not stopped

"""What every page is given: the station's workbench, what stands here, and what was typed so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.acting import Acting, it_officer
from kiosk.domain.service import Language
from kiosk.office.people.session import StaffSession
from kiosk.office.setting_up.new_mission import MissionOffer
from kiosk.office.setting_up.steps import Step
from kiosk.office.setting_up.workbench import Start, Station, Workbench
from kiosk.ui.setup.drafts import Drafts


@dataclass(frozen=True, slots=True)
class Here:
    """What stands on this machine, read behind the window."""

    start: Start
    station: Station
    missions: Sequence[MissionOffer]


def look_around(bench: Workbench) -> Here:
    """Read what stands here. Blocks."""
    return Here(bench.start(), bench.station(), bench.missions())


@dataclass(frozen=True, slots=True)
class Given:
    """What a page works with, in the language that is shown.

    Without a `session` it is the first start, where whoever may use the machine acts.
    """

    bench: Workbench
    here: Here
    drafts: Drafts
    language: Language
    session: StaffSession | None = None
    places: frozenset[str] = frozenset(
        {Step.CLOCK, Step.PANEL, Step.PRINTER, Step.READER, Step.PORTAL, Step.RECOVERY}
    )
    """Where whoever acts may go to mend something: no button leads anywhere else."""
    waiting: tuple[Step, ...] = ()
    """The steps of a first start that were left for later."""

    @property
    def acting(self) -> Acting:
        """Who does what the page does."""
        return self.session.acting if self.session else it_officer(self.here.station.name)

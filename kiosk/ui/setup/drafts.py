"""What was typed and chosen on the pages so far: pages are built anew when the language changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.office.setting_up.backups import NewSheet
from kiosk.office.setting_up.card_size import CardOnScreen
from kiosk.office.setting_up.new_mission import Way
from kiosk.office.setting_up.trial_slip import Judgement
from kiosk.store.people.pins import PinGiven


@dataclass
class Drafts:
    """The pages' memory. It never leaves the window."""

    way: Way = Way.NEW
    name: str = ""
    letter: str = ""
    mission: str = ""
    address: str = ""
    join_code: str = ""
    backup: str = ""
    recovery_code: str = ""
    portal_asks: bool = False
    told: str = ""
    clock_right: str = ""
    card: CardOnScreen | None = None
    panel_kept: bool = False
    printer: str = ""
    host: str = ""
    dots: int = 0
    printed: bool = False
    judgement: Judgement = field(default_factory=Judgement)
    reader: str = ""
    read: bool = False
    url: str = "https://"
    code: str = ""
    authority: str = ""
    words: tuple[str, ...] = ()
    same_words: bool = False
    it_name: str = ""
    supervisor_name: str = ""
    given: tuple[PinGiven, ...] = ()
    sheet: NewSheet | None = None
    sheet_kept: bool = False

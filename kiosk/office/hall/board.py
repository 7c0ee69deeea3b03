"""What the hall is shown and told: numbers and desks, never a name, nor what anybody came for."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.devices.sound.number_parts import counter_part, letter_part, number_parts
from kiosk.devices.sound.voice import CHIME, Phrase
from kiosk.domain.hall import Desk, Hall
from kiosk.domain.paper_numbers import PAPER_SERIES
from kiosk.domain.service import Language, QueueGroup, Text
from kiosk.store import Store
from kiosk.store.queue.calls import CallMade, calls_on, people_waiting

SHOWN_CALLS = 6
_WINDOW = Phrase("الشُّبَّاكِ رَقْمِ", "desk")
_WINDOWS = {"شباك": _WINDOW, "الشباك": _WINDOW, "Window": Phrase("Window", "desk")}
"""How the usual desk is called before its number: it alone has a recording."""
_TRAILING_NUMBER = re.compile(r"(\d{1,3})\s*$")


@dataclass(frozen=True, slots=True)
class Call:
    """One call as it is shown and spoken. `id` is a new one for each call, also of the same number."""

    id: str
    series: str
    arabic_letter: str
    number: int
    desk: Text
    nth: int
    open: bool


@dataclass(frozen=True, slots=True)
class LineWaiting:
    """How many people wait in a line."""

    line: QueueGroup
    people: int


@dataclass(frozen=True, slots=True)
class Board:
    """What the display shows: the last calls, each number once and the newest first; who waits; a message."""

    calls: tuple[Call, ...]
    waiting: tuple[LineWaiting, ...]
    message: Text | None


def board(store: Store, catalogue: Catalogue, hall: Hall, today: date, here: Collection[str] = ()) -> Board:
    """Return what a hall is shown now: that of the desks `here`, or (none) of the whole mission."""
    letters = {line.id: line.arabic_letter for line in (*catalogue.queue_groups, *PAPER_SERIES)}
    desks = {desk.id: desk for desk in hall.desks_on(today)}
    shown: dict[tuple[str, int], Call] = {}
    for made in calls_on(store, today, 4 * SHOWN_CALLS, here):
        shown.setdefault((made.series, made.number), _call(made, letters, desks))
    waiting = people_waiting(store, today)
    served = {line for each in here if each in desks for line in desks[each].queue_groups}
    announced = hall.announced_on(today)
    return Board(
        calls=tuple(shown.values())[:SHOWN_CALLS],
        waiting=tuple(
            LineWaiting(line, waiting[line.id])
            for line in catalogue.queue_groups
            if line.id in waiting and (not here or line.id in served)
        ),
        message=announced[-1].text if announced else None,
    )


def phrases(call: Call, language: Language) -> tuple[Phrase, ...]:
    """Return what is said for a call: the number in its first form, the desk's in its second."""
    number = (letter_part(call.series, call.arabic_letter, language), *number_parts(call.number, language))
    desk = _desk_phrases(call.desk, language)
    if language is Language.ARABIC:
        return (
            Phrase("", CHIME),
            Phrase("الرَّقْمُ", "number"),
            *number,
            Phrase("تَفَضَّلُوا إِلَى", "please-go"),
            *desk,
        )
    return (Phrase("Number", "number"), *number, Phrase("please go to", "please-go"), *desk)


def _desk_phrases(desk: Text, language: Language) -> tuple[Phrase, ...]:
    """A desk's own number is said in words; what stands before it, as it is written."""
    name = desk.in_language(language)
    numbered = _TRAILING_NUMBER.search(name)
    if numbered is None:
        return (Phrase(name),)
    before = name[: numbered.start()].strip()
    return (_WINDOWS.get(before, Phrase(before)), counter_part(int(numbered[1]), language))


def _call(made: CallMade, letters: dict[str, str], desks: dict[str, Desk]) -> Call:
    desk = desks.get(made.desk)
    return Call(
        id=made.id,
        series=made.series,
        arabic_letter=letters.get(made.queue_group, made.series),
        number=made.number,
        desk=desk.name if desk else Text(made.desk, made.desk),
        nth=made.nth,
        open=made.open,
    )

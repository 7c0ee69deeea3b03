"""`kiosk queue gate` and `kit`: numbers on paper, for the morning rush and for a day without the store."""

from __future__ import annotations

import uuid
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.staff import staff_acting
from kiosk.cli.texts import _
from kiosk.cli.writing import require_place, write_whole
from kiosk.domain.acting import Permission
from kiosk.domain.errors import StoreError
from kiosk.domain.paper_numbers import KIT, MOST_AT_ONCE

if TYPE_CHECKING:
    from kiosk.domain.mission import Mission
    from kiosk.settings import Settings

Count = Annotated[int, typer.Option(min=1, max=MOST_AT_ONCE, help=_("How many numbers."))]
Pdf = Annotated[Path, typer.Option("--pdf", dir_okay=False, help=_("The file to write: A4 pages to be cut."))]


def gate(count: Count, pdf: Pdf, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Keep numbers for the gate, then write them."""
    from kiosk.office.hall.paper_numbers import gate_numbers
    from kiosk.office.hall.walk_in import Hall
    from kiosk.office.papers.ticket_paper import gate_cards
    from kiosk.paper.number_card import cards_pdf
    from kiosk.store import timetable

    chosen = station.settings_of(settings, state)
    require_place(pdf)
    with station.opened_store(chosen) as store:
        acting = staff_acting(store, _("Somebody who gives out numbers:"), Permission.ISSUE_NUMBER)
        hall = Hall(store, acting, _mission_of(chosen), timetable(store), Random())
        kept = gate_numbers(hall, str(uuid.uuid4()), count)
        cards = gate_cards(hall, kept)
    write_whole(pdf, cards_pdf(cards))
    typer.echo(_("Kept and written: {first} to {last}.").format(first=kept[0].number, last=kept[-1].number))


def kit(count: Count, pdf: Pdf, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Write numbers for a day on which the store is away; nothing is kept of them before they are entered."""
    from kiosk.paper.number_card import NumberCard, cards_pdf

    chosen = station.settings_of(settings, state)
    known, letter = _mission_of(chosen), _node_letter(chosen)
    cards = [NumberCard(known.name, letter, KIT, each, None, chosen.training) for each in range(1, count + 1)]
    write_whole(pdf, cards_pdf(cards))
    typer.echo(_("Written. When the store is back, the reception types each number that was handed out."))


def _node_letter(settings: Settings) -> str:
    """Return the letter of the node; "" where its store is away: it is written by hand then."""
    try:
        with station.opened_store(settings) as store:
            return store.node_letter
    except StoreError:
        return ""


def _mission_of(settings: Settings) -> Mission:
    """Return the mission as the store has it; where that is away, as its file says."""
    from kiosk.catalogue.mission_file import read_mission_file
    from kiosk.store import mission

    try:
        with station.opened_store(settings) as store:
            known = mission(store)
    except StoreError:
        known = None
    return known or read_mission_file(settings.mission).mission

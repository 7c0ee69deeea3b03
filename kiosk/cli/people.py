"""`kiosk people`: who works here and what they may; PINs for once, and staff cards.

Whoever may use this machine's command line acts here as IT, without a log-in: so nobody is locked out for
good.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeVar

import typer

from kiosk.cli import station
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.people_words import FAULTS, ROLES, card_refused, log_in_said
from kiosk.cli.texts import _
from kiosk.domain.staff import NewPerson, Person, PersonFault, Role

if TYPE_CHECKING:
    from kiosk.domain.acting import Acting
    from kiosk.store import Store
    from kiosk.store.people.log_in_states import LogInState
    from kiosk.store.people.pins import PinGiven
    from kiosk.store.people.staff import PersonChange

commands = typer.Typer(
    help=_("People who work here: add, block, roles, PINs, staff cards."), no_args_is_help=True
)
Number = Annotated[str, typer.Argument(help=_("The staff number; `kiosk people list` shows them."))]
Roles = Annotated[list[Role], typer.Option("--role", help=_("What they are here; may be given again."))]
Answer = TypeVar("Answer")


@commands.command(name="list", help=_("Show everybody with number, roles, and whether they are blocked."))
def list_people(
    as_json: Annotated[bool, typer.Option("--json", help=_("Print a list for programs."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Show also those who don't work here any more."""
    from kiosk.store.people.log_in_states import log_in_states
    from kiosk.store.people.staff import people

    with _store(settings, state) as (store, _acting):
        found, states = people(store), log_in_states(store)
    if as_json:
        rows = [_plain(each, states[each.id]) for each in found]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    elif found:
        _show(found, states)
    else:
        typer.echo(_("Nobody is entered yet: kiosk people add --role it"))


@commands.command(help=_("Enter somebody, and print the PIN with which they log in once."))
def add(
    role: Roles,
    name: Annotated[
        str, typer.Argument(help=_("What they are called on staff's screens; left out, it is asked for."))
    ] = "",
    number: Annotated[
        str, typer.Option(help=_("Two to five digits, typed to log in; else the next free one."))
    ] = "",
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Print number and PIN once; nothing keeps the PIN."""
    from kiosk.store.people.pins import Addition, add_people

    called = name or typer.prompt(_("Name"), type=str)  # typed here it stands in no shell's history
    with _store(settings, state) as (store, acting):
        new = Addition(store.chance.new_id(), NewPerson(called, frozenset(role), number))
        (given,) = _done(add_people(store, acting, (new,)))
    _hand_out(given)


@commands.command(help=_("Let somebody log in no more."))
def block(number: Number, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """What they did stays on record under their name."""
    from kiosk.store.people.staff import PersonChange

    changed = _change(number, PersonChange(active=False), settings, state)
    typer.echo(_("{number} can't log in any more.").format(number=changed.number))


@commands.command(help=_("Let somebody log in again."))
def unblock(number: Number, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """With the PIN and the card of before."""
    from kiosk.store.people.staff import PersonChange

    changed = _change(number, PersonChange(active=True), settings, state)
    typer.echo(_("{number} can log in again.").format(number=changed.number))


@commands.command(help=_("Say what somebody is here: all their roles."))
def roles(number: Number, role: Roles, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """The roles given take the place of those before."""
    from kiosk.store.people.staff import PersonChange

    changed = _change(number, PersonChange(roles=frozenset(role)), settings, state)
    typer.echo(f"{changed.number}: {_named(changed.roles)}")


@commands.command(help=_("Correct what somebody is called."))
def rename(
    number: Number,
    name: Annotated[str, typer.Argument(help=_("What they are called on staff's screens."))],
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """The number stays."""
    from kiosk.store.people.staff import PersonChange

    changed = _change(number, PersonChange(name=name), settings, state)
    typer.echo(f"{changed.number}: {changed.name}")


@commands.command(name="reset-pin", help=_("Print a new PIN for once for somebody, and end their waiting."))
def reset(number: Number, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """The PIN of before is worth nothing any more."""
    from kiosk.store.people.pins import reset_pin

    with _store(settings, state) as (store, acting):
        given = _done(reset_pin(store, acting, store.chance.new_id(), _whose(store, number).id))
    _hand_out(given)


@commands.command(help=_("Enrol the staff card in the reader for somebody."))
def card(
    number: Number,
    remove: Annotated[bool, typer.Option("--remove", help=_("Take their card away instead."))] = False,
    reader: Annotated[str, typer.Option(help=_("Part of the reader's name, if there are several."))] = "",
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """A PIV card; its PIN isn't asked for."""
    from kiosk.cli.devices.here import watched_reader
    from kiosk.devices.cards.pcsc import SystemPcsc
    from kiosk.devices.cards.piv import PivRefusal
    from kiosk.office.people.card import enrol_card
    from kiosk.store.people.log_ins import set_card

    with _store(settings, state) as (store, acting):
        whose, op_id = _whose(store, number), store.chance.new_id()
        if remove:
            _done(set_card(store, acting, op_id, whose.id, None))
            typer.echo(_("{number} has no card any more.").format(number=number))
            return
        pcsc = SystemPcsc()
        with watched_reader(pcsc) as watcher:
            enrolled = enrol_card(store, acting, op_id, whose.id, pcsc, watcher.readers.chosen(reader))
        if isinstance(enrolled, PivRefusal):
            _refuse(card_refused(enrolled.fault))
        _done(enrolled)
    typer.echo(_("The card is {number}'s now.").format(number=number))


@contextmanager
def _store(settings: SettingsFile, state: StateFolder) -> Iterator[tuple[Store, Acting]]:
    from kiosk.domain.acting import it_officer

    chosen = station.settings_of(settings, state)
    with station.opened_store(chosen) as store:
        yield store, it_officer(chosen.name)


def _change(number: str, change: PersonChange, settings: SettingsFile, state: StateFolder) -> Person:
    from kiosk.store.people.staff import change_person

    with _store(settings, state) as (store, acting):
        return _done(change_person(store, acting, store.chance.new_id(), _whose(store, number).id, change))


def _whose(store: Store, number: str) -> Person:
    from kiosk.store.people.staff import find_person

    found = find_person(store, number)
    return _done(PersonFault.UNKNOWN if found is None else found)


def _done(answer: Answer | PersonFault) -> Answer:
    """Return what was done; end with a sentence if nothing was."""
    if isinstance(answer, PersonFault):
        _refuse(_(FAULTS[answer]))
    return answer


def _refuse(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def _hand_out(given: PinGiven) -> None:
    typer.echo(_("Number: {number}").format(number=given.person.number))
    typer.echo(_("PIN for once: {pin}").format(pin=given.pin))
    typer.echo(_("It is shown here only. At the first log-in they choose one of their own."))


def _show(found: Iterable[Person], states: Mapping[str, LogInState]) -> None:
    from rich.console import Console
    from rich.table import Column, Table
    from rich.text import Text

    table = Table(Column(_("Number"), no_wrap=True), _("Name"), _("Roles"), _("Log-in"))
    for each in found:
        said = log_in_said(states[each.id]) if each.active else _("blocked")
        table.add_row(each.number, Text(each.name), _named(each.roles), said)
    Console().print(table)


def _named(held: frozenset[Role]) -> str:
    return _(", ").join(_(ROLES[role]) for role in Role if role in held)


def _plain(each: Person, state: LogInState) -> dict[str, object]:
    return {
        "id": each.id,
        "number": each.number,
        "name": each.name,
        "roles": [role.value for role in Role if role in each.roles],
        "active": each.active,
        "pin": state.pin.value,
        "card": state.card,
        "waits_s": -(-state.left_ms // 1000),
    }

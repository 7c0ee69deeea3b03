"""`kiosk money`: reports on public money, and what was brought to the bank. They name no payer."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.config_acting import asked_for, refused_line
from kiosk.cli.config_making import From, Until, day_of
from kiosk.cli.options import LANGUAGES_OF, ReportLanguages, SettingsFile, StateFolder
from kiosk.cli.texts import _
from kiosk.domain.acting import Permission

if TYPE_CHECKING:
    from kiosk.office.people.session import StaffSession
    from kiosk.store import Store

commands = typer.Typer(help=_("Public money: reports, deposits."), no_args_is_help=True)


@commands.command(help=_("Write the report of a day or a longer time: a PDF, or every number as CSV."))
def report(
    file: Annotated[Path, typer.Argument(help=_("Where to: a name that ends in .pdf or .csv."))],
    first: From = "",
    until: Until = "",
    language: Annotated[
        ReportLanguages, typer.Option(help=_("The language of the PDF."))
    ] = ReportLanguages.BOTH,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Write it for whoever decides about money."""
    from kiosk.office.till.money_files import csv_file, pdf_file
    from kiosk.office.till.money_reports import Period
    from kiosk.store import mission

    if file.suffix not in (".pdf", ".csv"):
        raise typer.BadParameter(_("The name has to end in .pdf or .csv."))
    with station.opened_store(station.settings_of(settings, state)) as store:
        known, today = mission(store), station.today_at(store)
        begins = day_of(first, today)
        period = Period(begins, day_of(until, begins if first else today))
        if known is None or period.last < period.first:
            raise typer.BadParameter(_("The last day lies before the first."))
        acting = _who(store, Permission.APPROVE_MONEY).acting
        if file.suffix == ".csv":
            content = csv_file(store, acting, known, period)
        else:
            catalogue = station.in_force(store).catalogue
            content = pdf_file(store, acting, known, catalogue, period, LANGUAGES_OF[language])
    try:
        file.write_bytes(content)
    except OSError:
        raise station.NotWritten(str(file)) from None
    typer.echo(_("Written: {file}").format(file=file))


@commands.command(help=_("Show which closed drawers aren't deposited yet."))
def undeposited(
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """List them with the id that `deposit` takes."""
    from kiosk.domain.money import Money
    from kiosk.store.drawer_checks import undeposited_drawers

    with station.opened_store(station.settings_of(settings, state)) as store:
        acting = _who(store, Permission.APPROVE_MONEY).acting
        waiting = undeposited_drawers(store, acting)
    for drawer in waiting:
        held = Money(drawer.currency, drawer.counted_minor or 0)
        typer.echo(f"{drawer.id}: {held.amount} {held.currency}")
    if not waiting:
        typer.echo(_("Everything is deposited."))


@commands.command(help=_("Note that a closed drawer's money was brought to the bank."))
def deposit(
    drawer: Annotated[str, typer.Argument(help=_("Its id; `kiosk money undeposited` names them."))],
    amount: Annotated[str, typer.Argument(help=_("How much, such as 750.00."))],
    slip: Annotated[str, typer.Argument(help=_("The number of the bank's slip."))],
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Tie the bank's slip to the closing."""
    from kiosk.domain.money import typed_money
    from kiosk.store.drawer_checks import deposit_cash, undeposited_drawers

    with station.opened_store(station.settings_of(settings, state)) as store:
        acting = _who(store, Permission.APPROVE_MONEY).acting
        known = {each.id: each for each in undeposited_drawers(store, acting)}
        if drawer not in known:
            raise typer.BadParameter(
                _("No closed drawer {drawer} waits for a deposit.").format(drawer=drawer)
            )
        money = typed_money(amount, known[drawer].currency)
        if money is None or not slip.strip():
            raise typer.BadParameter(_("{amount} is no amount.").format(amount=amount))
        deposit_cash(store, acting, str(uuid.uuid4()), drawer, money.minor, slip)
    typer.echo(_("Kept."))


def _who(store: Store, permission: Permission) -> StaffSession:
    """Return whoever shows that they may see it."""
    from kiosk.office.people.log_in import log_in
    from kiosk.office.people.proof import Refused

    number, pin = asked_for(_("A supervisor:"))
    session = log_in(store, str(uuid.uuid4()), number, pin, permission)
    if isinstance(session, Refused):
        typer.echo(refused_line(session), err=True)
        raise typer.Exit(1)
    return session

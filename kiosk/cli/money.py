"""`kiosk money`: reports on public money, and what was brought to the bank. They name no payer."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.config.making import From, Until, day_of
from kiosk.cli.options import LANGUAGES_OF, ReportLanguages, SettingsFile, StateFolder
from kiosk.cli.staff import staff_acting
from kiosk.cli.texts import _
from kiosk.cli.writing import write_whole
from kiosk.domain.acting import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.domain.money import Money
    from kiosk.office.till.money_reports import Period

commands = typer.Typer(help=_("Public money: reports, deposits."), no_args_is_help=True)


@commands.command(
    help=_("Write the report of a day or a longer time: a PDF, a workbook (XLSX), or every number as CSV.")
)
def report(
    file: Annotated[Path, typer.Argument(help=_("Where to: a name that ends in .pdf, .xlsx or .csv."))],
    first: From = "",
    until: Until = "",
    language: Annotated[
        ReportLanguages, typer.Option(help=_("The language of the PDF or workbook."))
    ] = ReportLanguages.BOTH,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Write it for whoever decides about money."""
    from kiosk.domain.errors import StoreDamaged
    from kiosk.office.till.money_files import FileKind, MoneyFiles
    from kiosk.store import mission

    if file.suffix not in set(FileKind):
        raise typer.BadParameter(_("The name has to end in .pdf, .xlsx or .csv."))
    with station.opened_store(station.settings_of(settings, state)) as store:
        known, period = mission(store), _period(first, until, station.today_at(store))
        if known is None:
            raise StoreDamaged("no mission")
        acting = staff_acting(store, _("A supervisor:"), Permission.APPROVE_MONEY)
        files = MoneyFiles(store, acting, known, station.in_force(store).catalogue, period)
        content = files.content(FileKind(file.suffix), LANGUAGES_OF[language])
    write_whole(file, content)
    typer.echo(_("Written: {file}").format(file=file))


def _period(first: str, until: str, today: date) -> Period:
    """Return the days that were asked for: today, one day, or from one to another."""
    from kiosk.office.till.money_reports import Period

    begins = day_of(first, today)
    period = Period(begins, day_of(until, begins if first else today))
    if period.last < period.first:
        raise typer.BadParameter(_("The last day lies before the first."))
    return period


@commands.command(help=_("Show which closed drawers aren't deposited yet."))
def undeposited(
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """List them with the number that `deposit` takes."""
    from kiosk.domain.money import Money
    from kiosk.store.money.deposits import undeposited_drawers

    with station.opened_store(station.settings_of(settings, state)) as store:
        acting = staff_acting(store, _("A supervisor:"), Permission.APPROVE_MONEY)
        waiting = undeposited_drawers(store, acting)
    for drawer in waiting:
        held = Money(drawer.currency, drawer.counted_minor or 0)
        typer.echo(f"{drawer.deposit_serial}: {held.amount} {held.currency}")
    if not waiting:
        typer.echo(_("Everything is deposited."))


@commands.command(help=_("Note that a closed drawer's money was brought to the bank."))
def deposit(
    serial: Annotated[
        str, typer.Argument(help=_("The number on its deposit slip; `kiosk money undeposited` names them."))
    ],
    amount: Annotated[str, typer.Argument(help=_("How much, such as 750.00."))],
    slip: Annotated[str, typer.Argument(help=_("The number of the bank's slip."))],
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Tie the bank's slip to the closing."""
    from kiosk.domain.money import Money, typed_money
    from kiosk.office.till.banking import bring_to_bank
    from kiosk.office.till.till import NotTaken
    from kiosk.store.money.deposits import undeposited_drawers

    with station.opened_store(station.settings_of(settings, state)) as store:
        acting = staff_acting(store, _("A supervisor:"), Permission.APPROVE_MONEY)
        known = {each.deposit_serial: each for each in undeposited_drawers(store, acting)}
        closed = known.get(serial.upper())
        if closed is None:
            raise typer.BadParameter(
                _("No money with the deposit slip {serial} waits for a deposit.").format(serial=serial)
            )
        money = typed_money(amount, closed.currency)
        if money is None or not slip.strip():
            raise typer.BadParameter(_("{amount} is no amount.").format(amount=amount))
        banked = bring_to_bank(store, acting, str(uuid.uuid4()), closed.id, money.minor, slip)
        if isinstance(banked, NotTaken):
            raise typer.BadParameter(_("The slip's number is too long, or has signs that can't be printed."))
    typer.echo(" ".join([_("Kept."), *_differing(Money(closed.currency, closed.counted_minor or 0), money)]))


def _differing(counted: Money, banked: Money) -> Iterator[str]:
    """Yield what reached the bank beyond what was counted, or didn't; nothing where it is the same."""
    from kiosk.domain.money import Money

    over = Money(counted.currency, abs(banked.minor - counted.minor))
    if banked.minor > counted.minor:
        yield _("That is {amount} more than was counted.").format(amount=f"{over.amount} {over.currency}")
    elif banked.minor < counted.minor:
        yield _("That is {amount} less than was counted.").format(amount=f"{over.amount} {over.currency}")

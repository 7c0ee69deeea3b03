"""`kiosk verify`: what a slip's signed code claims, and whether this store holds it; no network."""

from __future__ import annotations

from pathlib import Path

import typer

from kiosk.cli import station
from kiosk.cli.texts import _
from kiosk.domain.errors import SealError
from kiosk.domain.money import Money
from kiosk.domain.receipt import Receipt, SerialKind
from kiosk.domain.reference import display_reference
from kiosk.domain.states import ReceiptState
from kiosk.domain.training import CODE
from kiosk.office.checks.clock import told_time
from kiosk.paper.seal import DEPOSIT, FROM_TRAINING, SlipClaims, open_seal
from kiosk.settings import Settings
from kiosk.store import Store, find_request, station_keys
from kiosk.store.money.deposits import slip_drawer
from kiosk.store.money.receipt_rows import find_receipt


def code_in(file: Path) -> str:
    """Return the code on the picture in `file`, or the text of a file that is no picture.

    Raises `typer.BadParameter` if the file can't be read, or the picture doesn't show exactly one code.
    """
    from kiosk.paper.scan import codes_on

    try:
        content = file.read_bytes()
    except OSError:
        raise typer.BadParameter(
            _("{file} can't be read. Check that it exists and who owns it.").format(file=file)
        ) from None
    try:
        codes = codes_on(content)
    except OSError:
        return content.decode("utf-8", errors="replace")
    if len(codes) != 1:
        raise typer.BadParameter(_("The picture shows {n} codes, not one.").format(n=len(codes)))
    return codes[0]


def tell_claims(settings: Settings, code: str) -> bool:
    """Print what `code` claims; return whether the store holds all its requests, and its money is good.

    Nothing of a training is. Raises `SealError` unless a station of this store signed it.
    """
    with station.opened_store(settings) as store:
        claims = open_seal(code, station_keys(store))
        held = {reference: find_request(store, reference) is not None for reference in claims.references}
        good, words = _money_worth(store, claims)
        filed = told_time(claims.issued_ms, station.zone_at(store))
    typer.echo(
        _("The signature holds. Mission {mission}, node {node}.").format(
            mission=claims.mission, node=claims.node_letter
        )
    )
    typer.echo(_("Filed {time}, {copy}.").format(time=filed, copy=_copy(claims)))
    for reference, found in held.items():
        state = _("kept in this store") if found else _("not in this store")
        typer.echo(f"{display_reference(reference)}: {state}")
    if claims.money is not None:
        total = Money(claims.money.currency, claims.money.total_minor)
        typer.echo(f"{claims.money.serial}: {total.amount} {total.currency}")
        typer.echo(words)
    if claims.mission == CODE:
        typer.echo(_for_practice())
    return good and all(held.values()) and claims.mission != CODE


def no_slip(error: SealError) -> str:
    """Return why a code proves nothing."""
    if str(error) == FROM_TRAINING:
        return _for_practice()
    return _("This code isn't one of ours, or it was changed. Don't rely on the slip.")


def _for_practice() -> str:
    return _("TRAINING: this paper was made for practice. It has no value.")


def _money_worth(store: Store, claims: SlipClaims) -> tuple[bool, str]:
    """Return whether a paper of public money is good, and what is said of it; True for any other paper."""
    said = claims.money
    if said is None:
        return True, ""
    kept, worth = _kept(store, claims.kind, said.serial)
    if kept is None:
        return False, _("This store doesn't know this number. Ask the counter that gave the paper.")
    if kept != Money(said.currency, said.total_minor):
        words = _("The store has another amount for this number. Keep the paper and tell the supervisor.")
        return False, words
    return worth


def _kept(store: Store, kind: str, serial: str) -> tuple[Money | None, tuple[bool, str]]:
    """Return how much the paper of a serial is about here, None for one that isn't known, and its worth."""
    if kind == DEPOSIT:
        drawer = slip_drawer(store, serial)
        counted = Money(drawer.currency, drawer.counted_minor or 0) if drawer else None
        return counted, (True, _("The deposit slip is genuine."))
    receipt = find_receipt(store, serial)
    if receipt is None:
        return None, (False, "")
    return Money(receipt.bill.currency, receipt.bill.total_minor), _receipt_worth(receipt)


def _receipt_worth(receipt: Receipt) -> tuple[bool, str]:
    if receipt.serial.kind is SerialKind.REVERSAL:
        return False, _("This paper proves that money was given back, not that anything was paid.")
    words = {
        ReceiptState.ISSUED: _("The receipt is good."),
        ReceiptState.VOIDED: _("The receipt is VOID: it pays for nothing."),
        ReceiptState.REVERSED: _("The money of this receipt was given back: it pays for nothing."),
    }
    return receipt.state is ReceiptState.ISSUED, words[receipt.state]


def _copy(claims: SlipClaims) -> str:
    return _("original") if claims.copy == 1 else _("duplicate {n}").format(n=claims.copy)

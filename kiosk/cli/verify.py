"""`kiosk verify`: what a slip's signed code claims, and whether this store holds it; no network."""

from __future__ import annotations

from pathlib import Path

import typer

from kiosk.cli import station
from kiosk.cli.texts import _
from kiosk.domain.money import Money
from kiosk.domain.receipt import Receipt
from kiosk.domain.reference import display_reference
from kiosk.domain.states import ReceiptState
from kiosk.paper.receipt_claims import ReceiptClaims
from kiosk.paper.seal import SlipClaims, open_seal
from kiosk.settings import Settings
from kiosk.store import find_request, station_keys
from kiosk.store.receipt_rows import find_receipt


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
    """Print what `code` claims; return whether the store holds all its requests, and a receipt is good.

    Raises `SealError` unless a station of this store signed it.
    """
    from datetime import UTC, datetime

    with station.opened_store(settings) as store:
        claims = open_seal(code, station_keys(store))
        held = {reference: find_request(store, reference) is not None for reference in claims.references}
        kept = None if claims.receipt is None else find_receipt(store, claims.receipt.serial)
    typer.echo(
        _("The signature holds. Mission {mission}, node {node}.").format(
            mission=claims.mission, node=claims.node_letter
        )
    )
    issued = datetime.fromtimestamp(claims.issued_ms / 1000, UTC)
    typer.echo(_("Filed {time} (UTC), {copy}.").format(time=f"{issued:%Y-%m-%d %H:%M}", copy=_copy(claims)))
    for reference, found in held.items():
        state = _("kept in this store") if found else _("not in this store")
        typer.echo(f"{display_reference(reference)}: {state}")
    return _tell_receipt(claims.receipt, kept) and all(held.values())


def _tell_receipt(claimed: ReceiptClaims | None, kept: Receipt | None) -> bool:
    """Print what a receipt is worth; return whether it is, True for a slip that is none."""
    if claimed is None:
        return True
    total = Money(claimed.currency, claimed.total_minor)
    typer.echo(f"{claimed.serial}: {total.amount} {total.currency}")
    if kept is None:
        typer.echo(_("This store doesn't know the receipt. Ask the counter that gave it."))
        return False
    if (kept.bill.currency, kept.bill.total_minor) != (claimed.currency, claimed.total_minor):
        typer.echo(_("The store has another amount for this number. Keep the paper and tell the supervisor."))
        return False
    words = {
        ReceiptState.ISSUED: _("The receipt is good."),
        ReceiptState.VOIDED: _("The receipt is VOID: it pays for nothing."),
        ReceiptState.REVERSED: _("The money of this receipt was given back: it pays for nothing."),
    }
    typer.echo(words[kept.state])
    return kept.state is ReceiptState.ISSUED


def _copy(claims: SlipClaims) -> str:
    return _("original") if claims.copy == 1 else _("duplicate {n}").format(n=claims.copy)

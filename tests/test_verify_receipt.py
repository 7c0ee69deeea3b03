"""What `kiosk verify` says of a receipt that somebody brings: good, void, unknown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.cli.verify import tell_claims
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.domain.staff import Role
from kiosk.office.appointment_slips import Copy
from kiosk.office.receipt_slips import receipt_slip
from kiosk.settings import Settings
from kiosk.store.money_wishes import ask_void, decide
from tests.office.station import Station
from tests.store.site import new_op
from tests.store.staff import acting_of, known
from tests.store.test_money import Office

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    station = Station(tmp_path)
    store = replace(station.desk.store, clock=station.desk.store.clock)
    cashier, other, head = known(store, Role.CASHIER, Role.CASHIER, Role.SUPERVISOR)
    opened = Office(store, cashier, other, head)
    opened.opened()
    opened.desk = station.desk
    return opened


def code_of(office: Office, kept: Receipt, copy: int = 1) -> str:
    desk = office.desk
    assert desk is not None
    printed = Copy(desk.mission, Language.ARABIC, desk.signer, kept.issued_ms, copy)
    return receipt_slip(kept, "سلمى", "104", "", desk.catalogue.services, printed).code


def said(office: Office, code: str, capsys: pytest.CaptureFixture[str]) -> tuple[bool, str]:
    desk = office.desk
    assert desk is not None
    good = tell_claims(Settings(name="k1", state=desk.store.folder), code)
    return good, capsys.readouterr().out


def test_a_good_receipt_is_told_with_its_number_and_total(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = office.paid(18_750)
    good, words = said(office, code_of(office, kept, 2), capsys)

    assert good
    assert f"{kept.serial}: 187.50 SAR" in words
    assert "duplicate 2" in words
    assert "The receipt is good." in words
    assert "سلمى" not in words


def test_a_void_receipt_pays_for_nothing(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    kept = office.paid()
    code = code_of(office, kept)
    wish = ask_void(office.store, office.acting, new_op(), kept.id, "typing")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)

    good, words = said(office, code, capsys)
    assert not good
    assert "VOID" in words


def test_another_amount_or_an_unknown_number_is_told(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = office.paid()
    other = replace(kept, serial=replace(kept.serial, number=77))
    dearer = replace(
        kept,
        bill=replace(
            kept.bill, tendered_minor=9_000, lines=(replace(kept.bill.lines[0], local_minor=9_000),)
        ),
    )

    for forged, words in ((other, "doesn't know the receipt"), (dearer, "another amount")):
        good, told = said(office, code_of(office, forged), capsys)
        assert not good
        assert words in told

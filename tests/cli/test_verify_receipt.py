"""What `kiosk verify` says of a receipt that somebody brings: good, void, unknown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.cli.verify import tell_claims
from kiosk.domain.approval import shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language, Text
from kiosk.domain.staff import Role
from kiosk.office.papers.appointment_slips import Copy
from kiosk.office.papers.receipt_slips import Named, SlipStaff, deposit_slip, receipt_slip
from kiosk.settings import Settings
from kiosk.store.money.deposits import HandedIn, handed_in
from kiosk.store.money.drawers import open_session
from kiosk.store.money.receipts import REVERSING, reversal_shown, reverse_receipt
from kiosk.store.money.wishes import ask_void, decide
from tests.office.station import Station
from tests.store.money.test_money import YEAR, Office
from tests.store.site import new_op
from tests.store.staff import acting_of, known

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
    return receipt_slip(kept, Named("سلمى", "104", "", {}), desk.catalogue.services, printed).code


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


def test_a_reversals_paper_proves_that_money_was_given_back_and_pays_for_nothing(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, drawer = office.paid(), open_session(office.store, office.cashier.id)
    assert drawer is not None
    office.closed(office.counted(drawer, 15_000))
    office.opened()
    both = office.both(shown_digest(REVERSING, reversal_shown(kept, "not served")))
    back = reverse_receipt(office.store, office.acting, new_op(), kept.id, "not served", both, YEAR)
    assert isinstance(back, Receipt)

    for paper, told in (
        (back, "given back, not that anything was paid"),
        (kept, "this receipt was given back: it pays"),
    ):
        good, words = said(office, code_of(office, paper), capsys)
        assert not good
        assert told in words


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

    for forged, words in ((other, "doesn't know this number"), (dearer, "another amount")):
        good, told = said(office, code_of(office, forged), capsys)
        assert not good
        assert words in told


def test_a_deposit_slip_is_genuine_or_unknown(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    drawer = open_session(office.store, office.cashier.id)
    assert drawer is not None
    closed = office.closed(office.counted(drawer, 9_000))
    assert isinstance(closed, Drawer)
    handed = handed_in(office.store, office.acting, closed.id)
    unknown = replace(handed, drawer=replace(closed, deposit_serial="RUH-2026-D-A1-000077"))
    more = replace(handed, drawer=replace(closed, counted_minor=9_500))

    for paper, holds, words in (
        (handed, True, "The deposit slip is genuine."),
        (unknown, False, "doesn't know this number"),
        (more, False, "another amount"),
    ):
        good, told = said(office, deposit_code(office, paper), capsys)
        assert (good, words in told) == (holds, True)


def deposit_code(office: Office, handed: HandedIn) -> str:
    desk = office.desk
    assert desk is not None
    copy = Copy(desk.mission, Language.ARABIC, desk.signer, 1_795_417_512_000, 1)
    return deposit_slip(handed, SlipStaff("104", "102"), Text("شباك", "Window"), copy).code

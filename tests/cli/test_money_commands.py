"""`kiosk config rate` and `kiosk money`: a supervisor sets the rate, and has the money reported."""

from __future__ import annotations

from pathlib import Path

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import it_officer
from kiosk.domain.staff import NewPerson, Role
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import read_settings
from kiosk.store import Chance
from kiosk.store.people.pins import Addition, add_people
from tests.cli.command_line import kiosk
from tests.cli.test_config_commands import log_in
from tests.cli.test_config_commands import state as state
from tests.office.till.office import TillOffice


def test_a_supervisor_sets_the_rate_and_has_the_money_reported(state: Path, tmp_path: Path) -> None:
    rate = ("config", "rate", "usd", "3.7512", "--rounds-to", "0.25", "--yes", "--state", state)
    done = kiosk(*rate, typed=log_in("102"))
    assert (done.returncode, "Rate of one USD" in done.stdout, "3.7512 SAR" in done.stdout) == (0, True, True)
    table = tmp_path / "numbers.csv"
    written = kiosk("money", "report", table, "--state", state, typed=log_in("102"))

    assert (written.returncode, written.stderr) == (0, "")
    assert table.read_text("utf-8-sig").startswith("number,state,")


def test_money_that_reached_the_bank_short_of_what_was_counted_is_told(state: Path) -> None:
    store, _ = open_node(read_settings(None, state), Clock(), load_catalogue(CATALOGUE))
    roles = (Role.CASHIER, Role.CASHIER, Role.SUPERVISOR)
    people = tuple(Addition(Chance().new_id(), NewPerson("نور", frozenset({role}))) for role in roles)
    added = add_people(store, it_officer(store.station), people)
    assert isinstance(added, tuple)
    office = TillOffice(store, *(each.person for each in added))
    closed = office.closed(office.opened(75_000), 75_000)
    store.close()
    waiting = kiosk("money", "undeposited", "--state", state, typed=log_in("102"))
    assert f"{closed.deposit_serial}: 750.00 SAR" in waiting.stdout
    deposit = ("money", "deposit", closed.deposit_serial, "1", "B-77", "--state", state)
    done = kiosk(*deposit, typed=log_in("102"))

    assert (done.returncode, "Kept. That is 749.00 SAR less than was counted." in done.stdout) == (0, True)


def test_the_section_s_figures_are_a_supervisor_s_and_none_of_it_s(state: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "section.pdf"
    report = ("report", "section", "--pdf", pdf, "--state", state)
    refused = kiosk(*report, typed=log_in("101"))
    assert (refused.returncode, "may not" in refused.stderr, pdf.exists()) == (1, True, False)
    written = kiosk(*report, typed=log_in("102"))
    assert (written.returncode, written.stderr) == (0, "")
    assert pdf.read_bytes().startswith(b"%PDF")

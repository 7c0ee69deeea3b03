"""An IT officer enters people by the commands alone, and each of them can log in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from kiosk.clock import Clock
from kiosk.domain.staff import Role
from kiosk.office.people.log_in import choose_pin, log_in
from kiosk.office.people.proof import Refused
from kiosk.office.people.session import StaffSession
from kiosk.store import create_store, open_store
from kiosk.store.operations import operations
from kiosk.store.people.guard import count_try
from tests.cli.command_line import kiosk
from tests.store.site import new_op
from tests.store.staff import at

People = Callable[..., CompletedProcess[str]]


@pytest.fixture
def people(tmp_path: Path) -> People:
    """`kiosk people` at a station with a new store."""
    url = f"sqlite:///{tmp_path}/kiosk.db"
    create_store(url, tmp_path, Clock(), "k1", mission_code="RUH", node_letter="A").close()
    file = tmp_path / "station.toml"
    file.write_text(f'name = "k1"\nstate = "{tmp_path}"\n', "utf-8")

    def run(*arguments: str, language: str = "en", typed: str = "") -> CompletedProcess[str]:
        return kiosk("people", *arguments, "--settings", file, language=language, typed=typed)

    return run


def pin_in(done: CompletedProcess[str]) -> str:
    found = re.search(r"\b[0-9]{6}\b", done.stdout)
    assert found, done.stderr
    return found[0]


def test_people_are_entered_changed_and_blocked(people: People, tmp_path: Path) -> None:
    assert "kiosk people add" in people("list").stdout
    officer = pin_in(people("add", "--role", "it", typed="رامي\n"))
    first = pin_in(people("add", "سلمى [b]", "--role", "clerk", "--role", "cashier", "--number", "77"))
    second = pin_in(people("reset-pin", "77"))
    people("rename", "77", "سلمى")
    people("roles", "77", "--role", "clerk")
    listed = json.loads(people("list", "--json").stdout)
    assert [(one["number"], one["name"], one["roles"], one["active"], one["pin"]) for one in listed] == [
        ("77", "سلمى", ["clerk"], True, "for_once"),
        ("101", "رامي", ["it"], True, "for_once"),
    ]
    store = open_store(f"sqlite:///{tmp_path}/kiosk.db", tmp_path, Clock(), "k1")
    assert isinstance(log_in(store, new_op(), "77", first), Refused)
    let_in = log_in(store, new_op(), "77", second)
    assert isinstance(let_in, StaffSession)
    assert let_in.person.roles == {Role.CLERK}
    assert isinstance(choose_pin(store, let_in, new_op(), "704183"), StaffSession)
    assert isinstance(log_in(store, new_op(), "101", officer), StaffSession)
    done = [each for each in operations(store) if each.kind in ("person.added", "person.changed")]
    assert {each.actor for each in done} == {"it"}
    assert people("block", "77").returncode == 0
    assert isinstance(log_in(store, new_op(), "77", "704183"), Refused)
    for hours in range(7, -1, -1):
        count_try(at(store, store.clock.now_ms() - hours * 3_600_000), "101")
    shown = people("list").stdout
    assert "blocked" in shown
    assert "waits 4 minutes" in shown
    store.close()


def test_what_can_t_be_is_said_in_a_sentence(people: People) -> None:
    people("add", "رامي", "--role", "it")
    refused = {
        ("block", "101"): "This is the last log-in of IT. Enter another one first.",
        ("block", "999"): "Nobody has this number: `kiosk people list` shows them all.",
        ("add", "هدى", "--role", "clerk", "--role", "it"): (
            "IT goes with no other role. Who does both gets two log-ins."
        ),
        ("card", "101"): "There is no card in the reader. `kiosk devices state` says how the reader is.",
    }
    for arguments, sentence in refused.items():
        done = people(*arguments)
        assert (done.returncode, done.stdout, done.stderr.strip()) == (1, "", sentence)


def test_an_arabic_terminal_speaks_arabic(people: People) -> None:
    added = people("add", "هدى", "--role", "supervisor", language="ar")
    listed = people("list", language="ar")
    assert "الرمز السري لمرة واحدة" in added.stdout
    assert "رئيس القسم" in listed.stdout
    assert not re.search("[A-Za-z]{2}", added.stdout + listed.stdout)

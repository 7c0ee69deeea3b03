"""What an administrator does at a terminal beside the portal."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from kiosk.portal.booking.channels import Channel, channel_of
from kiosk.portal.identity import identity_of
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.publishing import list_publications
from kiosk.sync.letters import Dispatch, encode_dispatch, read_reply
from kiosk.sync.sealing import close_letter, courier_key, open_letter, public_hex
from tests.cli.command_line import kiosk
from tests.portal.journals import filed
from tests.portal.officers.test_publishing import FAULTY, FEE
from tests.portal.site import FakeNode, Site


def test_publishing_by_command_takes_a_file(file_url: str, file_engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "fees.toml"
    file.write_text(FEE, encoding="utf-8")
    done = kiosk("portal", "publish", str(file), "--database", file_url, "--mission", "RUH")
    assert (done.returncode, done.stderr) == (0, "")
    assert "number 1" in done.stdout
    (row,) = list_publications(file_engine, Officer("anybody", None))
    assert (row.scope, row.officer, row.changes[0].value["amount"]) == ("RUH", "", "910.00")


def test_publishing_by_command_names_every_fault(file_url: str, file_engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "fees.toml"
    file.write_text(FAULTY, encoding="utf-8")
    done = kiosk("portal", "publish", str(file), "--database", file_url)
    assert done.returncode != 0
    assert "fees.toml: change[1].key" in done.stderr
    assert "fees.toml: change[2].valid_from" in done.stderr
    assert "Traceback" not in done.stderr
    assert list_publications(file_engine, Officer("anybody", None)) == ()


def test_a_web_fronts_key_is_printed_once_and_a_new_one_ends_it(file_url: str, file_engine: Engine) -> None:
    made = kiosk("portal", "web-key", "--database", file_url, "--mission", "RUH")
    assert (made.returncode, made.stderr) == (0, "")
    assert channel_of(file_engine, made.stdout.strip()) == Channel("web", "RUH")
    again = kiosk("portal", "web-key", "--database", file_url, "--mission", "RUH", "--name", "web")
    assert channel_of(file_engine, made.stdout.strip()) is None
    assert channel_of(file_engine, again.stdout.strip()) == Channel("web", "RUH")
    assert kiosk("portal", "web-key", "--database", file_url, "--mission", "Riyadh").returncode != 0


def test_a_couriers_letter_is_answered_by_a_file(site: Site, file_url: str, tmp_path: Path) -> None:
    with site.client() as client:
        node = FakeNode(client, filed(3))
        node.enrol(site.code())
    identity = identity_of(site.engine)
    content = encode_dispatch(Dispatch((node.journal.batch(),), 0, 0))
    letter, answer = tmp_path / "to-portal", tmp_path / "to-node"
    letter.write_bytes(close_letter(content, node.key_id, node.key, public_hex(identity.courier_key)))
    done = kiosk("portal", "courier", str(letter), str(answer), "--database", file_url)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Operations up to 3 are here" in done.stdout
    publisher = identity.publishing_key.public_key()
    opened = open_letter(answer.read_bytes(), courier_key(node.key), lambda _: publisher)
    assert read_reply(opened.content).standing.acked_seq == 3


def test_what_is_no_letter_is_said_and_nothing_written(
    file_url: str, file_engine: Engine, tmp_path: Path
) -> None:
    letter, answer = tmp_path / "photo.jpg", tmp_path / "to-node"
    letter.write_bytes(b"\xff\xd8 no letter")
    done = kiosk("portal", "courier", str(letter), str(answer), "--database", file_url)
    assert done.returncode != 0
    assert "isn't a letter" in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert not answer.exists()

"""Whoever runs the portal reads what is wrong in their own language, and about the portal."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from kiosk.portal.database import bring_up, portal_engine
from tests.cli.command_line import kiosk
from tests.cli.test_usage import assert_arabic

MISTAKES = (
    ("code --database {folder}/none.db --mission RUH", "There is no portal in"),
    ("code --database {made} --mission ruh", "three capital letters"),
    ("code --database mysql://x/y --mission RUH", "isn't the address of a database"),
    ("code --database postgresql+psycopg://k@db.example/k --mission RUH", "sslmode=verify-full"),
    ("code --database postgresql+psycopg://k@/k?host={folder} --mission RUH", "can't be opened"),
    ("code --database {text} --mission RUH", "no portal's database"),
    ("serve --database {text}", "no portal's database"),
    ("serve --database {made} --workers 2", "has one worker"),
    ("serve --database {made} --certificate {text}", "--key FILE"),
    ("serve --database {made} --certificate {text} --key {text}", "don't belong together"),
    ("serve --database {made} --host a..b", "Choose others: --host"),
    ("publish {text} --database {folder}/none.db", "can't be used"),
    ("officer huda --database {made} --password short", "at least ten"),
)


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A folder with a portal's database and a file that is none."""
    folder = tmp_path_factory.mktemp("portal")
    engine = portal_engine(str(folder / "portal.db"))
    bring_up(engine)
    engine.dispose()
    text = folder / "text"
    text.write_text("no database\n" * 400, encoding="utf-8")
    return {"folder": folder, "made": folder / "portal.db", "text": text}


@pytest.mark.parametrize(("typed", "told"), MISTAKES, ids=[typed for typed, _ in MISTAKES])
def test_what_cannot_be_is_told_in_the_terminals_language(
    typed: str, told: str, places: dict[str, Path]
) -> None:
    arguments = typed.format(**places).split()

    english, arabic = (kiosk("portal", *arguments, language=each) for each in ("en", "ar"))

    assert english.returncode in (1, 2)
    assert english.returncode == arabic.returncode
    assert told in english.stderr
    assert_arabic(arabic.stderr.replace(str(places["folder"]), ""))


def test_a_port_that_is_taken_is_told_before_anything_is_served(places: dict[str, Path]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        for language, told in (("en", "Choose others: --host, --port"), ("ar", "اختاروا غيرهما")):
            done = kiosk("portal", "serve", "--database", places["made"], "--port", port, language=language)
            assert (done.returncode, told in done.stderr) == (1, True), done.stderr


def test_an_officer_s_password_is_asked_for_twice_in_the_terminal_s_language(
    places: dict[str, Path],
) -> None:
    typed = "correct horse\ncorrect house\ncorrect horse\ncorrect horse\n"

    made = kiosk("portal", "officer", "huda", "--database", places["made"], language="ar", typed=typed)

    assert made.returncode == 0, made.stderr
    assert_arabic(made.stdout.replace("huda", "") + made.stderr)


def test_a_courier_s_answer_that_finds_no_room_is_told_and_leaves_no_half_of_one(
    places: dict[str, Path], tmp_path: Path
) -> None:
    closed = tmp_path / "stick"
    closed.mkdir()
    letter = tmp_path / "letter"
    letter.write_bytes(b"no letter")

    refused = kiosk("portal", "courier", letter, closed / "answer", "--database", places["made"])

    assert refused.returncode == 2
    assert "isn't a letter" in refused.stderr
    assert not list(closed.iterdir())

"""What stands beside a store's error is said in Arabic too; a station without a store is told to begin."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kiosk
from kiosk.cli.check_words import fault_line
from kiosk.cli.store_details import DETAILS
from kiosk.cli.texts import speaking
from kiosk.store.checking import FaultKind, StoreFault
from tests.cli.command_line import kiosk as run
from tests.cli.test_usage import assert_arabic

_RAISED = re.compile(r'\bStore[A-Z]\w+\(\s*"([^"]* [^"]*)"\s*\)')


def test_every_detail_that_the_layers_below_say_can_be_translated() -> None:
    folder = Path(str(kiosk.__file__)).parent
    files = (file for part in ("store", "sync", "cli") for file in (folder / part).rglob("*.py"))
    said = {detail for file in files for detail in _RAISED.findall(file.read_text("utf-8"))}

    assert len(said) > 15
    assert said - DETAILS == set()


def test_a_store_that_isn_t_there_is_not_upgraded_but_begun(tmp_path: Path) -> None:
    for language, told in (("en", "isn't set up yet"), ("ar", "لم يُعدّ")):
        done = run("store", "upgrade", "--state", tmp_path / "none", language=language)
        assert done.returncode == 1
        assert told in done.stderr


def test_a_detail_is_read_in_arabic(tmp_path: Path) -> None:
    state = tmp_path / "state"
    (state / "keys").mkdir(parents=True)
    (state / "keys" / "store.key").write_text("00" * 32, encoding="ascii")
    (state / "keys" / "signing.key").write_text("00" * 32, encoding="ascii")

    done = run("store", "check", "--state", state, language="ar")

    assert done.returncode == 1
    assert "المفاتيح موجودة ومخزنها غير موجود" in done.stderr
    assert_arabic(done.stderr)


@pytest.mark.parametrize("kind", FaultKind)
def test_what_a_check_finds_is_named_in_arabic(kind: FaultKind) -> None:
    with speaking("ar"):
        assert_arabic(fault_line(StoreFault(kind, "1/57")))

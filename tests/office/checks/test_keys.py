"""What is found of a station's keys: all there, one lost, open to others, sealed and lying about as well."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from kiosk.office.checks.finding import Finding, Verdict
from kiosk.office.checks.keys import check_keys, sealed_keys
from kiosk.store import Chance
from kiosk.store.keys import keys_folder, make_keys
from tests.office.checks.sentences import assert_read


@pytest.fixture
def state(tmp_path: Path) -> Path:
    make_keys(keys_folder(tmp_path), Chance(), embedded=True)
    return tmp_path


def found(state: Path, *sealed: str) -> Finding:
    return check_keys(state, embedded=True, sealed=sealed)


def test_keys_in_order_are_well(state: Path) -> None:
    assert_read(found(state), Verdict.PASS, "ok", "for the users of the station", "لمستخدمي الجهاز وحدهم")


def test_a_key_that_is_gone_while_the_station_runs_is_told(state: Path) -> None:
    (keys_folder(state) / "signing.key").unlink()
    assert_read(found(state), Verdict.FAIL, "missing", "Don't switch it off", "لا تُطفئوه")


def test_keys_that_others_can_read_are_told(state: Path) -> None:
    os.chmod(keys_folder(state) / "store.key", 0o644)
    assert_read(found(state), Verdict.FAIL, "open", "chmod -R go=", "قراءة المفاتيح")


def test_what_closes_keys_leaves_them_to_the_group_that_shares_the_station(state: Path) -> None:
    """On an installed station the services are other users of that group: without it they don't come back."""
    state.chmod(0o2770)
    keys_folder(state).chmod(0o2775)
    for key in keys_folder(state).glob("*.key"):
        key.chmod(0o664)
    told = found(state)
    assert_read(told, Verdict.FAIL, "open", "chmod -R o=", "قراءة المفاتيح")

    subprocess.run(["chmod", "-R", f"{told.values['whom']}=", keys_folder(state)], check=True)
    assert found(state).verdict is Verdict.PASS

    subprocess.run(["chmod", "-R", "go=", keys_folder(state)], check=True)
    assert_read(found(state), Verdict.FAIL, "closed", "chmod -R g=rwX,o=", "خدمات")


def test_sealed_keys_whose_files_were_left_lying_are_told(state: Path) -> None:
    sealed = state / "credentials"
    sealed.mkdir()
    (sealed / "kiosk.store.key").write_bytes(b"sealed")
    names = sealed_keys(sealed)
    assert_read(found(state, *names), Verdict.WARN, "copies", "but store.key still lie", "ما زالت")


def test_keys_that_only_the_services_get_are_well(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handed = state / "handed"
    keys_folder(state).rename(handed)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(handed))
    finding = found(state, "store.key", "signing.key", "digest.key")
    assert_read(finding, Verdict.PASS, "sealed", "only its services get them", "خدماته وحدها")

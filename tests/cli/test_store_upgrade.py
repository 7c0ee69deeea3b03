"""A release that comes to a full disk changes nothing, and what to do is said in both languages."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.domain.acting import applicant
from kiosk.domain.errors import StoreOlder
from kiosk.store import find_request, submit_request
from tests.cli.command_line import kiosk
from tests.store.conftest import small_disk
from tests.store.releases import rewind
from tests.store.site import FILING, Site, new_op

__all__ = ["small_disk"]

SENTENCES = {
    "en": "There is no room on the store's disk to upgrade it. It is as it was. Free some space, then: kiosk",
    "ar": "لا متسع على قرص المخزن لترقيته، وهو كما كان. يُرجى إخلاء مساحة، ثم: kiosk store upgrade",
}


@pytest.mark.parametrize("room_kib", [0, 48])
def test_a_full_disk_at_an_upgrade_leaves_the_store_as_it_was_and_says_so(
    small_disk: Path, room_kib: int
) -> None:
    """Also one that has room for a part of it."""
    site = Site(f"sqlite:///{small_disk}/kiosk.db", small_disk / "state")
    store = site.create()
    filed = submit_request(store, applicant("k1"), new_op(), FILING)
    with store.engine.begin() as connection:
        rewind(connection, "0003")
    store.close()
    before = (small_disk / "kiosk.db").read_bytes()
    settings = small_disk.parent / "station.toml"
    settings.write_text(f'name = "k1"\nstore = "{site.url}"\nstate = "{site.state_dir}"\n', encoding="utf-8")
    ballast = small_disk / "ballast"
    _fill(ballast)
    with ballast.open("r+b") as held:
        held.truncate(ballast.stat().st_size - room_kib * 1024)

    for language, sentence in SENTENCES.items():
        done = kiosk("store", "upgrade", "--settings", settings, language=language)
        assert (done.returncode, sentence in done.stderr) == (1, True), done.stderr
    assert (small_disk / "kiosk.db").read_bytes() == before

    ballast.unlink()
    with pytest.raises(StoreOlder):
        site.open()
    assert kiosk("store", "upgrade", "--settings", settings).returncode == 0
    store = site.open()
    assert find_request(store, filed.reference) == filed
    store.close()


def _fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass

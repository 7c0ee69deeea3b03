"""The anchor only rises, and half a write never loses it."""

from __future__ import annotations

import hashlib
import json
import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.domain.errors import StoreAway, StoreDamaged, StoreRestored
from kiosk.domain.receipt import SerialKind
from kiosk.store.anchor import SLOT_BYTES, Anchor, Mark

FIRST = Mark("node", 1, 1, bytes(32), "check")


@pytest.fixture
def anchor(tmp_path: Path) -> Anchor:
    """An anchor that isn't written yet."""
    return Anchor(tmp_path / "anchor")


def test_it_starts_empty_and_keeps_what_it_saw(anchor: Anchor) -> None:
    assert anchor.read() is None
    anchor.raise_to(FIRST)
    assert anchor.read() == FIRST
    assert anchor.path.stat().st_size == 2 * SLOT_BYTES


def test_it_is_never_lowered(anchor: Anchor) -> None:
    high = replace(FIRST, epoch=2, seq=1)
    anchor.raise_to(high)
    anchor.raise_to(replace(FIRST, epoch=1, seq=99))
    assert anchor.read() == high


def test_raised_by_many_at_once_it_ends_at_the_highest(anchor: Anchor) -> None:
    seqs = list(range(1, 101))
    random.Random(7).shuffle(seqs)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda seq: anchor.raise_to(replace(FIRST, seq=seq)), seqs))
    assert anchor.read() == replace(FIRST, seq=100)


def test_it_keeps_the_last_number_of_each_book_whichever_station_saw_more_first(anchor: Anchor) -> None:
    anchor.raise_to(replace(FIRST, seq=7, serials=("RUH-2026-R-A1-000002",)))
    anchor.raise_to(replace(FIRST, seq=9))
    late = ("RUH-2026-R-A1-000003", "RUH-2026-V-A1-000001")
    anchor.raise_to(replace(FIRST, seq=8, serials=late))
    assert anchor.read() == replace(FIRST, seq=9, serials=late)
    anchor.raise_to(replace(FIRST, seq=10, serials=("RUH-2026-R-A1-000001",)))
    kept = anchor.read()
    assert kept is not None
    assert set(kept.serials) == set(late)


def test_one_written_before_the_numbers_of_books_were_kept_is_read_and_goes_on(anchor: Anchor) -> None:
    text = json.dumps(["node", 1, 5, bytes(32).hex(), "check"])
    line = f"{text} {hashlib.sha256(text.encode()).hexdigest()[:16]}"
    anchor.path.write_bytes((line.ljust(SLOT_BYTES - 1).encode() + b"\n") * 2)
    assert anchor.read() == replace(FIRST, seq=5)
    anchor.raise_to(replace(FIRST, seq=6, serials=("RUH-2026-R-A1-000001",)))
    assert anchor.read() == replace(FIRST, seq=6, serials=("RUH-2026-R-A1-000001",))


def test_books_that_nobody_writes_in_any_more_give_way(anchor: Anchor) -> None:
    mark = Mark(str(UUID(int=0)), 120, 10**8, bytes(32), "0123456789abcdef")
    for year in range(2020, 2030):
        seen = tuple(f"TRAINING-{year}-{kind}-A120-{10**6 - 1}" for kind in SerialKind)
        anchor.raise_to(replace(mark, seq=mark.seq + year, serials=seen))
    kept = anchor.read()
    assert kept is not None
    assert [serial[9:15] for serial in kept.serials] == [
        f"{year}-{kind}" for year in (2028, 2029) for kind in SerialKind
    ]
    assert anchor.path.stat().st_size == 2 * SLOT_BYTES


@pytest.mark.parametrize("cut", [0, 1, 200, SLOT_BYTES - 1])
def test_a_write_cut_off_leaves_the_mark_before(anchor: Anchor, cut: int) -> None:
    for seq in (1, 2, 3):
        anchor.raise_to(replace(FIRST, seq=seq))
    before = anchor.path.read_bytes()
    anchor.raise_to(replace(FIRST, seq=4))
    after = anchor.path.read_bytes()
    start = next(at for at in (0, SLOT_BYTES) if before[at : at + SLOT_BYTES] != after[at : at + SLOT_BYTES])
    torn = (
        before[:start]
        + after[start : start + cut]
        + b"\0" * (SLOT_BYTES - cut)
        + before[start + SLOT_BYTES :]
    )
    anchor.path.write_bytes(torn)
    assert anchor.read() == replace(FIRST, seq=3)
    anchor.raise_to(replace(FIRST, seq=4))
    assert anchor.read() == replace(FIRST, seq=4)


def test_a_file_never_synced_is_no_anchor_and_nonsense_is_damage(anchor: Anchor) -> None:
    anchor.path.write_bytes(bytes(2 * SLOT_BYTES))
    assert anchor.read() is None
    anchor.path.write_bytes(b"nonsense" * 128)
    with pytest.raises(StoreDamaged):
        anchor.read()


def test_another_node_s_operations_don_t_raise_it(anchor: Anchor) -> None:
    anchor.raise_to(FIRST)
    with pytest.raises(StoreRestored):
        anchor.raise_to(replace(FIRST, node_id="other", seq=9))
    assert anchor.read() == FIRST


def test_a_file_that_cannot_be_opened_means_that_the_store_is_away(anchor: Anchor) -> None:
    anchor.path.mkdir()  # opening it to write fails for every user, as on a disk that became read-only
    with pytest.raises(StoreAway):
        anchor.read()
    with pytest.raises(StoreAway):
        anchor.raise_to(FIRST)

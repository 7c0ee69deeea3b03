"""Data objects are read as they were written, and no length in them is trusted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.cards.tlv import MalformedTlv, Tlv, read_all, read_header, read_one, write

TAGS = st.sampled_from([0x02, 0x30, 0x61, 0x7C, 0x87, 0x5F1F, 0x7F49])


@given(st.lists(st.tuples(TAGS, st.binary(max_size=400)), max_size=5))
def test_what_was_written_is_read(objects: list[tuple[int, bytes]]) -> None:
    encoded = b"".join(write(tag, value) for tag, value in objects)
    assert read_all(encoded) == tuple(Tlv(tag, value) for tag, value in objects)


def test_a_header_is_read_without_its_value() -> None:
    assert read_header(b"\x77\x82\x12\x34") == (0x77, 0x1234, 4)
    assert read_header(b"\x7f\x49\x81\x80rest") == (0x7F49, 0x80, 4)


@pytest.mark.parametrize(
    "data", ["77", "7f", "7f49", "7780", "7781", "778201", "7784000000 01", "7702ff", "7fffffff01 00"]
)
def test_a_cut_open_or_boundless_object_is_malformed(data: str) -> None:
    with pytest.raises(MalformedTlv):
        read_all(bytes.fromhex(data))


def test_one_object_is_one_of_its_tag() -> None:
    assert read_one(b"\x61\x01a", 0x61) == b"a"
    for data in (b"\x61\x01a\x61\x00", b"\x62\x01a", b""):
        with pytest.raises(MalformedTlv):
            read_one(data, 0x61)


@given(st.binary(max_size=60))
def test_garbage_is_read_or_malformed(data: bytes) -> None:
    try:
        found = read_all(data)
    except MalformedTlv:
        return
    assert sum(len(one.value) for one in found) < len(data) or not data

"""A station's reader is opened from its settings, waits for nothing, and trusts whom it was told to trust."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.devices.cards.card import CardState
from kiosk.devices.cards.tlv import write
from kiosk.devices.passport.virtual_booklet import Holder
from kiosk.devices.passport.virtual_state import found_state
from kiosk.domain.document_part import DocumentPart
from kiosk.domain.draft import ChipCheck
from kiosk.domain.mrz import MrzReading, read_mrz
from kiosk.office.devices.documents import ChipRead
from kiosk.office.devices.reader_opening import VirtualDocumentReader, known_issuers, open_reader
from tests.devices.passport.test_issuer_files import master_list
from tests.office.station import NOON_MS, TODAY

CLOCK = Clock(now_ms=lambda: NOON_MS)


@dataclass(frozen=True)
class Choice:
    kind: str
    name: str = ""
    issuers: Path | None = None


def zone_of(holder: Holder) -> MrzReading:
    reading = read_mrz(f"{holder.zone[:44]}\n{holder.zone[44:]}", TODAY)
    assert isinstance(reading, MrzReading)
    return reading


def test_a_station_may_have_no_reader() -> None:
    assert open_reader(Choice("none"), CLOCK) is None
    with pytest.raises(ValueError, match="usb"):
        open_reader(Choice("usb"), CLOCK)


def test_a_reader_is_watched_from_the_start_and_let_go() -> None:
    reader = open_reader(Choice("pcsc", "no such reader"), CLOCK)
    assert reader is not None
    assert reader.here.state is not CardState.CARD
    reader.close()


def test_the_virtual_reader_reads_the_passport_that_is_laid_on_it() -> None:
    reader, holder = open_reader(Choice("virtual"), CLOCK), Holder()
    assert isinstance(reader, VirtualDocumentReader)
    reader.lay_down(holder)
    shares: list[float] = []
    read = reader.read(zone_of(holder), lambda _, share: shares.append(share), threading.Event())
    reader.close()
    assert isinstance(read, ChipRead)
    assert (read.check, read.reading.part(DocumentPart.NATIONAL_SURNAME)) == (ChipCheck.VERIFIED, "النموذج")
    assert shares[-1] == 1.0


def test_who_stops_waiting_gets_nothing() -> None:
    reader, stop = open_reader(Choice("virtual"), CLOCK), threading.Event()
    assert reader is not None
    read = reader.read(zone_of(Holder()), lambda *_: stop.set(), stop)
    reader.close()
    assert read is None


def test_authorities_come_from_a_folder_and_what_is_none_is_passed_over(tmp_path: Path) -> None:
    state = found_state(NOON_MS)
    (tmp_path / "one.der").write_bytes(state.authority.encoded)
    (tmp_path / "notes.txt").write_text("no certificate", encoding="utf-8")
    for place in (tmp_path, tmp_path / "one.der"):
        assert len(known_issuers(place).authorities) == 1
    assert known_issuers(tmp_path / "nothing").authorities == ()
    assert known_issuers(None).authorities == ()


def test_one_certificate_that_nobody_understands_costs_a_list_none_of_the_others(tmp_path: Path) -> None:
    odd, good = write(0x30, write(0x30, b"")), found_state(NOON_MS).authority.encoded
    (tmp_path / "list.ml").write_bytes(master_list(odd, good))
    assert [each.certificate.dump() for each in known_issuers(tmp_path).authorities] == [good]

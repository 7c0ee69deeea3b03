"""Each fault of a device is produced on its twin, and read as `kiosk doctor` says it, in both languages."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from kiosk.devices.cards.card import CardState
from kiosk.devices.cards.pcsc import Code
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.printers.virtual import VirtualSerialPrinter, VirtualUsbPrinter
from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.devices.scanners.serial_port import SerialScanner
from kiosk.devices.scanners.virtual import VirtualScanner
from kiosk.devices.sound.virtual import VoiceFaults
from kiosk.devices.sound.voice import VoiceFault
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.office.checks.devices import (
    VIRTUAL,
    check_issuers,
    check_paper_width,
    check_printer,
    check_reader,
    check_scanner,
    check_serial_line,
    check_speech,
)
from kiosk.office.checks.finding import Check, Verdict, warned
from kiosk.office.checks.fonts import check_fonts
from kiosk.office.checks.readiness import for_a_hall
from kiosk.office.devices.kinds import scanner_device
from kiosk.paper.fonts import Face, font_file
from kiosk.store.stations.devices import Condition
from tests.devices.printers.fake_cups import FakeCups
from tests.office.checks.broken import (
    PCD,
    hanging_service_seen,
    printer_seen,
    queue_seen,
    reader_seen,
    refused_reader_seen,
    scanner_seen,
    voice_seen,
    windows_queue_seen,
    without_cups,
)
from tests.office.checks.sentences import assert_read


@pytest.mark.parametrize(
    ("faults", "verdict", "code", "english", "arabic"),
    [
        (TwinFaults(), Verdict.PASS, "ok", "The printer is ready", "الطابعة جاهزة"),
        (TwinFaults(near_end=True), Verdict.WARN, "paper_near_end", "Have a new roll ready", "جهّزوا"),
        (TwinFaults(silent=True), Verdict.WARN, "unknown", "doesn't report its state", "لا تخبرنا بحالتها"),
        (TwinFaults(paper_out=True), Verdict.FAIL, "paper_out", "put in a new roll", "نفد ورق الطابعة"),
        (TwinFaults(cover_open=True), Verdict.FAIL, "cover_open", "Close it until", "غطاء الطابعة مفتوح"),
        (TwinFaults(cutter_stuck=True), Verdict.FAIL, "cutter_stuck", "cutter is stuck", "عالقة"),
        (TwinFaults(offline=True), Verdict.FAIL, "offline", "off-line", "في وضع التوقف"),
        (TwinFaults(refuse=True), Verdict.FAIL, "refused", "not as a printer", "ليس كطابعة"),
        (TwinFaults(cable_out=True), Verdict.FAIL, "unreachable", "its network cable", "لا اتصال بالطابعة"),
    ],
)
def test_a_printer_is_told_as_its_twin_is(
    tmp_path: Path, faults: TwinFaults, verdict: Verdict, code: str, english: str, arabic: str
) -> None:
    seen = {DeviceKind.PRINTER: printer_seen(tmp_path, faults)}
    assert_read(check_printer(seen), verdict, code, english, arabic)


@pytest.mark.parametrize(
    ("faults", "code", "english", "arabic"),
    [
        (TwinFaults(refuse=True), "unplugged", "unplugged or switched off", "مفصولة أو مطفأة"),
        (TwinFaults(changed=True), "changed", "Another printer is plugged in", "وُصلت طابعة أخرى"),
        (TwinFaults(not_allowed=True), "not_allowed", "groups `lp` and `dialout`", "لا يحقّ لهذا المستخدم"),
        (TwinFaults(busy=True), "busy", "End that program", "برنامج آخر"),
        (TwinFaults(hot=True), "hot", "it goes on by itself", "سخنت الطابعة"),
        (TwinFaults(broken=True), "broken", "let it be repaired", "لا تتجاوزه وحدها"),
    ],
)
def test_what_befalls_a_usb_printer_is_told(
    tmp_path: Path, faults: TwinFaults, code: str, english: str, arabic: str
) -> None:
    seen = {DeviceKind.PRINTER: printer_seen(tmp_path, faults, VirtualUsbPrinter)}
    assert_read(check_printer(seen), Verdict.FAIL, code, english, arabic)


def test_a_serial_printer_whose_cable_is_out_is_told(tmp_path: Path) -> None:
    seen = {DeviceKind.PRINTER: printer_seen(tmp_path, TwinFaults(refuse=True), VirtualSerialPrinter)}
    assert_read(check_printer(seen), Verdict.FAIL, "unplugged", "its data cable", "مفصولة أو مطفأة")


@pytest.mark.parametrize(
    ("seen", "code", "english", "arabic"),
    [
        (partial(queue_seen, without_cups), "unsupported", "cups-client", "من هذا النوع"),
        (partial(queue_seen, FakeCups(running=False)), "spooler_away", "systemctl start cups", "متوقفة"),
        (partial(queue_seen, name="lost"), "queue_missing", "no print queue lost", "باسم lost"),
        (partial(queue_seen, FakeCups(stopped=True)), "queue_stopped", "cupsenable slips", "متوقف"),
        (partial(queue_seen, FakeCups(rejects=True)), "queue_rejects", "cupsaccept slips", "لا يقبل"),
        (windows_queue_seen, "not_windows", "set as a queue of Windows", "kiosk devices list"),
    ],
)
def test_a_print_queue_is_told_as_the_print_service_tells_it(
    seen: Callable[[], Condition], code: str, english: str, arabic: str
) -> None:
    assert_read(check_printer({DeviceKind.PRINTER: seen()}), Verdict.FAIL, code, english, arabic)


def test_a_station_with_a_twin_for_a_printer_is_ready_for_no_hall_unless_it_trains() -> None:
    twin, trains = warned(Check.PRINTER, VIRTUAL), warned(Check.TRAINING, "station")
    assert [each.verdict for each in for_a_hall((twin,))] == [Verdict.FAIL]
    assert for_a_hall((trains, twin)) == (trains, twin)
    assert for_a_hall((replace(twin, code="unknown"),)) == (replace(twin, code="unknown"),)


def test_a_printer_that_never_answered_is_told() -> None:
    for seen in ({}, {DeviceKind.PRINTER: None}):
        assert_read(check_printer(seen), Verdict.FAIL, "silent", "hasn't answered yet", "لم تجب الطابعة بعد")


@pytest.mark.parametrize(
    ("refusal", "state", "verdict", "english", "arabic"),
    [
        (Code.NO_SERVICE, CardState.SERVICE_ABSENT, Verdict.WARN, "systemctl start pcscd", "متوقفة"),
        (Code.SECURITY_VIOLATION, CardState.SERVICE_REFUSED, Verdict.FAIL, "polkit", "ترفض هذا المستخدم"),
        (Code.READER_UNAVAILABLE, CardState.READER_SILENT, Verdict.FAIL, "can't be used", "لا يمكن استعماله"),
        (Code.TIMEOUT, CardState.SERVICE_FAILED, Verdict.FAIL, "restart pcscd", "بخطأ"),
        (Code.UNSUPPORTED_CARD, CardState.MUTE, Verdict.PASS, "is ready", "جاهز"),
    ],
)
def test_the_card_service_is_told_as_it_answers(
    refusal: Code, state: CardState, verdict: Verdict, english: str, arabic: str
) -> None:
    seen = {DeviceKind.READER: refused_reader_seen(refusal, state)}
    finding = check_reader(seen, required=False)
    assert_read(finding, verdict, state.value if verdict is not Verdict.PASS else "ok", english, arabic)


def test_no_reader_is_a_warning_and_a_failure_where_the_mission_requires_one() -> None:
    seen = {DeviceKind.READER: reader_seen(VirtualPcsc(), CardState.NO_READER)}
    for required, verdict in ((False, Verdict.WARN), (True, Verdict.FAIL)):
        finding = check_reader(seen, required)
        assert_read(finding, verdict, "no_reader", "No passport reader is connected", "لا قارئ جوازات")
    assert check_reader({}, required=True).code == "no_reader"
    assert_read(check_reader({}, required=False), Verdict.PASS, "unnamed", "so people type", "لا قارئ جوازات")


def test_a_reader_that_waits_for_a_card_is_well() -> None:
    seen = {DeviceKind.READER: reader_seen(VirtualPcsc(PCD), CardState.EMPTY)}
    assert_read(check_reader(seen, required=True), Verdict.PASS, "ok", PCD, "جاهز")


def test_a_card_service_that_hangs_is_told() -> None:
    seen = {DeviceKind.READER: hanging_service_seen()}
    assert_read(check_reader(seen, False), Verdict.FAIL, "service_silent", "restart pcscd", "لا تستجيب")


@pytest.mark.parametrize("required", [False, True])
def test_what_hasnt_answered_yet_is_never_told_as_ready(required: bool) -> None:
    reader = {DeviceKind.READER: Condition(DeviceKind.READER, "starting", "")}
    assert_read(check_reader(reader, required), Verdict.WARN, "starting", "hasn't answered yet", "لم يجب")
    scanner = {DeviceKind.SCANNER: Condition(DeviceKind.SCANNER, "starting", "", "/dev/ttyACM0")}
    assert_read(check_scanner(scanner, required), Verdict.WARN, "starting", "hasn't answered yet", "لم يجب")


@pytest.mark.parametrize(
    ("faults", "code", "english", "arabic"),
    [
        (VoiceFaults(VoiceFault.MISSING), "speechless_missing", "apt-get install espeak-ng", "غير مثبّت"),
        (VoiceFaults(VoiceFault.FAILED), "speechless_failed", "ends with an error", "بخطأ"),
        (VoiceFaults(VoiceFault.HUNG), "speechless_hung", "espeak-ng hangs", "لا يستجيب"),
        (VoiceFaults(soundless=VoiceFault.FAILED), "soundless_failed", "No sound comes out", "لا يخرج صوت"),
    ],
)
def test_a_voice_that_isnt_heard_is_told(faults: VoiceFaults, code: str, english: str, arabic: str) -> None:
    well, seen = ({DeviceKind.SOUND: voice_seen(each)} for each in (VoiceFaults(), faults))
    assert check_speech(well, True).verdict is Verdict.PASS
    assert_read(check_speech(seen, required=False), Verdict.WARN, code, english, arabic)
    assert check_speech(seen, required=True).verdict is Verdict.FAIL


def test_a_scanner_that_types_needs_no_settings_and_a_required_one_does() -> None:
    assert_read(check_scanner({}, False), Verdict.PASS, "keyboard", "types like a keyboard", "لا ماسح")
    assert_read(check_scanner({}, True), Verdict.FAIL, "missing", "The mission requires", "تشترط البعثة")


def test_a_scanner_is_told_as_its_twin_is(tmp_path: Path) -> None:
    twin = VirtualScanner(tmp_path / "scanner")
    seen = {DeviceKind.SCANNER: scanner_seen(twin.path)}
    assert_read(check_scanner(seen, True), Verdict.PASS, "ok", str(twin.path), "الماسح جاهز")
    twin.unplug()
    seen = {DeviceKind.SCANNER: scanner_seen(twin.path)}
    assert_read(check_scanner(seen, False), Verdict.FAIL, "absent", "set to USB serial", "الماسح مفصول")
    (tmp_path / "file").touch()
    seen = {DeviceKind.SCANNER: scanner_seen(tmp_path / "file")}
    assert_read(check_scanner(seen, False), Verdict.FAIL, "failed", "Compare `device`", "لا يمكن استعماله")


def test_a_scanner_that_isnt_there_answers_a_test_read_at_once(tmp_path: Path) -> None:
    told = threading.Event()
    scanner = SerialScanner(str(tmp_path / "no port"), lambda _: None, lambda _: told.set(), retry=0.05)
    device = scanner_device(scanner, {DeviceTaskKind.TEST_READ: lambda _: {"state": "waited"}})
    scanner.start()
    try:
        assert told.wait(20)
        assert device.doings[DeviceTaskKind.TEST_READ]({}) == {"state": "absent"}
    finally:
        scanner.stop()


def test_whoever_can_verify_no_passport_is_told_what_to_get_and_where_to_put_it(tmp_path: Path) -> None:
    assert_read(check_issuers(None, 0), Verdict.WARN, "unnamed", "can't be verified", "لا يمكن التحقق")
    empty = check_issuers(tmp_path, 0)
    assert_read(empty, Verdict.WARN, "empty", str(tmp_path), "لا يمكن التحقق")
    assert_read(check_issuers(tmp_path, 3), Verdict.PASS, "ok", "against 3", "3")


def test_the_width_of_the_paper_is_known_or_asked_for() -> None:
    assert_read(check_paper_width(576, 576, True), Verdict.PASS, "ok", "576 dots", "576")
    assert_read(check_paper_width(512, None, True), Verdict.PASS, "ok", "512 dots", "512")
    unset = check_paper_width(576, None, False)
    assert_read(unset, Verdict.WARN, "unset", "kiosk devices test-print", "لم يُحدَّد")
    wrong = check_paper_width(576, 512, True)
    assert_read(wrong, Verdict.FAIL, "wrong", "dots = 512", "العرض المضبوط 576")


def test_a_slow_serial_line_is_told_with_the_time_that_a_slip_takes() -> None:
    assert_read(check_serial_line(9600, 576), Verdict.WARN, "slow", "takes 128 seconds", "128")
    assert_read(
        check_serial_line(115200, 576), Verdict.WARN, "slow_at_best", "no serial line is faster", "11"
    )
    assert check_serial_line(115200, 128).verdict is Verdict.PASS


def test_fonts_that_are_gone_cut_short_or_without_arabic_are_told(tmp_path: Path) -> None:
    files = [font_file(face) for face in Face]
    assert_read(check_fonts(files), Verdict.PASS, "ok", "draws joined Arabic", "موصولة")
    missing = check_fonts([tmp_path / "gone.ttf"])
    assert_read(missing, Verdict.FAIL, "missing", "`./run` brings what is missing", "مفقود")
    for content in (b"", b"no font", files[0].read_bytes()[:5000]):
        (tmp_path / "broken.ttf").write_bytes(content)
        broken = check_fonts([*files, tmp_path / "broken.ttf"])
        assert_read(broken, Verdict.FAIL, "broken", "check the disk", "تالف")

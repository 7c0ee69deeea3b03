"""A station's devices as set-up works on them: what hangs there, what is kept of it, and its trials."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.devices.connected import connected
from kiosk.cli.devices.here import print_trial_behind, read_trial_here
from kiosk.cli.devices.named import is_named, is_virtual
from kiosk.cli.devices.use import ask_face, devices_free
from kiosk.cli.workbench.store import StoreBench
from kiosk.cli.workbench.words import UNNAMED
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.office.checks.finding import Finding
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.office.setting_up.found import FoundDevice, Value
from kiosk.settings import ReaderKind
from kiosk.settings.file import device_changes, undo_of, undo_settings

if TYPE_CHECKING:
    from kiosk.devices.sound.voice import Volume
    from kiosk.domain.self_test import SelfTestPlan


class DevicesBench(StoreBench):
    """Devices and what station.toml says of them."""

    @cached_property
    def _anew(self) -> set[DeviceKind]:
        """Devices set here. A face that runs still works with those before, so they are tried without it."""
        return set()

    def found(self) -> Sequence[FoundDevice]:
        """Return what hangs on this machine."""
        return tuple(
            FoundDevice(
                DeviceKind(each["device"]),
                each["kind"],
                each["name"],
                each["settings"],
                each["accessible"],
                each["dots"],
            )
            for each in connected().devices
        )

    def keep_device(self, acting: Acting, device: DeviceKind, table: Mapping[str, Value]) -> None:
        """Make `table` the settings of a device; an empty one takes it away.

        The authorities that a reader believes stay, whichever reader it is.
        """
        changes = dict(device_changes(device.value, table))
        if table.get("kind") == ReaderKind.PCSC.value and changes["reader.issuers"] is None:
            del changes["reader.issuers"]
        self._change(acting, changes)
        self._anew.add(device)

    def take_issuers(self, acting: Acting, place: Path) -> int:
        """Copy the certificates of passports' authorities onto this station; return how many count."""
        from kiosk.office.devices.reader_opening import copy_issuers

        acting.require(Permission.SET_STATIONS)
        own = self.settings.state / "issuers"
        known = copy_issuers(place, own)
        if known:
            self._change(acting, {"reader.issuers": str(own)})
        return known

    def keep_panel(self, acting: Acting, width_mm: int) -> None:
        """Keep the panel's width."""
        self._change(acting, {"panel_width_mm": width_mm})

    def keep_self_test(self, acting: Acting, plan: SelfTestPlan) -> None:
        """Keep how long before opening the kiosk looks at itself, and whether with a page on paper."""
        self._change(acting, {f"self_test.{key}": value for key, value in asdict(plan).items()})

    def settings_undo(self) -> Sequence[str]:
        """Return a line for each setting that taking back the last change would alter: now, and then."""
        from kiosk.cli.settings_words import undo_lines

        return undo_lines(undo_of(self.file))

    def undo_settings(self, acting: Acting) -> None:
        """Put back what the station's file was before the last change."""
        acting.require(Permission.SET_STATIONS)
        self.note(acting, undo_settings(self.file))

    def print_trial(self, acting: Acting) -> Answer | Silence:
        """Print the test page: through the running face, or by ourselves."""
        acting.require(Permission.ASK_DEVICES)
        settings = self.settings
        with devices_free(settings) as free:
            if free or self._tried_alone(DeviceKind.PRINTER):
                return print_trial_behind(settings)
        return ask_face(settings, DeviceKind.PRINTER, DeviceTaskKind.TEST_PRINT, {})

    def say_trial(self, acting: Acting, volume: Volume) -> Finding:
        """Say a sentence in each language, and return how the voice is."""
        from kiosk.cli.devices.voice_trial import say_trial

        acting.require(Permission.ASK_DEVICES)
        return say_trial(self.settings, volume)

    def read_trial(self, acting: Acting, device: DeviceKind, seconds: int) -> Answer | Silence:
        """Wait for something to be laid down or scanned, and return what it is."""
        acting.require(Permission.ASK_DEVICES)
        settings = self.settings
        if not is_named(settings, device):
            return {"state": UNNAMED}
        with devices_free(settings) as free:
            if free and is_virtual(settings, device):
                return {"state": "virtual"}
            if free or self._tried_alone(device):
                return read_trial_here(settings, device, seconds)
        return ask_face(settings, device, DeviceTaskKind.TEST_READ, {"seconds": str(seconds)})

    def _tried_alone(self, device: DeviceKind) -> bool:
        return device in self._anew and not is_virtual(self.settings, device)

    def device_findings(self) -> Sequence[Finding]:
        """Look at the devices alone."""
        from kiosk.cli.doctor.examining import examine_devices

        return examine_devices(self.settings, self._clock)

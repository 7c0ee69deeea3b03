"""A virtual printer on a virtual USB: a libusb of its own, with one printer that can be plugged in and out.

pyusb talks to it as it does to libusb: descriptors, claims, bulk transfers, and the errors that a pulled
cable, a missing udev rule or another program cause. Imported only where such a printer is wanted.
"""

from __future__ import annotations

import errno
import threading
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import usb.backend
from usb.core import USBError, USBTimeoutError

from kiosk.devices.printers.virtual_descriptors import (
    IN,
    OUT,
    UsbIdentity,
    configuration_descriptor,
    device_descriptor,
    endpoint_descriptor,
    interface_descriptor,
    text_descriptor,
)
from kiosk.devices.printers.virtual_escpos import Sheet, VirtualEscpos
from kiosk.devices.printers.virtual_faults import TwinFaults

_ROOM = 4096


@dataclass(slots=True)
class _Handle:
    """One opening of the device; it is dead once `plugged` is another number."""

    plugged: int
    claimed: bool = False


class VirtualUsb(usb.backend.IBackend):  # type: ignore[misc]
    """The bus. Public values change under its own lock; `other` is what hangs there when `changed`."""

    def __init__(
        self, dots: int, finished: Callable[[Sheet], None], identity: UsbIdentity | None = None
    ) -> None:
        super().__init__()
        self.identity = identity or UsbIdentity()
        self.other = replace(self.identity, serial_number="TWIN0002")
        self.connections = 0
        """How many claims there have been."""
        self.received = bytearray()
        """All bytes since the newest claim."""
        self._brain = VirtualEscpos(dots, finished)
        self._changed = threading.Condition()
        self._answers = bytearray()
        self._plugged = 1
        self._kernel_driver = True
        self._holders = 0

    @property
    def faults(self) -> TwinFaults:
        """Return what is wrong now; setting it takes effect at once, also in the middle of a job."""
        with self._changed:
            return self._brain.faults

    @faults.setter
    def faults(self, faults: TwinFaults) -> None:
        with self._changed:
            before, self._brain.faults = self._brain.faults, faults
            if (before.refuse, before.changed) != (faults.refuse, faults.changed):
                self._replug()
            self._answers += self._brain.work()
            self._changed.notify_all()

    @property
    def connected(self) -> bool:
        """Whether somebody has claimed it now."""
        return self._holders > 0

    def wait_for(self, condition: Callable[[], bool], timeout: float) -> bool:
        """Wait until `condition` holds, looked at after each thing that happens; False after `timeout` s."""
        with self._changed:
            return self._changed.wait_for(condition, timeout)

    def close(self) -> None:
        """Pull it out for good."""
        self.faults = replace(self.faults, refuse=True)

    # What pyusb calls; names and meaning are its IBackend's.

    def enumerate_devices(self) -> Iterator[Any]:
        with self._changed:
            return iter(() if self._brain.faults.refuse else (self._plugged,))

    def get_device_descriptor(self, _device: Any) -> Any:
        return device_descriptor(self._who(), self._plugged)

    def get_configuration_descriptor(self, _device: Any, configuration: int) -> Any:
        return configuration_descriptor(configuration)

    def get_interface_descriptor(
        self, _device: Any, interface: int, setting: int, _configuration: int
    ) -> Any:
        return interface_descriptor(self._who(), interface, setting)

    def get_endpoint_descriptor(
        self, _device: Any, endpoint: int, _interface: int, _setting: int, _configuration: int
    ) -> Any:
        return endpoint_descriptor(endpoint)

    def open_device(self, device: Any) -> _Handle:
        with self._changed:
            self._alive(_Handle(device))
            if self._brain.faults.not_allowed:
                raise USBError("Access denied", -3, errno.EACCES)
            return _Handle(device)

    def close_device(self, handle: _Handle) -> None:
        self.release_interface(handle, 0)

    def get_configuration(self, handle: _Handle) -> int:
        self._alive(handle)
        return 1

    def is_kernel_driver_active(self, handle: _Handle, _interface: int) -> bool:
        self._alive(handle)
        return self._kernel_driver

    def detach_kernel_driver(self, handle: _Handle, _interface: int) -> None:
        self._alive(handle)
        self._kernel_driver = False

    def claim_interface(self, handle: _Handle, _interface: int) -> None:
        with self._changed:
            self._alive(handle)
            if self._kernel_driver or self._brain.faults.busy or self._holders:
                raise USBError("Resource busy", -6, errno.EBUSY)
            handle.claimed = True
            self._holders += 1
            self.connections += 1
            self.received = bytearray()
            self._pull_if_due()
            self._changed.notify_all()

    def release_interface(self, handle: _Handle, _interface: int) -> None:
        with self._changed:
            if handle.claimed and handle.plugged == self._plugged:
                self._holders -= 1
            handle.claimed = False
            self._changed.notify_all()

    def clear_halt(self, handle: _Handle, _endpoint: int) -> None:
        self._alive(handle)

    def ctrl_transfer(
        self, handle: _Handle, kind: int, request: int, value: int, _index: int, data: Any, _timeout: int
    ) -> int:
        """Answer GET_DESCRIPTOR for texts, all that is asked of it."""
        self._alive(handle)
        if (kind, request, value >> 8) != (0x80, 6, 3):
            raise USBError("Pipe error", -9, errno.EPIPE)
        return _fill(data, text_descriptor(self._who(), value & 0xFF))

    def bulk_write(self, handle: _Handle, endpoint: int, _interface: int, data: Any, timeout: int) -> int:
        """Take what there is room for."""
        with self._changed:
            self._in_use(handle, endpoint, OUT)
            if pace := self._brain.faults.pace_s:
                self._changed.wait_for(lambda: handle.plugged != self._plugged, pace)
            if not self._changed.wait_for(lambda: self._room() or self._gone(handle), timeout / 1000):
                raise USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
            self._alive(handle)
            taken = bytes(data)[: self._room()]
            self.received += taken
            self._answers += self._brain.receive(taken)
            self._pull_if_due()
            self._changed.notify_all()
            return len(taken)

    def bulk_read(self, handle: _Handle, endpoint: int, _interface: int, buffer: Any, timeout: int) -> int:
        """Give what answers there are."""
        with self._changed:
            self._in_use(handle, endpoint, IN)
            if not self._changed.wait_for(lambda: self._answers or self._gone(handle), timeout / 1000):
                raise USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
            self._alive(handle)
            count = _fill(buffer, bytes(self._answers[: len(buffer)]))
            del self._answers[:count]
            return count

    def _who(self) -> UsbIdentity:
        return self.other if self._brain.faults.changed else self.identity

    def _room(self) -> int:
        """Return how many bytes may be taken now; a cable that is due to be pulled takes one more."""
        faults = self._brain.faults
        limits = [limit for limit in (faults.drop_after, faults.stall_after) if limit is not None]
        return min([_ROOM, *(max(limit - len(self.received), 0) for limit in limits)])

    def _pull_if_due(self) -> None:
        faults = self._brain.faults
        if faults.drop_after is not None and len(self.received) >= faults.drop_after:
            self._brain.faults = replace(faults, drop_after=None, refuse=True)
            self._replug()

    def _replug(self) -> None:
        self._plugged += 1
        self._kernel_driver = True
        self._holders = 0
        self._answers.clear()
        if self._brain.faults.reset:
            self._brain.end()

    def _gone(self, handle: _Handle) -> bool:
        return self._brain.faults.refuse or handle.plugged != self._plugged

    def _alive(self, handle: _Handle) -> None:
        if self._gone(handle):
            raise USBError("No such device (it may have been disconnected)", -4, errno.ENODEV)

    def _in_use(self, handle: _Handle, endpoint: int, wanted: int) -> None:
        self._alive(handle)
        if not handle.claimed or endpoint != wanted:
            raise USBError("Input/Output Error", -1, errno.EIO)


def _fill(buffer: Any, data: bytes) -> int:
    count = min(len(buffer), len(data))
    buffer[:count] = array("B", data[:count])
    return count

"""A receipt printer on USB, spoken to through libusb: so it can answer, which `/dev/usb/lp0` can't.

pyusb without python-escpos: its `Usb` guesses the endpoints, takes the first device with the ids, and reads
with a time limit of its own. The kernel's usblp driver is detached and stays so: giving the interface back
after each question would let udev, and CUPS behind it, find a new printer every few seconds.
"""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from kiosk.devices.printers.byte_line import NotOnThisMachine, WrongDevice
from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.escpos_printer import EscposPrinter

PRINTER_CLASS, VENDOR_CLASS = 0x07, 0xFF
_BULK, _IN = 0x02, 0x80
_BIDIRECTIONAL = 2
_CHUNK = 4096
_SHORTEST_MS = 10
"""libusb takes 0 for "wait for ever"."""


@dataclass(frozen=True, slots=True)
class UsbPlace:
    """Where bytes go: an interface, its alternate setting, its endpoints; without `into` nothing answers."""

    interface: int
    setting: int
    out: int
    into: int | None
    packet: int


class UsbLine:
    """A claimed interface as a printer's line; taking a few kilobytes may last `stall` seconds."""

    def __init__(
        self, device: Any, place: UsbPlace, stall: float, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self.two_way = place.into is not None
        self._device = device
        self._place = place
        self._stall = stall
        self._monotonic = monotonic

    def send(self, data: bytes) -> None:
        """Send `data` in pieces; `TimeoutError` once the printer has taken nothing for `stall`."""
        from usb.core import USBError, USBTimeoutError

        while data:
            try:
                data = data[self._device.write(self._place.out, data[:_CHUNK], int(self._stall * 1000)) :]
            except USBTimeoutError as error:
                raise TimeoutError("the printer takes nothing") from error
            except USBError as error:
                self._mend(error, self._place.out)
                raise

    def receive(self, deadline: float) -> bytes:
        """Return what comes until `deadline`; empty packets are no answer."""
        from usb.core import USBError, USBTimeoutError

        place, data = self._place, b""
        while not data:
            left = max(int((deadline - self._monotonic()) * 1000), _SHORTEST_MS)
            try:
                data = bytes(self._device.read(place.into, place.packet, left))
            except USBTimeoutError:
                return b""
            except USBError as error:
                self._mend(error, place.into)
                raise
            if self._monotonic() >= deadline:
                break
        return data

    def close(self) -> None:
        """Give the interface back to other programs."""
        from usb.util import dispose_resources

        with suppress(OSError):
            dispose_resources(self._device)

    def _mend(self, error: OSError, endpoint: int | None) -> None:
        """Free an endpoint that the printer has halted: else it would stay so until it is unplugged."""
        if error.errno == errno.EPIPE:
            with suppress(OSError):
                self._device.clear_halt(endpoint)


class UsbOpener:
    """Opens the line to the printer with ids `vendor` and `product`, and `serial_number` unless empty.

    It remembers the socket where it found the printer: another device there, or the right ids with a wrong
    serial number, is `WrongDevice`. `backend` None is libusb.
    """

    def __init__(
        self, vendor: int, product: int, serial_number: str, patience: Patience, backend: Any = None
    ) -> None:
        self._ids = vendor, product
        self._serial_number = serial_number
        self._patience = patience
        self._backend = backend
        self._socket: tuple[int, ...] | None = None

    def __call__(self) -> UsbLine:
        """Return the open line; raises `OSError` whose number says why not."""
        from usb.util import dispose_resources

        device = self._found()
        place = next(places(device), None)
        if place is None:
            raise WrongDevice(errno.ENODEV, "no printer interface")
        try:
            _claim(device, place)
        except BaseException:
            with suppress(OSError):
                dispose_resources(device)
            raise
        return UsbLine(device, place, self._patience.stall)

    def _found(self) -> Any:
        devices = usb_devices(self._backend)
        alike = [device for device in devices if (device.idVendor, device.idProduct) == self._ids]
        for device in alike:
            if not self._serial_number or serial_number(device) == self._serial_number:
                self._socket = _socket(device)
                return device
        if alike or any(_socket(device) == self._socket for device in devices):
            raise WrongDevice(errno.ENODEV, "another printer is plugged in")
        raise OSError(errno.ENODEV, "no such printer on USB")


class UsbPrinter(EscposPrinter):
    """An ESC/POS printer on USB, `dots` wide; `device` is its ids, as "04b8:0e15"."""

    def __init__(
        self,
        device: str,
        serial_number: str,
        dots: int,
        patience: Patience | None = None,
        backend: Any = None,
    ) -> None:
        patience = patience or Patience()
        vendor, product = (int(part, 16) for part in device.split(":"))
        opener = UsbOpener(vendor, product, serial_number, patience, backend)
        super().__init__(f"usb:{vendor:04x}:{product:04x}", dots, opener, patience)


def usb_devices(backend: Any = None) -> list[Any]:
    """Return what is plugged in now. Raises `NotOnThisMachine` without libusb, `OSError` for its trouble."""
    import usb.core

    try:
        return list(usb.core.find(find_all=True, backend=backend))
    except usb.core.NoBackendError as error:
        raise NotOnThisMachine(errno.ENOSYS, "libusb is missing") from error


def serial_number(device: Any) -> str:
    """Return the device's serial number, "" if it has none. Raises `OSError` when it can't be asked."""
    from usb.util import dispose_resources

    number = ""
    try:
        device.get_active_configuration()  # opens it: a refusal is told here, pyusb's texts swallow it
        with suppress(ValueError):  # no texts at all
            number = device.serial_number or ""
    finally:
        with suppress(OSError):
            dispose_resources(device)
    return number


def places(device: Any) -> Iterator[UsbPlace]:
    """Yield where a device takes bytes for paper, the best first.

    That is a bulk endpoint of its printer interface, or of a vendor's own; a setting that answers goes
    first (USB printer class 1.1: protocol 2 is bidirectional, 1 is not).
    """
    settings = [setting for configuration in device for setting in configuration]
    settings = [each for each in settings if each.bInterfaceClass in (PRINTER_CLASS, VENDOR_CLASS)]
    settings.sort(key=lambda each: (each.bInterfaceClass, abs(each.bInterfaceProtocol - _BIDIRECTIONAL)))
    for setting in settings:
        bulk = [each for each in setting if each.bmAttributes & 0x03 == _BULK]
        out = next((each for each in bulk if not each.bEndpointAddress & _IN), None)
        into = next((each for each in bulk if each.bEndpointAddress & _IN), None)
        if out is not None:
            yield UsbPlace(
                setting.bInterfaceNumber,
                setting.bAlternateSetting,
                out.bEndpointAddress,
                into.bEndpointAddress if into else None,
                into.wMaxPacketSize if into else 0,
            )


def _claim(device: Any, place: UsbPlace) -> None:
    """Take the interface for this program alone. Raises `OSError`: EACCES, EBUSY, ENODEV."""
    import usb.core
    from usb.util import claim_interface

    with suppress(NotImplementedError):  # systems without such drivers
        if device.is_kernel_driver_active(place.interface):
            device.detach_kernel_driver(place.interface)
    try:
        device.get_active_configuration()
    except usb.core.USBError as error:
        if error.errno is not None:
            raise
        device.set_configuration()  # it had none yet; setting it again would reset some printers
    claim_interface(device, place.interface)
    if place.setting:
        device.set_interface_altsetting(place.interface, place.setting)


def _socket(device: Any) -> tuple[int, ...]:
    return (device.bus, *(device.port_numbers or (device.address,)))

"""What a virtual USB printer says of itself when it is plugged in (USB 2.0, 9.6; printer class 1.1)."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

OUT, IN = 0x03, 0x81
"""Not python-escpos' guesses 0x01 and 0x82: they are to be read from the descriptor."""
_MAKER, _MODEL, _SERIAL_NUMBER = 1, 2, 3
_ENGLISH = b"\x09\x04"


@dataclass(frozen=True, slots=True)
class UsbIdentity:
    """What a device is. `interface_class` 7 is a printer; one that doesn't `answers` has no IN endpoint."""

    vendor: int = 0x04B8
    product: int = 0x0E15
    serial_number: str = "TWIN0001"
    maker: str = "EPSON"
    model: str = "TM-T20II"
    interface_class: int = 7
    answers: bool = True


def device_descriptor(who: UsbIdentity, address: int) -> SimpleNamespace:
    """Return the device descriptor, with the place on the bus that libusb adds: port 2 of bus 1."""
    return SimpleNamespace(
        bLength=18, bDescriptorType=1, bcdUSB=0x0200, bDeviceClass=0, bDeviceSubClass=0,
        bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=who.vendor, idProduct=who.product, bcdDevice=0x0100,
        iManufacturer=_MAKER, iProduct=_MODEL, iSerialNumber=_SERIAL_NUMBER, bNumConfigurations=1,
        address=address, bus=1, port_number=2, port_numbers=(2,), speed=3,
    )  # fmt: skip


def configuration_descriptor(number: int) -> SimpleNamespace:
    """Return the only configuration; `IndexError` for another."""
    if number:
        raise IndexError(number)
    return SimpleNamespace(
        bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1,
        iConfiguration=0, bmAttributes=0xC0, bMaxPower=1, extra_descriptors=b"",
    )  # fmt: skip


def interface_descriptor(who: UsbIdentity, number: int, setting: int) -> SimpleNamespace:
    """Return the only interface; `IndexError` for another."""
    if number or setting:
        raise IndexError(number)
    return SimpleNamespace(
        bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
        bNumEndpoints=1 + who.answers, bInterfaceClass=who.interface_class, bInterfaceSubClass=1,
        bInterfaceProtocol=1 + who.answers, iInterface=0, extra_descriptors=b"",
    )  # fmt: skip


def endpoint_descriptor(number: int) -> SimpleNamespace:
    """Return a bulk endpoint: the first takes bytes, the second gives answers."""
    return SimpleNamespace(
        bLength=7, bDescriptorType=5, bEndpointAddress=(OUT, IN)[number], bmAttributes=2, wMaxPacketSize=64,
        bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=b"",
    )  # fmt: skip


def text_descriptor(who: UsbIdentity, number: int) -> bytes:
    """Return a text by the number that the device descriptor names; 0 is the list of languages."""
    texts = {_MAKER: who.maker, _MODEL: who.model, _SERIAL_NUMBER: who.serial_number}
    body = texts[number].encode("utf-16-le") if number else _ENGLISH
    return bytes((len(body) + 2, 3)) + body

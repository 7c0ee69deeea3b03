"""BER-TLV as chips use it (ISO/IEC 7816-4, 5.2.2), read without trusting a single length in it."""

from __future__ import annotations

from dataclasses import dataclass

_LONGEST_TAG = 3
_LONGEST_LENGTH = 3


class MalformedTlv(ValueError):
    """Bytes that aren't BER-TLV with definite lengths, or that end too early."""


@dataclass(frozen=True, slots=True)
class Tlv:
    """One data object. `tag` holds all its bytes (0x5F1F)."""

    tag: int
    value: bytes


def read_header(data: bytes) -> tuple[int, int, int]:
    """Return tag, length of the value, and where the value begins; the value itself needn't be there."""
    tag, start = _tag(data)
    if start >= len(data):
        raise MalformedTlv("no length")
    first = data[start]
    start += 1
    if first < 0x80:
        return tag, first, start
    count = first & 0x7F
    if not 1 <= count <= _LONGEST_LENGTH or start + count > len(data):
        raise MalformedTlv("a length that is open or too long")
    return tag, int.from_bytes(data[start : start + count], "big"), start + count


def read_all(data: bytes) -> tuple[Tlv, ...]:
    """Return the data objects that `data` is made of, wholly."""
    found = []
    while data:
        tag, length, start = read_header(data)
        if start + length > len(data):
            raise MalformedTlv("a value that ends too early")
        found.append(Tlv(tag, data[start : start + length]))
        data = data[start + length :]
    return tuple(found)


def read_one(data: bytes, tag: int) -> bytes:
    """Return the value of the single data object that `data` is, which must be `tag`."""
    found = read_all(data)
    if len(found) != 1 or found[0].tag != tag:
        raise MalformedTlv("not the expected object")
    return found[0].value


def write(tag: int, value: bytes) -> bytes:
    """Return a data object with the shortest form of its length (DER)."""
    size = len(value)
    if size < 0x80:
        length = bytes([size])
    else:
        octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
        length = bytes([0x80 | len(octets)]) + octets
    return tag.to_bytes((tag.bit_length() + 7) // 8 or 1, "big") + length + value


def _tag(data: bytes) -> tuple[int, int]:
    if not data:
        raise MalformedTlv("no tag")
    end = 1
    if data[0] & 0x1F == 0x1F:
        while end < len(data) and data[end] & 0x80:
            end += 1
        end += 1
    if end > min(len(data), _LONGEST_TAG):
        raise MalformedTlv("a tag that is cut or too long")
    return int.from_bytes(data[:end], "big"), end

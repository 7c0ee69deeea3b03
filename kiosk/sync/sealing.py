"""Letters between a node and the portal that anybody may carry: closed for the one, signed by the other.

A letter is one line of JSON that says who wrote it, a signature (Ed25519, over line and rest), and the closed
rest: HPKE (RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305) with that line as context. Content is compressed
first. Whoever finds the stick reads nothing, and whoever writes on it is found out.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass

import zstandard
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.domain.canonical import canonical
from kiosk.sync.plain import read_text, wire_errors
from kiosk.sync.wire import WireError

FORMAT = "kiosk-letter-1"
SIGNATURE_BYTES = 64
MOST_LETTER_BYTES = 512 * 1024 * 1024
"""Opened: about a year of a busy mission."""
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_DERIVED = b"kiosk courier key"


@dataclass(frozen=True, slots=True)
class Letter:
    """An opened letter. `writer` is the key id that signed it; `content` the JSON bytes it carries."""

    writer: str
    content: bytes


def courier_key(key: Ed25519PrivateKey) -> X25519PrivateKey:
    """Return the key that opens letters to whoever signs with `key`: derived, so there is one to keep."""
    derived = HKDF(SHA256(), 32, salt=None, info=_DERIVED).derive(key.private_bytes_raw())
    return X25519PrivateKey.from_private_bytes(derived)


def public_hex(key: Ed25519PrivateKey | X25519PrivateKey) -> str:
    """Return the public half of `key` in hexadecimal digits."""
    return key.public_key().public_bytes_raw().hex()


def close_letter(content: bytes, writer: str, key: Ed25519PrivateKey, reader: str) -> bytes:
    """Return `content` as a letter that `writer` signs with `key` and only `reader` (X25519, hex) opens."""
    line = canonical({"format": FORMAT, "writer": writer}) + b"\n"
    for_reader = X25519PublicKey.from_public_bytes(bytes.fromhex(reader))
    rest = _SUITE.encrypt(zstandard.ZstdCompressor(level=6).compress(content), for_reader, info=line)
    return line + key.sign(line + rest) + rest


def open_letter(
    letter: bytes, key: X25519PrivateKey, writer_key: Callable[[str], Ed25519PublicKey | None]
) -> Letter:
    """Return what is in `letter`; `writer_key` gives the public key of who may have written it.

    Raises `WireError` for anything that isn't a letter to `key`, whole and signed by a known writer.
    """
    line, _, closed = letter.partition(b"\n")
    with wire_errors():
        head = json.loads(line)
        writer = read_text(head["writer"])
        known = writer_key(writer)
        if head["format"] != FORMAT or known is None:
            raise WireError("another format, or nobody known")
    signature, rest = closed[:SIGNATURE_BYTES], closed[SIGNATURE_BYTES:]
    try:
        known.verify(signature, line + b"\n" + rest)
        packed = _SUITE.decrypt(rest, key, info=line + b"\n")
    except (InvalidSignature, InvalidTag, ValueError) as error:
        raise WireError("not signed by whom it says, or for somebody else") from error
    return Letter(writer, _unpacked(packed))


def _unpacked(packed: bytes) -> bytes:
    with wire_errors(), zstandard.ZstdDecompressor().stream_reader(io.BytesIO(packed)) as reader:
        content: bytes = reader.read(MOST_LETTER_BYTES + 1)
    if len(content) > MOST_LETTER_BYTES:
        raise WireError("larger than a letter may be")
    return content

"""The two suites of secure messaging (Doc 9303-11, 9.8): 3DES with its retail MAC, and AES with CMAC.

3DES is what BAC prescribes; nobody would choose it today. The key derivation is here too: it goes by suite.
"""

from __future__ import annotations

from hashlib import sha1, sha256
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers import Cipher

MAC_BYTES = 8
ENCRYPTION, MAC, PASSWORD = 1, 2, 3
"""What a key is derived for: the counter of Doc 9303-11, 9.7.1."""


class BadPadding(ValueError):
    """Decrypted bytes that don't end as padded ones do."""


class Suite(Protocol):
    """Cipher and MAC under the keys of one session."""

    block: int
    """Bytes in a block, and in the send sequence counter."""

    def encrypt(self, counter: bytes, padded: bytes) -> bytes:
        """Encrypt whole blocks under the present send sequence counter."""
        ...

    def decrypt(self, counter: bytes, encrypted: bytes) -> bytes:
        """Decrypt whole blocks."""
        ...

    def mac(self, padded: bytes) -> bytes:
        """Return the MAC of whole blocks, 8 bytes."""
        ...


class TripleDes:
    """Two-key 3DES in CBC with a zero IV, and the retail MAC (ISO/IEC 9797-1, MAC algorithm 3)."""

    block = 8

    def __init__(self, encryption_key: bytes, mac_key: bytes) -> None:
        self._cipher = _triple_des(encryption_key)
        self._mac_first = _triple_des(mac_key[:8] + mac_key[:8])
        self._mac_last = _triple_des(mac_key)

    def encrypt(self, counter: bytes, padded: bytes) -> bytes:
        """Encrypt; the counter plays no part."""
        return self._cipher.encryptor().update(padded)

    def decrypt(self, counter: bytes, encrypted: bytes) -> bytes:
        """Decrypt; the counter plays no part."""
        return self._cipher.decryptor().update(encrypted)

    def mac(self, padded: bytes) -> bytes:
        """Return the MAC: single DES in CBC up to the last block, which 3DES encrypts."""
        chained = self._mac_first.encryptor().update(padded[:-8])[-8:] or bytes(8)
        last = bytes(one ^ other for one, other in zip(chained, padded[-8:], strict=True))
        return self._mac_last.encryptor().update(last)


class Aes:
    """AES in CBC whose IV is the encrypted send sequence counter, and CMAC cut to eight bytes."""

    block = 16

    def __init__(self, encryption_key: bytes, mac_key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        self._encryption = algorithms.AES(encryption_key)
        self._mac = algorithms.AES(mac_key)
        self._counters = Cipher(self._encryption, modes.ECB())

    def encrypt(self, counter: bytes, padded: bytes) -> bytes:
        """Encrypt under the IV that `counter` gives."""
        return self._under(counter).encryptor().update(padded)

    def decrypt(self, counter: bytes, encrypted: bytes) -> bytes:
        """Decrypt under the IV that `counter` gives."""
        return self._under(counter).decryptor().update(encrypted)

    def mac(self, padded: bytes) -> bytes:
        """Return the cut CMAC."""
        from cryptography.hazmat.primitives.cmac import CMAC

        code = CMAC(self._mac)
        code.update(padded)
        return code.finalize()[:MAC_BYTES]

    def _under(self, counter: bytes) -> Cipher[Any]:
        from cryptography.hazmat.primitives.ciphers import Cipher, modes

        return Cipher(self._encryption, modes.CBC(self._counters.encryptor().update(counter)))


def derive_key(secret: bytes, purpose: int, size: int = 16) -> bytes:
    """Return a key of `size` bytes (Doc 9303-11, 9.7.1): SHA-1 up to 16 bytes, SHA-256 above.

    The parity bits of 3DES keys are left as they come: nothing looks at them.
    """
    digest = sha1 if size <= 16 else sha256
    return digest(secret + purpose.to_bytes(4, "big")).digest()[:size]


def pad(data: bytes, block: int) -> bytes:
    """Return `data` padded to whole blocks (ISO/IEC 9797-1, padding method 2)."""
    return data + b"\x80" + bytes(-(len(data) + 1) % block)


def unpad(padded: bytes) -> bytes:
    """Return what was padded."""
    bare = padded.rstrip(b"\0")
    if not bare.endswith(b"\x80"):
        raise BadPadding("no padding")
    return bare[:-1]


def _triple_des(two_keys: bytes) -> Cipher[Any]:
    from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
    from cryptography.hazmat.primitives.ciphers import Cipher, modes

    return Cipher(TripleDES(two_keys + two_keys[:8]), modes.CBC(bytes(8)))

"""Who can open a backup: whoever has the recovery sheet, and the station that made it, nobody else.

The recovery code's 128 bits become an X25519 key; the station keeps its public half alone, so it makes
backups by itself and can't open them for somebody else. Keys and settings are closed for it with HPKE
(RFC 9180: X25519, HKDF-SHA256, AES-256-GCM). The key of the rest is closed a second time under a key that
is derived from the station's own: so the station verifies its backups without the code.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import BackupError, StoreKeyMissing
from kiosk.store.keys import key_at, keys_folder

PUBLIC_HALF = "recovery.pub"
"""Beside the keys: the public half, 64 hexadecimal digits."""
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_OF_CODE, _OF_STATION = b"kiosk recovery code", b"kiosk backup of a station"
_ONCE = bytes(12)
"""A nonce for keys that close one thing only: both are bound to the backup's own first line."""


def recovery_key(code: bytes) -> X25519PrivateKey:
    """Return the key that the recovery `code` (16 bytes) stands for."""
    return X25519PrivateKey.from_private_bytes(_derived(code, _OF_CODE))


def recovery_id(public_half: bytes) -> str:
    """Return by what sheet and backups name a recovery key: 8 hexadecimal digits."""
    return hashlib.sha256(public_half).hexdigest()[:8]


def kept_public_half(state_dir: Path) -> bytes:
    """Return the recovery key's public half (32 bytes); `BackupError` NO_RECOVERY_KEY if none was made."""
    try:
        return key_at(keys_folder(state_dir) / PUBLIC_HALF)
    except StoreKeyMissing:
        raise BackupError(BackupProblem.NO_RECOVERY_KEY) from None


def has_recovery_key(state_dir: Path) -> bool:
    """Tell whether the station has a recovery key: its sheet lies in an envelope."""
    return (keys_folder(state_dir) / PUBLIC_HALF).exists()


def close_for_sheet(content: bytes, public_half: bytes, line: bytes) -> bytes:
    """Return `content` closed for whoever has the recovery sheet, and bound to the first `line`."""
    return _SUITE.encrypt(content, X25519PublicKey.from_public_bytes(public_half), info=line)


def open_with_sheet(closed: bytes, code: bytes, line: bytes) -> bytes:
    """Return what was closed; `BackupError` DAMAGED if it was changed."""
    try:
        return _SUITE.decrypt(closed, recovery_key(code), info=line)
    except (InvalidTag, ValueError):
        raise BackupError(BackupProblem.DAMAGED) from None


def close_for_station(body_key: bytes, signing_key: bytes, line: bytes) -> bytes:
    """Return `body_key` closed under a key derived from the station's `signing_key` and the first `line`."""
    return AESGCM(_station_key(signing_key, line)).encrypt(_ONCE, body_key, line)


def open_at_station(closed: bytes, signing_key: bytes, line: bytes) -> bytes:
    """Return the body's key; `BackupError` CODE_NEEDED at any station but the one that made the backup."""
    try:
        return AESGCM(_station_key(signing_key, line)).decrypt(_ONCE, closed, line)
    except InvalidTag:
        raise BackupError(BackupProblem.CODE_NEEDED) from None


def _station_key(signing_key: bytes, line: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=hashlib.sha256(line).digest(), info=_OF_STATION).derive(signing_key)


def _derived(secret: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=info).derive(secret)

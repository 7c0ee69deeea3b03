"""The keys of a station: beside the store, never in it, and never made again once a store exists.

Three keys of 32 bytes, each a file of 64 hexadecimal digits: `store.key` opens the SQLCipher file,
`signing.key` (Ed25519) signs this station's slips, `digest.key` turns document numbers into what a
node may keep of them. Keys come from systemd's `$CREDENTIALS_DIRECTORY` first, else from `keys` in
the station's state folder. What trains has keys of its own, whatever its service was handed.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.errors import StoreKeyMissing
from kiosk.domain.training import is_training
from kiosk.store.chance import Chance
from kiosk.store.files import make_private_folder, sync_folder, write_private

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys, 32 bytes each; `store` is empty for a shared store. Their `repr` shows none of them."""

    store: bytes
    signing: bytes
    digest: bytes

    def __repr__(self) -> str:
        return "Keys(...)"

    @property
    def store_check(self) -> str:
        """What the anchor keeps to tell a wrong store key from a damaged first page."""
        return hmac.new(self.store, b"kiosk store key", hashlib.sha256).hexdigest()[:16]

    @property
    def digest_check(self) -> bytes:
        """What the node keeps, so that all its stations digest alike."""
        return digest_check(self.digest)

    def document_digest(self, number: str) -> bytes:
        """Return the keyed digest of a document number (16 bytes), without case and spaces."""
        plain = "".join(number.split()).upper().encode()
        return hmac.new(self.digest, plain, hashlib.sha256).digest()[:16]

    def derived(self, label: str) -> bytes:
        """Return the node's key for `label` (32 bytes), the same at all its stations (HKDF, RFC 5869)."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), KEY_BYTES, salt=None, info=label.encode()).derive(self.digest)


def digest_check(digest_key: bytes) -> bytes:
    """Return what a node keeps of its `digest_key` (8 bytes)."""
    return hmac.new(digest_key, b"kiosk digest key", hashlib.sha256).digest()[:8]


def keys_folder(state_dir: Path) -> Path:
    """Return the folder of the key files."""
    return state_dir / "keys"


def have_keys(state_dir: Path) -> bool:
    """Tell whether any key of this station exists."""
    return any(_find(state_dir, name) is not None for name in ("store.key", "signing.key"))


def make_keys(folder: Path, chance: Chance, *, embedded: bool) -> Keys:
    """Draw the keys into the new, private `folder`, durable on return."""
    shutil.rmtree(folder, ignore_errors=True)
    make_private_folder(folder)
    store, signing, digest = (chance.token(KEY_BYTES) for _ in range(3))
    if embedded:
        write_key(folder / "store.key", store)
    write_key(folder / "signing.key", signing)
    write_key(folder / "digest.key", digest)
    return Keys(store if embedded else b"", signing, digest)


def write_key(path: Path, key: bytes) -> None:
    """Write one key file, durable on return; cut off earlier it leaves no file of that name."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    write_private(draft, key.hex().encode() + b"\n")
    os.rename(draft, path)
    sync_folder(path.parent)


def load_keys(state_dir: Path, *, embedded: bool) -> Keys:
    """Read the keys of this station.

    Raises `StoreKeyMissing` naming the first key that is absent, unreadable or not a key.
    """
    store = read_key(state_dir, "store.key") if embedded else b""
    return Keys(store, read_key(state_dir, "signing.key"), read_key(state_dir, "digest.key"))


def kept_keys(state_dir: Path, but: str) -> Mapping[str, bytes]:
    """Return every key of the station by its file name, except those whose name begins with `but`."""
    files = (file for folder in _folders(state_dir) for file in folder.glob("*.key"))
    names = {file.name for file in files if not file.name.startswith(but)}
    return {name: read_key(state_dir, name) for name in sorted(names)}


def read_key(state_dir: Path, name: str) -> bytes:
    """Read one key of the station by its file name; raises as `key_at` does."""
    return key_at(_find(state_dir, name) or keys_folder(state_dir) / name)


def key_at(path: Path) -> bytes:
    """Read the key file `path`; `StoreKeyMissing` if there is none or it isn't a key."""
    try:
        key = bytes.fromhex(path.read_text("ascii"))
    except (OSError, ValueError):
        raise StoreKeyMissing(path.name) from None
    if len(key) != KEY_BYTES:
        raise StoreKeyMissing(path.name)
    return key


def _find(state_dir: Path, name: str) -> Path | None:
    # A folder that is closed to us holds nothing for us: systemd leaves such a one to units in a container.
    return next((folder / name for folder in _folders(state_dir) if os.path.exists(folder / name)), None)


def _folders(state_dir: Path) -> list[Path]:
    credentials = "" if is_training(state_dir) else os.environ.get("CREDENTIALS_DIRECTORY")
    return ([Path(credentials)] if credentials else []) + [keys_folder(state_dir)]

"""Where a station keeps its store and what belongs to it, told from the store's URL."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError

from kiosk.domain.errors import SettingRefused, StoreKeyMissing
from kiosk.domain.setting_problem import SettingProblem
from kiosk.store.anchor import Anchor
from kiosk.store.faults import store_faults
from kiosk.store.files import sync_folder
from kiosk.store.keys import digest_check, key_at, keys_folder
from kiosk.store.migrating import has_schema
from kiosk.store.postgresql import postgresql_engine, refuse_open_line
from kiosk.store.sqlcipher import log_files, sqlcipher_engine
from kiosk.store.store import digest_check_of

NEW = ".new"
"""What a first start writes carries this ending until it is whole."""


@dataclass(frozen=True, slots=True)
class Place:
    """A store's address with the state folder of the station."""

    url: URL
    state_dir: Path

    @property
    def file(self) -> Path | None:
        """The SQLCipher file; None for a shared store."""
        return Path(self.url.database or "") if self.url.get_backend_name() == "sqlite" else None

    @property
    def folder(self) -> Path:
        """The folder whose free space counts."""
        return self.file.parent if self.file else self.state_dir

    @property
    def anchor(self) -> Anchor:
        """The anchor of this station."""
        return Anchor(self.state_dir / "anchor")

    @property
    def new_keys(self) -> Path:
        """Where a first start draws the keys."""
        keys = keys_folder(self.state_dir)
        return keys.with_name(keys.name + NEW)

    @property
    def new_file(self) -> Path:
        """Where a first start builds the SQLCipher file."""
        assert self.file is not None
        return self.file.with_name(self.file.name + NEW)

    @property
    def lock(self) -> Path:
        """Held while a first start or an upgrade is under way."""
        return self.state_dir / "store.lock"

    def engine(self, key: bytes, *, small: bool = False) -> Engine:
        """Return the engine of the store; a `small` one holds less of it in memory."""
        return sqlcipher_engine(self.file, key, small=small) if self.file else postgresql_engine(self.url)

    @property
    def unsettled(self) -> bool:
        """Tell whether a first start is under way, or was cut off."""
        return self.new_keys.exists()

    def settle(self) -> None:
        """Complete a first start that was cut off between store and keys, or clear what it left.

        Called under the lock.
        """
        keys = keys_folder(self.state_dir)
        if self.new_keys.exists() and not keys.exists() and self._store_of(self.new_keys):
            os.rename(self.new_keys, keys)
            sync_folder(self.state_dir)
        shutil.rmtree(self.new_keys, ignore_errors=True)
        if self.file:
            for draft in (self.new_file, *log_files(self.new_file)):
                draft.unlink(missing_ok=True)

    def has_store(self) -> bool:
        """Tell whether a store stands there; `StoreAway` if that can't be found out."""
        return self.file.exists() if self.file else self.kept_check() is not None

    def _store_of(self, keys: Path) -> bool:
        """Tell whether the store was made with the drawn `keys`: a shared one may be another station's."""
        if self.file:
            return self.file.exists()
        try:
            return self.kept_check() == digest_check(key_at(keys / "digest.key"))
        except StoreKeyMissing:
            return False

    def kept_check(self) -> bytes | None:
        """Return what a shared store keeps of its digest key, None if there is no store."""
        engine = postgresql_engine(self.url)
        try:
            with store_faults(self.folder), engine.connect() as connection:
                return digest_check_of(connection) if has_schema(connection) else None
        finally:
            engine.dispose()


def without_password(url: str) -> str:
    """Return a store's address as it may be shown and journaled, "" if it is none."""
    try:
        return passwordless(make_url(url)).render_as_string()
    except ArgumentError:
        return ""


def passwordless(url: URL) -> URL:
    """Return `url` without a password. `URL.set` takes None for a word to keep."""
    return url._replace(password=None).difference_update_query(["password"])


def place_of(url: str, state_dir: Path) -> Place:
    """Read a store URL: "sqlite:///PATH" or "postgresql+psycopg://...".

    Raises `SettingRefused` for any other, and for an unprotected network line.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise SettingRefused(SettingProblem.NO_ADDRESS, "store") from None
    if parsed.drivername not in ("sqlite", "postgresql+psycopg") or not parsed.database:
        raise SettingRefused(SettingProblem.NO_ADDRESS, "store")
    if parsed.drivername != "sqlite":
        refuse_open_line(parsed)
    return Place(parsed, state_dir)

"""Cuts the power of a busy station and of a busy portal, and looks what is left when it is back.

Both live on an ext4 file system of their own that is shut down without flushing (Linux, fs/ext4/ioctl.c,
EXT4_IOC_SHUTDOWN): what wasn't on the disk yet is gone, as when the plug is pulled. That the disk itself
keeps what it was told to flush is taken for granted.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import random
import secrets
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from kiosk.domain.errors import StoreError
from kiosk.portal.database import bring_up, portal_engine, reading
from kiosk.portal.schema import operation
from kiosk.store.requests.schema import request
from tests.portal.journals import Journal
from tests.portal.nodes.pushing import enrolled, push
from tests.store.child import hand_in
from tests.store.processes import process, rest_of
from tests.store.site import Site, new_op

BYTES = 1 << 30
"""Of the file system, most of them a hole in its file."""
LONGEST_S = 0.5
_SHUTDOWN, _WITHOUT_FLUSHING = 0x8004587D, 2
Promises = dict[str, str]
"""Of the station: operation -> reference; of the portal: operation -> hash."""


class NoDisk(Exception):
    """This machine can't make a file system whose power can be cut."""


@dataclass(frozen=True)
class Disk:
    """A file system in a file, seen at `folder` while it is plugged in."""

    image: Path
    folder: Path

    def plug_in(self) -> None:
        """Mount it, as after a start of the machine; `NoDisk` if that isn't possible here."""
        _system("mount", "-o", "loop", str(self.image), str(self.folder))

    def cut(self) -> None:
        """Lose all that isn't flushed; nothing can be written from now on."""
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, _SHUTDOWN, struct.pack("I", _WITHOUT_FLUSHING))
        finally:
            os.close(handle)

    def unplug(self) -> None:
        """Unmount it."""
        _system("umount", str(self.folder))


@contextmanager
def new_disk(folder: Path) -> Iterator[Disk]:
    """Make a file system in `folder`, plugged in; `NoDisk` if that isn't possible here."""
    if os.geteuid() != 0:
        raise NoDisk("a power cut needs root")
    disk = Disk(folder / "image", folder / "disk")
    disk.folder.mkdir()
    with disk.image.open("wb") as image:
        image.truncate(BYTES)
    _system("mkfs.ext4", "-q", "-F", str(disk.image))
    disk.plug_in()
    try:
        yield disk
    finally:
        if disk.folder.is_mount():
            disk.unplug()


def _system(*command: str) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except FileNotFoundError:
        raise NoDisk(f"there is no {command[0]}") from None
    except subprocess.CalledProcessError as error:
        raise NoDisk(error.stderr.strip()) from error


# -- who is busy -----------------------------------------------------------------------------------


def hand_in_until_cut(to_test: Connection, site: Site) -> None:
    """Hand in request after request, and tell each that is safe."""
    with suppress(StoreError, OSError):
        hand_in(to_test, site, "many", new_op())


def take_in_until_cut(to_test: Connection, database: str) -> None:
    """Be a portal that a new node sends operation after operation, and tell each that is acknowledged."""
    with suppress(SQLAlchemyError, OSError):
        engine, journal = portal_engine(database), Journal()
        enrolled(engine, journal, mission=journal.node_id)
        while True:
            filed = journal.file()
            standing = push(engine, journal.batch(filed.seq))
            assert (standing.acked_seq, standing.acked_hash) == (filed.seq, filed.hash)
            to_test.send((filed.op_id, filed.hash.hex()))


# -- what is left ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Told:
    """What one had promised before the cut, and what it said while the power went.

    That proves nothing: a file system that is shut down may call a flush under way done, and goes on running
    its programs, as no machine without power does.
    """

    before: Promises
    meanwhile: Promises


@dataclass
class Office:
    """A station and a portal on one disk, and what each has promised and kept so far."""

    disk: Disk
    site: Site
    database: str
    here: Promises
    there: Promises

    def lose_power(self, chance: random.Random) -> list[str]:
        """Let both work, cut, start again; return what isn't as it was promised."""
        here, there = self._busy(chance.uniform(0, LONGEST_S))
        self.disk.unplug()
        self.disk.plug_in()
        return self._left_here(here) + self._left_there(there)

    def _busy(self, seconds: float) -> tuple[Told, Told]:
        with (
            process(hand_in_until_cut, self.site) as (station, here),
            process(take_in_until_cut, self.database) as (portal, there),
        ):
            said = {here: [here.recv()], there: [there.recv()]}
            end = time.monotonic() + seconds
            while (left := end - time.monotonic()) > 0:
                for one in wait([here, there], left):
                    assert isinstance(one, Connection)
                    said[one].append(one.recv())
            for one in (here, there):
                while one.poll():
                    said[one].append(one.recv())
            self.disk.cut()
            station.kill()
            portal.kill()
            here_told = Told(self.here | dict(said[here]), dict(rest_of(here)))
            return here_told, Told(self.there | dict(said[there]), dict(rest_of(there)))

    def _left_here(self, told: Told) -> list[str]:
        try:
            store = self.site.open()
        except StoreError as error:
            return [
                f"the station's store can't be opened: {type(error).__name__} {error} {error.__cause__!r}"
            ]
        with store.reading() as connection:
            rows = connection.execute(select(request.c.op_id, request.c.reference)).all()
        self.here = {row.op_id: row.reference for row in rows}
        found = _broken("the station", told, self.here)
        if not store.check().sound:
            found.append("the store is unsound")
        store.close()
        return found

    def _left_there(self, told: Told) -> list[str]:
        engine = portal_engine(self.database)
        with reading(engine) as connection:
            rows = connection.execute(select(operation.c.op_id, operation.c.hash)).all()
            whole = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        engine.dispose()
        self.there = {row.op_id: row.hash.hex() for row in rows}
        found = _broken("the portal", told, self.there)
        if whole != ["ok"]:
            found.append("the portal's file is damaged")
        return found


def _broken(who: str, told: Told, kept: Promises) -> list[str]:
    lost = len(told.before.items() - kept.items())
    beyond = len(kept.items() - told.before.items() - told.meanwhile.items())
    found = [f"{who} lost {lost} of {len(told.before)}"] if lost else []
    return found + ([f"{who} has {beyond} that nobody waits for"] if beyond > 1 else [])


def new_office(disk: Disk) -> Office:
    """Make an office's store and a portal's database on the disk."""
    site = Site(f"sqlite:///{disk.folder}/kiosk.db", disk.folder / "state")
    database = str(disk.folder / "portal.db")
    site.create().close()
    engine = portal_engine(database)
    bring_up(engine)
    engine.dispose()
    return Office(disk, site, database, {}, {})


def main(arguments: list[str]) -> int:
    """Cut so often, and print a JSON line; 1 for a broken promise, 2 where nothing can be cut."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak powercuts")
    parser.add_argument("--cuts", type=int, default=100)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    given = parser.parse_args(arguments)
    sys.stdout.write(f"seed {given.seed}\n")
    chance, start = random.Random(given.seed), time.monotonic()
    try:
        with tempfile.TemporaryDirectory() as folder, new_disk(Path(folder)) as disk:
            office, cuts, found = new_office(disk), 0, list[str]()
            while cuts < given.cuts and not found:
                found = office.lose_power(chance)
                cuts += 1
    except NoDisk as error:
        sys.stderr.write(f"no power can be cut here: {error}\n")
        return 2
    line = {
        "what": "powercuts",
        "seed": given.seed,
        "cuts": cuts,
        "requests": len(office.here),
        "operations_at_portal": len(office.there),
        "wrong": found,
        "seconds": round(time.monotonic() - start, 1),
    }
    sys.stdout.write(json.dumps(line) + "\n")
    return 1 if found else 0

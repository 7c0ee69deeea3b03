"""What befalls whole machines, and what IT does about it: copies put back, clones, full disks."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from kiosk.domain.errors import LineError, StoreFull, StoreRestored
from kiosk.domain.states import LineState
from kiosk.portal.identity import identity_of, renew_incarnation
from kiosk.portal.nodes.courier import answer_letter
from kiosk.portal.officers import schema as filed_there
from kiosk.store.line import line_status
from kiosk.store.opening import open_restored
from kiosk.store.requests.schema import request
from kiosk.store.schema import op
from kiosk.sync.client import PortalClient
from kiosk.sync.courier import take_reply, write_letter
from kiosk.sync.joining import join_next_epoch
from kiosk.sync.restoring import restore
from kiosk.sync.trouble import Refusal, Trouble
from kiosk.sync.trusting import PortalTime
from kiosk.sync.wire import WireError
from tests.portal.site import shipped
from tests.simulation.capital import PortalDied
from tests.simulation.line import KioskDied
from tests.simulation.world import IT, SYNC, URL, World


@dataclass
class Disasters:
    """What can happen to the machines of `world`."""

    world: World
    portal_copies: int = 0
    kiosk_copies: int = 0
    letters: list[bytes] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)

    # -- the portal ----------------------------------------------------------------------------

    def back_up_portal(self) -> None:
        """Keep a copy, as a ministry's night job does."""
        backup = self.world.capital.folder / "backup.db"
        backup.unlink(missing_ok=True)
        with closing(self.world.capital.engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(backup),))
        self.portal_copies += 1

    def restore_portal(self) -> None:
        """Put the copy back and say so: what came since is gone there."""
        if not self.portal_copies:
            return
        self._put_portal_back()
        renew_incarnation(self.world.capital.engine, self.world.capital.now_ms)
        self.world.capital.open()
        self.world.capital.untold = False

    def restore_portal_untold(self) -> None:
        """Put the copy back, and forget to say so."""
        if self.portal_copies:
            self._put_portal_back()
            self.world.capital.untold = True

    def _put_portal_back(self) -> None:
        world = self.world
        world.capital.engine.dispose()
        for name in ("portal.db", "portal.db-wal", "portal.db-shm"):
            (world.capital.folder / name).unlink(missing_ok=True)
        shutil.copy(world.capital.folder / "backup.db", world.capital.folder / "portal.db")
        world.capital.open()
        self._count_lost()

    # -- the kiosk -----------------------------------------------------------------------------

    def restart_kiosk(self) -> None:
        """Somebody pulls the plug."""
        self.world.open_kiosk()

    def copy_kiosk(self) -> None:
        """Keep a copy of the store, its keys and its anchor."""
        self.world.store.close()
        shutil.rmtree(self._copy, ignore_errors=True)
        shutil.copytree(self.world.state, self._copy)
        self.kiosk_copies += 1
        self.world.open_kiosk()

    def put_back_store(self) -> None:
        """The disk died; IT puts the copy of the store back. The anchor lies on another disk."""
        self._put_back(with_anchor=False)

    def put_back_image(self) -> None:
        """A clone of the whole disk, anchor and all, goes on where the copy was made."""
        self._put_back(with_anchor=True)

    def fill_disk(self) -> None:
        """Until the kiosk starts anew there is no room for one page more."""
        with self.world.store.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    @property
    def _copy(self) -> Path:
        return self.world.state.with_name(self.world.state.name + "-copy")

    def _put_back(self, *, with_anchor: bool) -> None:
        if not self.kiosk_copies:
            return
        world = self.world
        world.store.close()
        anchor = world.store.anchor.path
        seen = anchor.read_bytes()
        shutil.rmtree(world.state)
        shutil.copytree(self._copy, world.state)
        if not with_anchor:
            anchor.write_bytes(seen)
        world.store = open_restored(world.url, world.state, world.clock, "k1")
        if with_anchor:
            self._excuse()
        self._count_lost()
        world.open_kiosk()

    def _excuse(self) -> None:
        """Nothing outside the disk could tell: what was filed behind the copy may be numbered again."""
        with self.world.store.reading() as connection:
            kept = set(connection.execute(select(op.c.epoch, op.c.seq)))
        self.world.doubled |= {(filed.epoch, filed.seq) for filed in self.world.filed} - kept

    def _count_lost(self) -> None:
        """What neither side has any more is on paper only."""
        with self.world.store.reading() as connection:
            alive = set(connection.execute(select(request.c.id)).scalars())
        with self.world.capital.engine.connect() as connection:
            alive |= set(connection.execute(select(filed_there.request.c.id)).scalars())
        self.world.lost |= {filed.request_id for filed in self.world.filed} - alive

    # -- letters ---------------------------------------------------------------------------------

    def write_letter(self) -> None:
        """IT writes a letter; it is a while on its way, and headquarters answers it when it comes."""
        world, line = self.world, line_status(self.world.store).line
        if not world.shut and line is not None:
            self.letters.append(write_letter(world.store, SYNC, line, world.key)[0])

    def bring_letter(self) -> None:
        """A letter, an old one maybe, comes to headquarters; its answer is on its way."""
        if self.letters:
            world, letter = self.world, self.world.capital.chance.choice(self.letters)
            with suppress(WireError, PortalDied):
                answer = answer_letter(
                    world.capital.engine, identity_of(world.capital.engine), letter, world.capital.now_ms
                )
                self.answers.append(answer.letter)

    def take_answer(self) -> None:
        """An answer, an old one maybe, comes to the embassy."""
        world, line = self.world, line_status(self.world.store).line
        if self.answers and line is not None and not world.shut:
            with suppress(WireError, LineError, StoreFull, StoreRestored):
                take_reply(world.store, SYNC, line, world.key, world.capital.chance.choice(self.answers))

    # -- what IT does --------------------------------------------------------------------------

    def mend(self) -> None:
        """Join anew where the portal doesn't know the key; a new epoch where the journals don't agree."""
        try:
            self._mend()
        except (LineError, KioskDied, PortalDied, StoreRestored, StoreFull):
            self.world.open_kiosk()  # tried again next time

    def _mend(self) -> None:
        world = self.world
        line = line_status(world.store).line
        assert line is not None
        if line.state is LineState.QUARANTINED or world.shut:
            self._begin_epoch()
        elif line.trouble == Trouble.NOT_ADMITTED:
            try:
                asyncio.run(world.join(world.capital.lying()))
            except Refusal:
                self._begin_epoch()

    def _begin_epoch(self) -> None:
        world = self.world
        world.store.close()
        world.store = open_restored(world.url, world.state, world.clock, "k1")
        world.next_key = world.next_key or Ed25519PrivateKey.generate()
        asyncio.run(self._restore(world.next_key))
        world.key, world.next_key = world.next_key, None
        world.open_kiosk()

    async def _restore(self, key: Ed25519PrivateKey) -> None:
        world, lying = self.world, self.world.capital.lying()
        epoch = world.store.node.epoch + 1
        joined = await join_next_epoch(URL, "", world.joining(epoch), key, lying)
        time = PortalTime(world.clock, joined.publisher)
        portal = PortalClient(URL, "", key, joined.key_id, time, transport=lying)
        await restore(world.store, IT, portal, shipped(), joined.epoch, world.line_of(joined))

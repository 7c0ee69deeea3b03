"""Any order of people, faults and disasters; one that breaks is shrunk to the shortest that does."""

from __future__ import annotations

import asyncio
import logging
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.store.line import line_status
from tests.simulation.capital import Capital
from tests.simulation.disasters import Disasters
from tests.simulation.line import Fault
from tests.simulation.oracles import numbers_twice, wrong
from tests.simulation.world import World

BEFALL = ["back_up_portal", "restore_portal", "restore_portal_untold", "copy_kiosk", "restart_kiosk"]


class EmbassyAndCapital(RuleBasedStateMachine):
    """A node and its portal. After any steps everything heals, and then all that people hold has arrived."""

    @initialize(seed=st.integers(0, 2**32))
    def begin(self, seed: int) -> None:
        logging.disable()
        self.folder = tempfile.TemporaryDirectory()
        self.world = World(Capital(Path(self.folder.name), seed, faults=1.0))
        self.befalls = Disasters(self.world)

    @rule(people=st.integers(1, 4))
    def file(self, people: int) -> None:
        for _ in range(people):
            self.world.file_request()

    @rule()
    def decide(self) -> None:
        self.world.decide()

    @rule()
    def work(self) -> None:
        self.world.work()

    @rule(fault=st.sampled_from(Fault), steps=st.integers(1, 4))
    def exchange(self, fault: Fault, steps: int) -> None:
        self.world.capital.mix = [fault]
        asyncio.run(self.world.exchange(steps))
        self.befalls.mend()

    @rule(what=st.sampled_from(BEFALL))
    def befall(self, what: str) -> None:
        getattr(self.befalls, what)()

    @rule(what=st.sampled_from(["put_back_store", "put_back_image", "fill_disk"]))
    def lose(self, what: str) -> None:
        getattr(self.befalls, what)()

    @rule(what=st.sampled_from(["write_letter", "bring_letter", "take_answer"]))
    def carry(self, what: str) -> None:
        getattr(self.befalls, what)()

    @rule()
    def turn_clock(self) -> None:
        self.world.turn_clock()

    @invariant()
    def no_number_is_given_out_twice(self) -> None:
        if hasattr(self, "world"):
            assert numbers_twice(self.world) == []

    @invariant()
    def nothing_is_acknowledged_that_is_not_here(self) -> None:
        if hasattr(self, "world"):
            status = line_status(self.world.store)
            assert status.acked_seq <= status.head_seq

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            self.world.heal(self.befalls.mend)
            assert wrong(self.world) == []
        finally:
            self.world.close()
            self.world.capital.close()
            self.folder.cleanup()
            logging.disable(logging.NOTSET)


TestEmbassyAndCapital = EmbassyAndCapital.TestCase
TestEmbassyAndCapital.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)

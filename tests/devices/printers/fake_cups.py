"""The commands of cups-client as CUPS 2.4.2 was seen to answer, with one queue, "slips", behind them."""

from __future__ import annotations

import getpass
from dataclasses import dataclass, field

from kiosk.devices.printers.cups import Ran

SINCE = "since Sat Nov 28 14:53:35 2026"
NO_SUCH = Ran(1, "")


@dataclass(slots=True)
class FakeCups:
    """Takes jobs into `waiting`; `leaves` is whether they go on to the printer by themselves."""

    running: bool = True
    stopped: bool = False
    rejects: bool = False
    alerts: str = "none"
    leaves: bool = True
    hangs_on: str = ""
    waiting: dict[str, bytes] = field(default_factory=dict)
    delivered: list[bytes] = field(default_factory=list)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, command: tuple[str, ...], data: bytes, seconds: float) -> Ran:
        self.asked.append(command)
        if command[0] == self.hangs_on:
            raise TimeoutError(command[0])
        match command:
            case ("lpstat", "-r", "-a", queue, "-l", "-p", same) if queue == same:
                return self._state(queue)
            case ("lpstat", "-W", "not-completed", "-o", "slips"):
                self._deliver()
                return Ran(
                    0,
                    "".join(
                        f"{job:<23} {getpass.getuser()}  5120   Sat Nov 28 14:53:54 2026\n"
                        for job in self.waiting
                    ),
                )
            case ("lpstat", "-e"):
                return Ran(0, "slips\nlabels\n" if self.running else "")
            case ("lp", "-d", "slips", "-o", "raw", "-t", _, "-"):
                return self._take(data)
            case ("cancel", job):
                return Ran(0, "") if self.waiting.pop(job, None) is not None else NO_SUCH
        raise AssertionError(command)

    def _state(self, queue: str) -> Ran:
        if not self.running:
            return Ran(1, "scheduler is not running\n")
        if queue != "slips":
            return Ran(1, "scheduler is running\n")
        accepting = (
            f"not accepting requests {SINCE} -\n\tRejecting Jobs"
            if self.rejects
            else f"accepting requests {SINCE}"
        )
        state = f"disabled {SINCE} -\n\tpaper jam" if self.stopped else f"is idle.  enabled {SINCE}"
        return Ran(
            0,
            f"scheduler is running\n{queue} {accepting}\nprinter {queue} {state}\n\tForm mounted:\n"
            f"\tContent types: any\n\tDescription: {queue}\n\tAlerts: {self.alerts}\n\tLocation: \n",
        )

    def _take(self, data: bytes) -> Ran:
        if self.rejects:
            return NO_SUCH
        job = f"slips-{len(self.delivered) + len(self.waiting) + 1}"
        self.waiting[job] = data
        return Ran(0, f"request id is {job} (0 file(s))\n")

    def _deliver(self) -> None:
        if self.leaves and not self.stopped:
            self.delivered += self.waiting.values()
            self.waiting.clear()

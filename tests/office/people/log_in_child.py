"""Processes in which somebody tries PINs: killed between the count and the check, or many at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection

from sqlalchemy import event

from kiosk.office.people.log_in import log_in
from kiosk.office.people.proof import Refused
from tests.store.processes import die
from tests.store.site import Site, new_op

WRONG = "000000"


def try_and_die(to_test: Connection, site: Site, number: str) -> None:
    """Try a wrong PIN; die when the kept PIN is about to be read."""
    store = site.open()
    event.listen(
        store.engine,
        "before_cursor_execute",
        lambda _c, _u, statement, *_: die() if statement.startswith("SELECT person_pin") else None,
    )
    to_test.send(told(log_in(store, new_op(), number, WRONG)))


def try_often(to_test: Connection, site: Site, number: str, times: int) -> None:
    """Try a wrong PIN so often at once, and say what came of it."""
    store = site.open()
    with ThreadPoolExecutor(times) as pool:
        answers = pool.map(lambda _: log_in(store, new_op(), number, WRONG), range(times))
        to_test.send(sorted(told(answer) for answer in answers))
    store.close()


def told(answer: object) -> str:
    """Return why nobody was let in, "" if somebody was."""
    return answer.because.value if isinstance(answer, Refused) else ""

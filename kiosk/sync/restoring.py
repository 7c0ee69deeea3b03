"""A store put back from a copy finds its way on: what the portal has comes back, then a new epoch begins.

Headquarters vouches for it with a code. Cut off at any moment, the same steps may be made again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting
from kiosk.domain.draft import Filing
from kiosk.domain.form import finish
from kiosk.store import Store
from kiosk.store.line import Line
from kiosk.store.requests.filed_form import read_draft
from kiosk.store.restoring import begin_epoch, lost_operations, own_hash, take_back
from kiosk.sync.carrying import operation_of
from kiosk.sync.trouble import NoAnswer, Trouble
from kiosk.sync.wire import Branch, OperationPage, Standing

OPERATIONS_AT_ONCE = 200


class KeptJournal(Protocol):
    """What is asked of the portal, as the node of the new epoch; raises `NoAnswer` and `Refusal`."""

    async def standing(self) -> tuple[Standing, str]:
        """How far it is with this node, and its incarnation."""

    async def own_operations(self, after: int, most: int) -> OperationPage:
        """This node's operations behind a number."""

    async def branch(self, branch: Branch) -> tuple[Standing, str]:
        """The same as `standing`, after hearing from where this node's journal goes on."""


async def restore(
    store: Store, acting: Acting, portal: KeptJournal, catalogue: Catalogue, epoch: int, line: Line
) -> int:
    """Bring a restored store to where the portal is, and begin `epoch`; return how many operations came back.

    `line` is the one joined for the new epoch. What neither has any more is named in the journal; see
    `store.restoring.lost_operations`.
    """
    standing, _ = await portal.standing()
    head = store.node.next_seq - 1
    common = await _common(store, portal, min(head, standing.acked_seq))
    if head == common:
        await _take_back(store, acting, portal, catalogue, common)
    elif standing.acked_seq > common:
        await portal.branch(Branch(common, own_hash(store, common) or b""))
    back = store.node.next_seq - 1 - head
    begin_epoch(store, acting, epoch, common + back, line, lost_operations(store))
    return back


async def _common(store: Store, portal: KeptJournal, highest: int) -> int:
    """Return the last operation, up to `highest`, that both journals have: found by halving."""
    low, high = 0, highest
    while low < high:
        middle = (low + high + 1) // 2
        page = await portal.own_operations(middle, 1)
        if page.prev_hash == own_hash(store, middle):
            low = middle
        else:
            high = middle - 1
    return low


async def _take_back(
    store: Store, acting: Acting, portal: KeptJournal, catalogue: Catalogue, after: int
) -> None:
    """Take page by page what follows; each page is verified before it is kept."""

    def filing(facts: Mapping[str, Any], content: bytes) -> Filing | None:
        return _filing(catalogue, facts, content)

    more = True
    while more:
        page = await portal.own_operations(after, OPERATIONS_AT_ONCE)
        if page.prev_hash != own_hash(store, after) or not _chained(after, page):
            raise NoAnswer(Trouble.NOT_THE_PORTAL)
        operations = [operation_of(one) for one in page.operations]
        take_back(store, acting, page.prev_hash, operations, filing)
        after += len(operations)
        more = page.more and bool(operations)


def _chained(after: int, page: OperationPage) -> bool:
    head, seq = page.prev_hash, after + 1
    for operation in page.operations:
        if operation.seq != seq or not operation.follows(head):
            return False
        head, seq = operation.hash, seq + 1
    return True


def _filing(catalogue: Catalogue, facts: Mapping[str, Any], content: bytes) -> Filing | None:
    """Return what was filed, to find the request by; None where this release can't read it."""
    try:
        draft = read_draft(content)
        service = catalogue.services[draft.service_id]
    except (ValueError, KeyError):
        return None
    day = datetime.fromtimestamp(facts["filed_ms"] / 1000, UTC).date()
    return finish(service, draft, day, facts["visit_id"], facts["catalogue_version"])

"""What holds at the end of any day: nothing missing, nothing twice, no number twice, converged, drained."""

from __future__ import annotations

from sqlalchemy import select

from kiosk.portal import schema as there
from kiosk.portal.officers import schema as filed_there
from kiosk.store.line import line_status
from kiosk.store.requests.schema import request, request_entry
from kiosk.store.schema import op
from tests.simulation.world import World


def wrong(world: World) -> list[str]:
    """Return what doesn't hold."""
    return [*_missing_or_twice(world), *numbers_twice(world), *_not_converged(world), *_not_drained(world)]


def _missing_or_twice(world: World) -> list[str]:
    """All that people hold a slip of is at the portal, and nothing else; but what only paper has.

    A letter that was long on its way may bring some of that back.
    """
    with world.capital.engine.connect() as connection:
        requests = connection.execute(select(filed_there.request.c.id)).scalars().all()
    held = {filed.request_id for filed in world.filed}
    missing, made_up = held - world.lost - set(requests), set(requests) - held
    faults = [f"requests: {len(missing)} missing, {len(made_up)} made up"] if missing or made_up else []
    faults += _forms_missing(world)
    faults += _work_missing(world)
    if len(set(requests)) != len(requests):
        faults.append("a request twice")
    return faults


def _forms_missing(world: World) -> list[str]:
    """Each request at the portal has the form that was filed with it."""
    without = (
        select(filed_there.request.c.id)
        .join(there.operation, there.operation.c.op_id == filed_there.request.c.op_id)
        .where(there.operation.c.payload_bytes.is_(None))
    )
    with world.capital.engine.connect() as connection:
        bare = connection.execute(without).scalars().all()
    return [f"{len(bare)} requests without their form"] if bare else []


def _work_missing(world: World) -> list[str]:
    """What clerks did that the journal still has is at the portal: taken in or held, and nothing beside."""
    with world.store.reading() as connection:
        here = set(connection.execute(select(request_entry.c.op_id)).scalars())
    with world.capital.engine.connect() as connection:
        taken = set(connection.execute(select(filed_there.request_work.c.op_id)).scalars())
        held = set(connection.execute(select(there.held.c.op_id)).scalars())
    missing, made_up = here - taken - held, taken - world.worked
    return [f"work: {len(missing)} missing, {len(made_up)} made up"] if missing or made_up else []


def numbers_twice(world: World) -> list[str]:
    """Return whether a reference or a place in the journal is on two slips."""
    references = [filed.reference for filed in world.filed]
    places = [(filed.epoch, filed.seq) for filed in world.filed]
    single = [place for place in places if place not in world.doubled]
    faults = ["a reference twice"] if len(set(references)) < len(references) else []
    return [*faults, "a place twice"] if len(set(single)) < len(single) else faults


def _not_converged(world: World) -> list[str]:
    with world.store.reading() as connection:
        here = connection.execute(select(op.c.seq, op.c.hash).order_by(op.c.seq)).all()
        states = dict(connection.execute(select(request.c.id, request.c.state)).all())
    kept = there.operation.c
    acknowledged = select(kept.seq, kept.hash).where(kept.abandoned == 0).order_by(kept.seq)
    with world.capital.engine.connect() as connection:
        journal = connection.execute(acknowledged).all()
        decided = dict(
            connection.execute(select(filed_there.request.c.id, filed_there.request.c.state)).all()
        )
    faults = []
    if here != journal:
        faults.append(f"the journals differ: {len(here)} here, {len(journal)} there")
    different = [one for one, state in states.items() if decided.get(one) != state]
    if different and not world.capital.untold:
        faults.append(f"{len(different)} states differ")
    if not world.store.check().sound:
        faults.append("the store is unsound")
    return faults


def _not_drained(world: World) -> list[str]:
    status = line_status(world.store)
    if status.waiting or status.acked_seq != status.head_seq:
        return [f"not drained: {status.waiting} wait, {status.line and status.line.trouble}"]
    return []

"""Bugs that programs like this one shipped, planted here."""

from __future__ import annotations

from tests.soak.bug import planted

_CLIENT = "kiosk/sync/client.py"
_EXCHANGE = "kiosk/sync/exchange.py"
_WORKER = "kiosk/sync/worker.py"
_OUTGOING = "kiosk/store/outgoing.py"
_INGEST = "kiosk/portal/nodes/ingest.py"
_PRINTING = "kiosk/office/papers/printing.py"
_CHANGES = "kiosk/portal/nodes/changes.py"

OF_OTHERS = (
    planted(
        "Acknowledge on any 200",
        "tests/sync/test_acknowledging.py",
        (
            _CLIENT,
            "return _standing_of("
            'await self._exchange("POST", "/nodes/me/ops", encode_batch(batch), BATCH_TYPE))',
            'answer = await self._exchange("POST", "/nodes/me/ops", encode_batch(batch), BATCH_TYPE)\n'
            "        last = batch.operations[-1]\n"
            "        told = Standing(batch.node_id, batch.epoch, last.seq, last.hash, 0, 0)\n"
            "        return told, answer.incarnation",
        ),
        (
            _EXCHANGE,
            "if not (incarnation and ours) or kind",
            "if response.status_code != HTTPStatus.OK and kind",
        ),
    ),
    planted(
        "Acknowledge without our own hash",
        "tests/store/test_outgoing.py",
        (
            _OUTGOING,
            "if heard.epoch != here.epoch or own != heard.acked_hash:",
            "if heard.epoch != here.epoch:",
        ),
    ),
    planted(
        "Mark before sending",
        "tests/sync/test_worker.py",
        (
            _OUTGOING,
            "    return Outgoing(here.node_id, epoch, prev_hash or GENESIS, operations)",
            "        with store.writing() as writing:\n"
            '            writing.connection.execute(update(node).values(acked_seq=int(last.facts["seq"])))\n'
            "    return Outgoing(here.node_id, epoch, prev_hash or GENESIS, operations)",
        ),
    ),
    planted(
        "Delete on 4xx",
        "tests/sync/test_worker.py",
        (
            _WORKER,
            "        return self._failed(Trouble.REFUSED)\n\n    async def _begin_again",
            "        with self._store.writing() as writing:\n"
            '            writing.connection.exec_driver_sql("UPDATE node SET acked_seq = next_seq - 1")\n'
            "        return self._failed(Trouble.REFUSED)\n\n    async def _begin_again",
        ),
    ),
    planted(
        "Retry only on a new write",
        "tests/sync/test_worker.py",
        (
            _WORKER,
            "        quiet = self._store.clock.now_ms() - status.line.heard_ms\n",
            '        known, self._head = getattr(self, "_head", 0), status.head_seq\n'
            "        if self._failures and status.head_seq == known:\n"
            "            return LOOK_S\n"
            "        quiet = self._store.clock.now_ms() - status.line.heard_ms\n",
        ),
    ),
    planted(
        "Print before commit",
        "tests/office/papers/test_printing.py",
        (
            _PRINTING,
            "    paper = make(job)\n    try:\n",
            "    paper = make(job)\n    state, fault = _sent(printer, job, paper)\n    try:\n",
        ),
        (
            _PRINTING,
            "    return _send(store, printer, acting, job, paper)\n",
            '    return _report(move_print(store, acting, job.id, state, fault or ""))\n',
        ),
    ),
    planted(
        "Cursor from an unlocked sequence",
        "tests/portal/test_postgresql_changes.py",
        (
            _CHANGES,
            "_draw(connection, locked, len(states)))",
            'connection.exec_driver_sql("SELECT txid_current()::int").scalar_one())',
        ),
        ("kiosk/portal/nodes/known.py", "_BY_ID.with_for_update()", "_BY_ID"),
    ),
    planted(
        "synchronous=NORMAL",
        "tests/store/test_durability.py",
        ("kiosk/store/sqlcipher.py", '"synchronous = FULL"', '"synchronous = NORMAL"'),
    ),
    planted(
        "synchronous=NORMAL at the portal",
        "tests/portal/test_database.py",
        ("kiosk/portal/database.py", '"synchronous = FULL"', '"synchronous = NORMAL"'),
    ),
    planted(
        "Dedupe purged: ids are forgotten after a day",
        "tests/portal/nodes/test_ingest.py",
        (
            _INGEST,
            "import Connection, Engine, bindparam, insert",
            "import Connection, Engine, bindparam, delete, insert",
        ),
        (
            _INGEST,
            "    _refuse_later_epoch(locked, batch)\n",
            "    connection.execute(delete(operation).where(operation.c.received_ms < now_ms - 86_400_000))\n"
            "    _refuse_later_epoch(locked, batch)\n",
        ),
    ),
)

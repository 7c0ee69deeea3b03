"""Bugs that we fear in this program, planted here."""

from __future__ import annotations

from tests.soak.bug import planted

_EXCHANGE = "kiosk/sync/exchange.py"
_OUTGOING = "kiosk/store/outgoing.py"
_CLIENT = "kiosk/sync/client.py"
_INGEST = "kiosk/portal/nodes/ingest.py"

OUR_OWN = (
    planted(
        "What is known is taken for the same unread",
        "tests/portal/nodes/test_ingest.py",
        (
            _INGEST,
            "if any(hashes.get(entry.seq) != entry.hash for entry in known):",
            "if len(hashes) > len(known):",
        ),
    ),
    planted(
        "Acknowledge although the database lost the transaction",
        "tests/portal/test_postgresql_faults.py::test_a_push_whose_commit_is_cut_off_is_not_acknowledged",
        (
            _INGEST,
            "    except IntegrityError:\n",
            "    except OperationalError:\n"
            "        last = batch.operations[-1]\n"
            "        return Standing(node_id, batch.epoch, last.seq, last.hash, 0, now_ms)\n"
            "    except IntegrityError:\n",
        ),
        (
            _INGEST,
            "from sqlalchemy.exc import IntegrityError",
            "from sqlalchemy.exc import IntegrityError, OperationalError",
        ),
    ),
    planted(
        "One bad operation refuses its batch",
        "tests/portal/nodes/test_ingest.py",
        (
            "kiosk/portal/nodes/filed.py",
            "            outcomes.append(Outcome(told.op_id, HELD, error.reason))\n",
            "            raise Problem(422, error.reason, error.reason) from error\n",
        ),
        (
            "kiosk/portal/nodes/filed.py",
            "from kiosk.portal.officers.schema import request, request_move\n",
            "from kiosk.portal.web.problems import Problem\n"
            "from kiosk.portal.officers.schema import request, request_move\n",
        ),
    ),
    planted(
        "An answer to another request is believed",
        "tests/sync/test_client.py",
        (_EXCHANGE, "ours=echoed and whole", "ours=whole"),
    ),
    planted(
        "A changed answer is believed",
        "tests/sync/test_client.py",
        (_EXCHANGE, "ours=echoed and whole", "ours=echoed"),
    ),
    planted(
        "A certificate's dates go by the kiosk's own clock",
        "tests/sync/test_trust.py",
        (
            _CLIENT,
            "            if error.trouble is not Trouble.WRONG_DATES:\n                raise\n",
            "            raise\n",
        ),
    ),
    planted(
        "Whoever answers is believed what time it is",
        "tests/sync/test_trust.py",
        (
            "kiosk/sync/trusting.py",
            "            key.verify(told.signature, told.covered(question))\n",
            "            key.public_bytes_raw()\n",
        ),
    ),
    planted(
        "An operation that is refused is sent open for ever",
        "tests/sync/test_refusing_gateway.py",
        ("kiosk/sync/sending.py", "line.courier and self.alone % 2:", "not line.courier:"),
    ),
    planted(
        "A restored store goes on in its old epoch",
        "tests/sync/test_restoring.py",
        ("kiosk/store/opening.py", "    _refuse(anchor_faults(connection, mark), StoreRestored)\n", ""),
    ),
    planted(
        "A slip is handed out before the anchor knows its number",
        "tests/store/test_refusals.py",
        (
            "kiosk/store/store.py",
            "                self.anchor.raise_to(self.mark(writing.recorded))\n",
            "                self.mark(writing.recorded)\n",
        ),
    ),
    planted(
        "Sent before the anchor knows",
        "tests/store/test_outgoing.py",
        (
            _OUTGOING,
            '        store.anchor.raise_to(store.mark(Recorded(epoch, int(last.facts["seq"]), last.hash)))\n',
            "",
        ),
    ),
    planted(
        "A restored portal isn't sent again what it lost",
        "tests/store/test_outgoing.py",
        (
            _OUTGOING,
            "        if heard.acked_seq != here.acked_seq:\n",
            "        if heard.acked_seq > here.acked_seq:\n",
        ),
    ),
    planted(
        "A restored portal isn't asked anew what was decided",
        "tests/store/test_outgoing.py",
        (_OUTGOING, "            begin_anew(connection)\n", ""),
    ),
    planted(
        "An old letter takes an acknowledgement back",
        "tests/store/test_outgoing.py",
        (
            _OUTGOING,
            "if carried and heard.portal_ms <= line.portal_ms:",
            "if carried and heard.portal_ms < 0:",
        ),
    ),
    planted(
        "A form is erased before the portal's backup holds it",
        "tests/store/requests/test_erasing.py",
        (
            "kiosk/store/requests/erasing.py",
            'request_end.c.ended_ms <= bindparam("ended_by"), op.c.seq <= bindparam("durable"), ~_BEHIND)',
            'request_end.c.ended_ms <= bindparam("ended_by"))',
        ),
    ),
    planted(
        "A publication is taken without its signature",
        "tests/sync/test_publishing.py",
        (
            "kiosk/sync/publishing.py",
            "    except (InvalidSignature, ValueError):\n        return False\n",
            "    except (InvalidSignature, ValueError):\n        return True\n",
        ),
    ),
    planted(
        "A held request counts as received",
        "tests/store/test_outgoing.py",
        (
            "kiosk/store/requests/decisions.py",
            "        request.c.op_id.not_in(select(held_operation.c.op_id)),\n",
            "",
        ),
    ),
    planted(
        "Decisions that come twice are taken twice",
        "tests/store/test_outgoing.py",
        (
            "kiosk/store/requests/decisions.py",
            "fresh = [decision for decision in decisions if decision.number > kept]",
            "fresh = list(decisions)",
        ),
    ),
)

"""What is left of an order is known to whoever comes again, to the journal, and after an upgrade."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import create_engine, select
from sqlcipher3 import dbapi2

from kiosk.domain.acting import applicant, it_officer
from kiosk.domain.chain import GENESIS
from kiosk.domain.errors import NotAllowed
from kiosk.domain.serving_order import USUAL_ORDER
from kiosk.domain.staff import Role
from kiosk.domain.ticket import Ticket
from kiosk.store import upgrade_store
from kiosk.store.money.cash_schema import order_replaced, payment_order
from kiosk.store.money.paid import receipts_for
from kiosk.store.money.schema import money_wish
from kiosk.store.outgoing import outgoing
from kiosk.store.queue.day_end import NextDay, carry_over
from kiosk.store.replaying import replay
from kiosk.store.schema import metadata
from tests.store.lent import SYNC
from tests.store.money.debts import BASE, DAY, FINE, here, left, many, number_of, orders, pays, voids
from tests.store.money.debts import office as office
from tests.store.money.test_money import Office
from tests.store.releases import rewind
from tests.store.site import Site, new_op
from tests.store.staff import acting_of, known


def test_what_became_of_orders_and_wishes_is_told_again_by_the_journal(office: Office) -> None:
    office.opened()
    kept = pays(office, orders(office, BASE, FINE), BASE)
    orders(office, FINE)
    voids(office, kept, agrees=False)
    voids(office, kept)
    orders(office, BASE)
    told = outgoing(office.store, SYNC, 500, 10**9, after=0).operations
    again = create_engine("sqlite://", module=dbapi2)
    metadata.create_all(again)

    with again.begin() as connection:
        for operation in told:
            replay(office.store, connection, operation, GENESIS, lambda _facts, _content: None)
        for table in (payment_order, order_replaced, money_wish):
            with office.store.reading() as there:
                before = sorted(map(tuple, there.execute(select(table))), key=repr)
            assert sorted(map(tuple, connection.execute(select(table))), key=repr) == before, table.name
            assert before, table.name


def carried(office: Office, ticket: Ticket, days: int = 1) -> Ticket:
    following, acting = NextDay(DAY + timedelta(days=days), 0), acting_of(office.head)
    kept = carry_over(office.store, acting, new_op(), ticket.id, following, {"passports": "J"}, USUAL_ORDER)
    assert kept is not None
    return kept


def test_who_comes_again_on_another_day_has_paid_and_owes_what_they_had(office: Office) -> None:
    office.opened()
    first = number_of(office)
    kept = pays(office, orders(office, BASE, of=first.id), BASE)
    order = orders(office, many(BASE, 2), of=first.id)
    third = carried(office, carried(office, first), 2)

    assert receipts_for(office.store, office.acting, third) == (kept,)
    assert left(office, third.id) == [(order.id, [("base", 2)])]
    later = pays(office, order, BASE, of=third.id)
    assert left(office, third.id) == [(order.id, [("base", 1)])]
    assert receipts_for(office.store, office.acting, third) == (kept, later)
    newest = orders(office, BASE, of=third.id)
    assert left(office, third.id) == [(newest.id, [("base", 1)])]
    assert receipts_for(office.store, office.acting, number_of(office)) == ()
    with pytest.raises(NotAllowed):
        receipts_for(office.store, applicant("k1"), third)


def test_an_upgrade_knows_which_orders_were_replaced_before(site: Site) -> None:
    store = site.create()
    cashier, other, head = known(store, Role.CASHIER, Role.CASHIER, Role.SUPERVISOR)
    office = here(Office(store, cashier, other, head), "t1", "t2")
    office.opened()
    paid = orders(office, BASE)
    pays(office, paid, BASE)
    orders(office, FINE)
    newest = orders(office, many(BASE, 2))
    elsewhere = orders(office, BASE, of="t2")
    with store.engine.begin() as connection:
        rewind(connection, "0027")
    store.close()
    upgrade_store(site.url, site.state_dir, it_officer("k1"))

    upgraded = site.open()
    office = replace(office, store=upgraded)
    assert left(office) == [(newest.id, [("base", 2)])]
    assert left(office, "t2") == [(elsewhere.id, [("base", 1)])]
    upgraded.close()

"""People who filed something, for the counter's tests."""

from __future__ import annotations

from dataclasses import replace

from kiosk.catalogue.reader import load_catalogue
from kiosk.demo.applicant import answer_to
from kiosk.domain.acting import applicant
from kiosk.domain.draft import Answer, Draft, Filed
from kiosk.domain.form import papers_for, visible_steps
from kiosk.domain.local_time import local_day
from kiosk.domain.service import IdentityWay, Language, Relation, Speed
from kiosk.office.requests.filing import hand_in
from kiosk.opening import CATALOGUE
from kiosk.store import Store
from tests.store.site import new_op

SERVICE = "civil_individual_record"
GAP = "concerned.mother_name"


def file(store: Store, visit_id: str = "visit", gaps: tuple[str, ...] = (GAP,), **said: str) -> Filed:
    """File a request as a kiosk does, with some answers left to the clerk."""
    catalogue = load_catalogue(CATALOGUE)
    service, today = catalogue.services[SERVICE], local_day(store.clock.now_ms(), "Asia/Riyadh")
    draft = Draft(SERVICE, Language.ARABIC, Speed.ORDINARY, Relation.SELF, IdentityWay.TYPED)
    for _ in range(3):
        asked = [each for step in visible_steps(service, draft, today) for each in step.fields]
        answers = {each.key: Answer(said.get(each.key, answer_to(each))) for each in asked}
        draft = replace(draft, answers=answers | {key: Answer(by_clerk=True) for key in gaps})
    papers = {paper.id: at != 0 for at, paper in enumerate(papers_for(service, draft, today))}
    return hand_in(
        store, applicant("kiosk-1"), new_op(), catalogue, replace(draft, papers=papers), today, visit_id
    )

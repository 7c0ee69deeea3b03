"""What a document fills in, and what a family's next member needn't say again."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.document_part import DocumentPart
from kiosk.domain.draft import Answer
from kiosk.domain.family import for_relation, next_member
from kiosk.domain.form import prefill
from kiosk.domain.mrz import MrzReading, read_mrz
from kiosk.domain.questions import FieldKind
from kiosk.domain.service import IdentityWay, Relation, Speed
from tests.domain.a_form import PERSONS
from tests.domain.made_up import SEXES, TODAY, a_draft, a_field, a_service, a_step

K = FieldKind

SERVICE = a_service(
    *PERSONS,
    a_step("form.report", "form", a_field("form.reported", K.YES_NO)),
    a_step("contact.phone", "form", a_field("contact.phone", K.PHONE)),
)

READING = read_mrz(
    "P<SYRAL<AHMAD<<MOHAMMAD<<<<<<<<<<<<<<<<<<<<<\n0123456784SYR9001011M310101201020304050<<<72", TODAY
)


def test_a_document_fills_the_fields_of_its_person_alone() -> None:
    assert isinstance(READING, MrzReading)
    typed = a_draft(Relation.CHILD, concerned__given_name="محمد", concerned__birth_date="1980")
    filled = prefill(SERVICE, typed, READING)
    assert {key: answer.value for key, answer in filled.answers.items()} == {
        "concerned.given_name": "محمد",
        "concerned.latin": "AL AHMAD",
        "concerned.birth_date": "1990-01-01",
        "concerned.sex": "male",
    }
    assert set(prefill(SERVICE, a_draft(Relation.CHILD), READING, "asking").answers) == {"asking.birth_date"}


def test_a_document_leaves_what_a_field_cannot_take() -> None:
    assert isinstance(READING, MrzReading)
    other = (replace(SEXES[0], value="m"), SEXES[1])
    field = a_field("concerned.sex", K.CHOICE, choices=other, prefill=DocumentPart.SEX)
    service = a_service(a_step("a", "concerned", field))
    assert prefill(service, a_draft(), READING).answers == {}


def test_the_next_family_member_keeps_what_the_family_shares() -> None:
    draft = a_draft(
        Relation.CHILD,
        concerned__given_name="ليلى",
        concerned__birth_date="2020",
        registry__place="دمشق",
        asking__given_name="سامر",
        contact__phone="+966512345678",
        form__reported="no",
    )
    draft = replace(draft, papers={"identity": True}, identity=IdentityWay.TYPED)
    following = next_member(SERVICE, draft)
    assert {key: answer.value for key, answer in following.answers.items()} == {
        "registry.place": "دمشق",
        "asking.given_name": "سامر",
        "contact.phone": "+966512345678",
    }
    assert (following.relation, following.identity, following.papers) == (None, None, {})


def test_whoever_asked_for_themselves_asks_for_the_next_one() -> None:
    draft = a_draft(Relation.SELF, concerned__given_name="سامر", concerned__birth_date="1980")
    following = next_member(SERVICE, draft)
    assert following.answers == {
        "asking.given_name": Answer("سامر"),
        "asking.birth_date": Answer("1980"),
    }


def test_the_next_request_may_be_of_another_service() -> None:
    draft = replace(a_draft(Relation.CHILD, asking__given_name="سامر"), speed=Speed.URGENT)
    other = replace(a_service(name="other"), speeds=SERVICE.speeds[:1])
    following = next_member(other, draft)
    assert (following.service_id, following.speed, following.answers) == ("other", Speed.ORDINARY, {})


def test_nothing_of_one_person_stays_under_another() -> None:
    draft = a_draft(
        Relation.PARENT,
        concerned__given_name="خالد",
        registry__place="دمشق",
        form__reported="no",
        contact__phone="+966512345678",
    )
    draft = replace(draft, papers={"identity": True}, identity=IdentityWay.PASSPORT)
    changed = for_relation(SERVICE, draft, Relation.CHILD)
    assert {key: answer.value for key, answer in changed.answers.items()} == {
        "contact.phone": "+966512345678"
    }
    assert (changed.relation, changed.identity, changed.papers) == (Relation.CHILD, None, {})


def test_ones_own_data_follow_as_the_person_asking_and_back() -> None:
    own = a_draft(
        Relation.SELF,
        concerned__given_name="سامر",
        concerned__birth_date="1980",
        asking__given_name="قديم",
        registry__place="دمشق",
    )
    for_child = for_relation(SERVICE, replace(own, identity=IdentityWay.TYPED), Relation.CHILD)
    assert for_child.answers == {"asking.given_name": Answer("سامر"), "asking.birth_date": Answer("1980")}
    assert for_child.identity is IdentityWay.TYPED

    back = for_relation(SERVICE, for_child, Relation.SELF)
    assert back.answers == dict(for_child.answers) | {
        "concerned.given_name": Answer("سامر"),
        "concerned.birth_date": Answer("1980"),
    }


def test_choosing_the_same_person_again_loses_nothing() -> None:
    draft = replace(a_draft(Relation.CHILD, concerned__given_name="ليلى"), papers={"identity": True})
    assert for_relation(SERVICE, draft, Relation.CHILD) == draft


def test_the_first_choice_keeps_what_a_family_brought() -> None:
    draft = replace(a_draft(Relation.SELF, registry__place="دمشق"), relation=None)
    assert for_relation(SERVICE, draft, Relation.SELF).answers == {"registry.place": Answer("دمشق")}

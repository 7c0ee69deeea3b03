"""What is filed of a form: nothing that was taken back, with its gaps named."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.draft import Answer
from kiosk.domain.form import finish, gaps, gaps_in, missing_papers, visible_steps
from kiosk.domain.service import Paper, Relation, Speed
from tests.domain.a_form import SERVICE, K, keys
from tests.domain.made_up import LABEL, TODAY, a_draft, a_field, a_service, a_step


def test_gaps_are_what_is_required_and_empty_or_left_to_the_clerk() -> None:
    draft = a_draft(concerned__given_name="محمد", concerned__birth_date="1990", form__reported="no")
    by_clerk = Answer(by_clerk=True)
    draft = replace(draft, answers={**draft.answers, "concerned.sex": by_clerk, "concerned.latin": by_clerk})
    expected = ("concerned.latin", "concerned.sex", "registry.place", "contact.phone")
    assert gaps(SERVICE, draft, TODAY) == expected


def test_a_step_asks_again_only_for_what_nobody_answered() -> None:
    draft = a_draft(concerned__given_name="محمد")
    draft = replace(draft, answers={**draft.answers, "concerned.sex": Answer(by_clerk=True)})
    assert gaps_in(visible_steps(SERVICE, draft, TODAY)[0], draft) == ("concerned.birth_date",)


def test_a_paper_is_missing_when_the_person_said_so() -> None:
    draft = replace(a_draft(Relation.SPOUSE), papers={"identity": True, "relation_proof": False})
    assert missing_papers(SERVICE, draft, TODAY) == ("relation_proof",)
    assert missing_papers(SERVICE, a_draft(Relation.SPOUSE), TODAY) == ()


def test_a_paper_that_not_everybody_has_is_never_missing() -> None:
    service = a_service(papers=(Paper("identity", LABEL), Paper("old_copy", LABEL, optional=True)))
    draft = replace(a_draft(), papers={"identity": False, "old_copy": False})
    assert missing_papers(service, draft, TODAY) == ("identity",)
    assert finish(service, draft, TODAY, "visit", "v1").missing_papers == ("identity",)


def test_what_was_not_said_of_a_paper_is_not_filed() -> None:
    filing = finish(SERVICE, replace(a_draft(Relation.SPOUSE), papers={"identity": False}), TODAY, "v", "v1")
    assert filing.draft.papers == {"identity": False}


def test_what_was_taken_back_is_not_filed() -> None:
    draft = a_draft(
        Relation.SELF,
        concerned__given_name="محمد",
        asking__given_name="سامر",
        form__reported="no",
        form__office="مركز",
        unknown__key="x",
        contact__phone="",
    )
    draft = replace(draft, papers={"identity": True, "relation_proof": True, "unknown": True})
    filing = finish(SERVICE, draft, TODAY, "visit", "v1")
    assert set(filing.draft.answers) == {"concerned.given_name", "form.reported"}
    assert filing.draft.papers == {"identity": True}
    assert (filing.visit_id, filing.catalogue_version) == ("visit", "v1")


def test_what_the_clerk_fills_is_filed_without_a_value() -> None:
    draft = replace(a_draft(), answers={"concerned.given_name": Answer("half", by_clerk=True)})
    filing = finish(SERVICE, draft, TODAY, "visit", "v1")
    assert filing.draft.answers == {"concerned.given_name": Answer(by_clerk=True)}
    assert "concerned.given_name" in filing.gaps


def test_a_filing_is_found_by_every_name_and_document_number_in_it() -> None:
    service = a_service(
        a_step("a", "concerned", a_field("a.name", K.ARABIC_NAME), a_field("a.latin", K.LATIN_NAME)),
        a_step(
            "b", "concerned", a_field("b.number", K.NATIONAL_NUMBER), a_field("b.pass", K.PASSPORT_NUMBER)
        ),
        a_step("c", "form", a_field("c.pass", K.PASSPORT_NUMBER), a_field("c.text")),
        a_step("d", "asking", a_field("d.name", K.ARABIC_NAME)),
    )
    answers = {"a__name": "محمد", "a__latin": "AHMAD", "b__number": "01020304050", "b__pass": "N1"}
    draft = a_draft(Relation.SELF, **answers, c__pass="N1", c__text="x", d__name="سامر")
    filing = finish(service, draft, TODAY, "visit", "v1")
    assert filing.names == ("محمد", "AHMAD")
    assert filing.document_numbers == ("01020304050", "N1")


def test_what_was_typed_before_it_was_left_to_the_clerk_counts_for_nothing() -> None:
    draft = a_draft(Relation.CHILD)
    for value, by_clerk, asked in (("1990", False, False), ("1990", True, True)):
        draft = replace(draft, answers={"concerned.birth_date": Answer(value, by_clerk)})
        assert ("form.guardian" in keys(draft)) is asked


ANSWERS = st.dictionaries(
    st.sampled_from([field.key for step in SERVICE.steps for field in step.fields]),
    st.builds(Answer, st.sampled_from(["", "yes", "no", "male", "2020", "1990-01-01", "نص"]), st.booleans()),
)


@given(ANSWERS, st.sampled_from(Relation), st.sampled_from(Speed))
def test_filing_twice_files_the_same(answers: dict[str, Answer], relation: Relation, speed: Speed) -> None:
    draft = replace(a_draft(relation), speed=speed, answers=answers)
    filing = finish(SERVICE, draft, TODAY, "visit", "v1")
    assert finish(SERVICE, filing.draft, TODAY, "visit", "v1") == filing
    visible = set(keys(filing.draft))
    assert set(filing.draft.answers) <= visible
    assert set(filing.gaps) <= visible

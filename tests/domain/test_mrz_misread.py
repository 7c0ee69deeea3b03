"""What a reader got wrong or couldn't read is put right to the truth, or asked for; never made up."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.domain.document_part import DocumentPart as Part
from kiosk.domain.mrz import MrzFault, MrzFaultCode, MrzFormat, MrzReading, read_mrz
from tests.domain.made_up import TODAY
from tests.domain.zones import LONG_NUMBERS, td1, td2, td3, zones

CARD = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
LONG = "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<"
SHEET = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
"""The specimens of ICAO Doc 9303-5, -6 and -4."""
NUMBER = Part.DOCUMENT_NUMBER
NAMES = frozenset({Part.LATIN_SURNAME, Part.LATIN_GIVEN_NAMES})
UNCHECKED = NAMES | {Part.NATIONALITY, Part.SEX, Part.DOCUMENT_KIND}


def reading(text: str) -> MrzReading:
    found = read_mrz(text, TODAY)
    assert isinstance(found, MrzReading), found
    return found


def misread(text: str, place: int, char: str) -> str:
    return text[:place] + char + text[place + 1 :]


def value(char: str) -> int:
    return 0 if char == "<" else int(char, 36) % 10


@pytest.mark.parametrize(
    ("text", "form", "number", "surname"),
    [
        (CARD, MrzFormat.TD1, "D23145890", "ERIKSSON"),
        (LONG, MrzFormat.TD1, "D23145890734", "STEVENSON"),
        (SHEET, MrzFormat.TD2, "D23145890", "ERIKSSON"),
        (PASSPORT, MrzFormat.TD3, "L898902C3", "ERIKSSON"),
        (CARD.replace("\n", ""), MrzFormat.TD1, "D23145890", "ERIKSSON"),
        (SHEET.replace("\n", ""), MrzFormat.TD2, "D23145890", "ERIKSSON"),
        (PASSPORT.replace("P<UTO", "PPUTO"), MrzFormat.TD3, "L898902C3", "ERIKSSON"),
    ],
)
def test_the_specimens_of_the_standard_are_read(
    text: str, form: MrzFormat, number: str, surname: str
) -> None:
    found = reading(text)
    assert (found.format, found.part(Part.DOCUMENT_NUMBER)) == (form, number)
    assert found.part(Part.LATIN_SURNAME) == surname
    assert found.unsure == frozenset()


@pytest.mark.parametrize("made", [td3, td2, td1])
@pytest.mark.parametrize("number", ["012345678", "A1", "AB12345678", "AB123456789"])
def test_a_number_of_any_length_is_read_whole(made: object, number: str) -> None:
    assert callable(made)
    found = reading(made("ALI<<SARA", number, "900101", "310101", ""))
    assert found.part(Part.DOCUMENT_NUMBER) == number
    assert found.part(Part.OPTIONAL_DATA) == ""


def test_what_follows_a_long_number_is_not_part_of_it() -> None:
    found = reading(td3("ALI<<SARA", "AB12345678", "900101", "310101", "XY9"))
    assert found.part(Part.DOCUMENT_NUMBER) == "AB12345678"
    assert found.part(Part.OPTIONAL_DATA) == "XY9"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CARD.replace("D231458907", "D231458906"), MrzFault(MrzFaultCode.CHECK_DIGIT, 1, NUMBER)),
        (LONG.replace("7349", "7359"), MrzFault(MrzFaultCode.CHECK_DIGIT, 1, NUMBER)),
        (CARD.replace("7408122", "7408132"), MrzFault(MrzFaultCode.CHECK_DIGIT, 2, Part.BIRTH_DATE)),
        (CARD.replace("<<6", "<<7"), MrzFault(MrzFaultCode.CHECK_DIGIT, 2)),
        (CARD.replace("ANNA", "4NNA"), MrzFault(MrzFaultCode.CHARACTER, 3, Part.LATIN_SURNAME)),
        (SHEET.replace("1204159", "1204158"), MrzFault(MrzFaultCode.CHECK_DIGIT, 2, Part.EXPIRY_DATE)),
        (CARD.replace("<<6\n", "<6\n"), MrzFault(MrzFaultCode.LENGTH, 2)),
        (SHEET + "<", MrzFault(MrzFaultCode.LENGTH, 2)),
        (f"V{SHEET[1:]}", MrzFault(MrzFaultCode.VISA, 1)),
    ],
)  # fmt: skip
def test_a_card_misread_says_where(text: str, expected: MrzFault) -> None:
    assert read_mrz(text, TODAY) == expected


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("7408122F", "74O8I22F"),
        ("7408122F", "Z4OB122F".replace("Z", "7")),
        ("F1204159", "FI2O4IS9"),
        ("ZE184226B<<<<<1", "ZE184226B<<<<<I"),
        ("<10", "<1O"),
        ("L898902C36", "L898902C3G"),
    ],
)
def test_a_letter_where_only_digits_stand_is_the_digit_it_looks_like(right: str, wrong: str) -> None:
    assert right in PASSPORT
    assert reading(PASSPORT.replace(right, wrong)) == reading(PASSPORT)


@pytest.mark.parametrize("wrong", ["LB98902C36", "L8989O2C36", "L898902G36"])
def test_letters_are_not_swapped_where_both_may_stand(wrong: str) -> None:
    found = read_mrz(PASSPORT.replace("L898902C36", wrong), TODAY)
    assert found == MrzFault(MrzFaultCode.CHECK_DIGIT, 2, Part.DOCUMENT_NUMBER)


@pytest.mark.parametrize("unread", ["_", "?"])
@pytest.mark.parametrize("place", [58, 60, 64, 66, 72, 87, 88, 54])
def test_an_unread_digit_that_check_digits_give_away_is_filled_in(unread: str, place: int) -> None:
    assert reading(misread(PASSPORT, place, unread)) == reading(PASSPORT)


@pytest.mark.parametrize(
    ("place", "part"),
    [(47, Part.DOCUMENT_NUMBER), (50, Part.DOCUMENT_NUMBER)],
)
def test_an_unread_character_of_the_number_is_asked_for(place: int, part: Part) -> None:
    assert read_mrz(misread(PASSPORT, place, "_"), TODAY) == MrzFault(MrzFaultCode.UNSURE, 2, part)


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        (PASSPORT.replace("ANNA", "AN_A"), NAMES),
        (PASSPORT.replace("UTO74", "U?O74"), {Part.NATIONALITY, Part.DOCUMENT_KIND}),
        (PASSPORT.replace("P<UTO", "P<U_O"), {Part.DOCUMENT_KIND}),
        (PASSPORT.replace("2F1", "2_1"), {Part.SEX}),
        (PASSPORT.replace("ZE1", "_?1"), {Part.OPTIONAL_DATA}),
        (CARD.replace("ERIKSSON", "ERIKS_ON"), NAMES),
    ],
)
def test_what_no_check_digit_covers_is_left_to_be_typed(text: str, unsure: set[Part]) -> None:
    found = reading(text)
    assert found.unsure == unsure
    assert all(found.part(part) == "" for part in unsure)
    assert found.part(Part.DOCUMENT_NUMBER)
    assert found.part(Part.BIRTH_DATE) == "1974-08-12"


def test_a_speck_among_the_fillers_after_a_name_changes_nothing() -> None:
    assert reading(PASSPORT.replace("MARIA<<<<<", "MARIA<<_<?")) == reading(PASSPORT)


def test_a_zone_of_specks_alone_is_refused_at_once() -> None:
    text = PASSPORT[:45] + "_" * 44
    assert read_mrz(text, TODAY) == MrzFault(MrzFaultCode.UNSURE, 2, Part.DOCUMENT_NUMBER)


@given(zones() | zones(LONG_NUMBERS), st.data())
def test_one_misread_character_gives_the_truth_or_a_fault(text: str, data: st.DataObject) -> None:
    truth = read_mrz(text, TODAY)
    assume(isinstance(truth, MrzReading))
    assert isinstance(truth, MrzReading)
    place = data.draw(st.sampled_from([at for at, char in enumerate(text) if char != "\n"]))
    char = data.draw(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"))
    assume(char != text[place])
    found = read_mrz(misread(text, place, char), TODAY)
    if isinstance(found, MrzReading) and found != truth:
        differing = {part for part in Part if found.part(part) != truth.part(part)}
        assert differing <= UNCHECKED or value(char) == value(text[place])


@given(zones() | zones(LONG_NUMBERS), st.data(), st.integers(1, 2))
def test_unread_characters_give_the_truth_or_are_asked_for(
    text: str, data: st.DataObject, count: int
) -> None:
    truth = read_mrz(text, TODAY)
    assume(isinstance(truth, MrzReading))
    assert isinstance(truth, MrzReading)
    places = st.sampled_from([at for at, char in enumerate(text) if char != "\n"])
    for place in data.draw(st.lists(places, min_size=count, max_size=count, unique=True)):
        text = misread(text, place, data.draw(st.sampled_from("_?")))
    found = read_mrz(text, TODAY)
    if isinstance(found, MrzFault):
        assert found.code is MrzFaultCode.UNSURE
    else:
        assert all(found.part(part) == truth.part(part) for part in Part if part not in found.unsure)
        assert all(found.part(part) == "" for part in found.unsure)

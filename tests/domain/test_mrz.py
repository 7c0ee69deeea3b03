"""A passport's machine-readable zone is read whole, or the person learns which line and field is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.document_part import DocumentPart as Part
from kiosk.domain.mrz import MrzFault, MrzFaultCode, MrzReading, check_digit, read_mrz
from tests.domain.made_up import TODAY

UPPER = "P<SYRAL<AHMAD<<MOHAMMAD<<<<<<<<<<<<<<<<<<<<<"
LOWER = "0123456784SYR9001011M310101201020304050<<<72"
SPECIMEN = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
)  # ICAO Doc 9303-4, appendix


def reading(text: str, today: date = TODAY) -> MrzReading:
    found = read_mrz(text, today)
    assert isinstance(found, MrzReading)
    return found


def fault(text: str) -> MrzFault:
    found = read_mrz(text, TODAY)
    assert isinstance(found, MrzFault)
    return found


def zone(
    number: str = "012345678",
    nationality: str = "SYR",
    birth: str = "900101",
    sex: str = "M",
    expiry: str = "310101",
    optional: str = "01020304050",
    upper: str = UPPER,
) -> str:
    """Return a zone whose check digits hold."""
    number, optional = number.ljust(9, "<"), optional.ljust(14, "<")
    first = number + check_digit(number)
    second = birth + check_digit(birth)
    third = expiry + check_digit(expiry) + optional + check_digit(optional)
    return f"{upper}\n{first}{nationality}{second}{sex}{third}{check_digit(first + second + third)}"


def test_a_syrian_passport_fills_what_it_carries() -> None:
    found = reading(f"{UPPER}\n{LOWER}")
    assert {part: found.part(part) for part in Part if found.part(part)} == {
        Part.LATIN_SURNAME: "AL AHMAD",
        Part.LATIN_GIVEN_NAMES: "MOHAMMAD",
        Part.DOCUMENT_NUMBER: "012345678",
        Part.NATIONALITY: "SY",
        Part.BIRTH_DATE: "1990-01-01",
        Part.SEX: "male",
        Part.EXPIRY_DATE: "2031-01-01",
        Part.OPTIONAL_DATA: "01020304050",
        Part.DOCUMENT_KIND: "passport",
    }
    assert zone() == f"{UPPER}\n{LOWER}"


def test_the_specimen_of_the_standard_is_read() -> None:
    found = reading(SPECIMEN)
    assert found.part(Part.LATIN_GIVEN_NAMES) == "ANNA MARIA"
    assert found.part(Part.BIRTH_DATE) == "1974-08-12"
    assert found.part(Part.NATIONALITY) == ""


@pytest.mark.parametrize(
    "sent",
    [
        UPPER + LOWER,
        f"{UPPER}\r\n{LOWER}\r\n",
        f"\x02{UPPER}\r{LOWER}\x03",
        f"{UPPER}\n\n{LOWER}".lower(),
        "\n".join(" ".join(line) for line in (UPPER, LOWER)),
    ],
    ids=["one run", "lines", "framed", "small letters", "spaced"],
)
def test_the_way_a_reader_frames_its_lines_does_not_matter(sent: str) -> None:
    assert reading(sent) == reading(f"{UPPER}\n{LOWER}")


@pytest.mark.parametrize(
    ("place", "part"),
    [
        (0, Part.DOCUMENT_NUMBER),
        (9, Part.DOCUMENT_NUMBER),
        (13, Part.BIRTH_DATE),
        (19, Part.BIRTH_DATE),
        (26, Part.EXPIRY_DATE),
        (27, Part.EXPIRY_DATE),
        (30, Part.OPTIONAL_DATA),
        (42, Part.OPTIONAL_DATA),
        (43, None),
    ],
)
def test_a_misread_digit_names_its_line_and_field(place: int, part: Part | None) -> None:
    wrong = str((int(LOWER[place]) + 1) % 10)
    misread = LOWER[:place] + wrong + LOWER[place + 1 :]
    assert fault(f"{UPPER}\n{misread}") == MrzFault(MrzFaultCode.CHECK_DIGIT, 2, part)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", MrzFault(MrzFaultCode.LENGTH, 0)),
        (UPPER, MrzFault(MrzFaultCode.LENGTH, 0)),
        (f"{UPPER[:-1]}\n{LOWER}", MrzFault(MrzFaultCode.LENGTH, 1)),
        (f"{UPPER}\n{LOWER}0", MrzFault(MrzFaultCode.LENGTH, 2)),
        (f"{UPPER}\n{LOWER}\n{LOWER}", MrzFault(MrzFaultCode.LENGTH, 0)),
        ("<" * 5000, MrzFault(MrzFaultCode.LENGTH, 0)),
        (f"{UPPER}\n{LOWER[:-1]}!", MrzFault(MrzFaultCode.CHARACTER, 2)),
        (f"_{UPPER[1:]}\n{LOWER}", MrzFault(MrzFaultCode.UNSURE, 1)),
        (f"{UPPER}\n٠{LOWER[1:]}", MrzFault(MrzFaultCode.CHARACTER, 0)),
        (
            f"{UPPER[:10]}5{UPPER[11:]}\n{LOWER}",
            MrzFault(MrzFaultCode.CHARACTER, 1, Part.LATIN_SURNAME),
        ),
        (f"1{UPPER[1:]}\n{LOWER}", MrzFault(MrzFaultCode.CHARACTER, 1)),
        (f"V{UPPER[1:]}\n{LOWER}", MrzFault(MrzFaultCode.VISA, 1)),
        (f"{UPPER}\n{LOWER[:13]}A{LOWER[14:]}", MrzFault(MrzFaultCode.CHARACTER, 2, Part.BIRTH_DATE)),
        (
            f"{UPPER}\n{LOWER[:10]}5YR{LOWER[13:]}",
            MrzFault(MrzFaultCode.CHARACTER, 2, Part.NATIONALITY),
        ),
        (f"{UPPER}\n{LOWER[:20]}X{LOWER[21:]}", MrzFault(MrzFaultCode.CHARACTER, 2, Part.SEX)),
        (zone(birth="900230"), MrzFault(MrzFaultCode.DATE, 2, Part.BIRTH_DATE)),
        (zone(expiry="311301"), MrzFault(MrzFaultCode.DATE, 2, Part.EXPIRY_DATE)),
    ],
)
def test_what_is_no_passport_says_where(text: str, expected: MrzFault) -> None:
    assert fault(text) == expected


@given(
    st.text(st.characters(exclude_categories=()), max_size=120) | st.text("P<SYRAL0123456789\n", max_size=95)
)
def test_any_scan_is_read_or_refused(text: str) -> None:
    assert isinstance(read_mrz(text, TODAY), MrzReading | MrzFault)


@given(
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=1, max_size=9), st.dates(date(1930, 1, 1), TODAY)
)
def test_what_a_passport_holds_reads_back(number: str, birth: date) -> None:
    found = reading(zone(number=number, birth=birth.strftime("%y%m%d")))
    assert found.part(Part.DOCUMENT_NUMBER) == number
    assert found.part(Part.BIRTH_DATE) == birth.isoformat()


@given(st.integers(0, 43), st.sampled_from("0123456789"))
def test_one_misread_digit_never_passes(place: int, digit: str) -> None:
    if not LOWER[place].isdigit() or LOWER[place] == digit:
        return
    assert fault(f"{UPPER}\n{LOWER[:place]}{digit}{LOWER[place + 1 :]}").line == 2


@pytest.mark.parametrize(
    ("birth", "today", "read"),
    [
        ("261123", TODAY, "2026-11-23"),
        ("261124", TODAY, "1926-11-24"),
        ("300101", TODAY, "1930-01-01"),
        ("300101", date(2030, 1, 1), "2030-01-01"),
        ("61<<<<", TODAY, "1961"),
        ("6105<<", TODAY, "1961-05"),
        ("<<<<<<", TODAY, ""),
        ("000229", TODAY, "2000-02-29"),
    ],
)
def test_a_birth_lies_in_the_past_and_says_only_what_is_known(birth: str, today: date, read: str) -> None:
    assert reading(zone(birth=birth), today).part(Part.BIRTH_DATE) == read


def test_empty_optional_data_needs_no_check_digit() -> None:
    lower = zone(optional="").split("\n")[1]
    whole = lower[0:10] + lower[13:20] + lower[21:42] + "<"
    assert reading(f"{UPPER}\n{lower[:42]}<{check_digit(whole)}").part(Part.OPTIONAL_DATA) == ""


def test_a_travel_document_of_another_type_is_read() -> None:
    found = reading(zone(upper="T" + UPPER[1:]))
    assert found.part(Part.DOCUMENT_NUMBER) == reading(zone()).part(Part.DOCUMENT_NUMBER) != ""
    assert found.part(Part.DOCUMENT_KIND) == ""


@pytest.mark.parametrize(
    ("names", "surname", "given"),
    [
        ("ABCDEFGHIJKLMNOPQRS<<ABCDEFGHIJKLMNOPQR", "ABCDEFGHIJKLMNOPQRS", ""),
        ("A" * 39, "", ""),
        ("KHALIL" + "<" * 33, "KHALIL", ""),
    ],
)
def test_a_name_that_may_be_cut_off_is_not_given(names: str, surname: str, given: str) -> None:
    found = reading(zone(upper="P<SYR" + names))
    assert found.part(Part.LATIN_SURNAME) == surname
    assert found.part(Part.LATIN_GIVEN_NAMES) == given


def test_only_a_syrians_syrian_passport_tells_its_kind() -> None:
    upper, lower = UPPER, LOWER
    assert reading(f"{upper[:2]}SAU{upper[5:]}\n{lower}").part(Part.DOCUMENT_KIND) == ""

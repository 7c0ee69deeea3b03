"""Each field takes what people really write, stores one form of it, and says what is wrong otherwise."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.field_faults import Checked, FaultCode
from kiosk.domain.fields import MAX_LENGTHS, check, luhn_holds
from kiosk.domain.questions import FieldKind
from tests.domain.made_up import SEXES, TODAY, a_field

K, F = FieldKind, FaultCode


def checked(kind: FieldKind, raw: str, country: str = "SA", *, not_future: bool = True) -> Checked:
    field = a_field(
        kind=kind,
        max_length=MAX_LENGTHS.get(kind, 60),
        choices=SEXES if kind in (K.CHOICE, K.COUNTRY, K.GOVERNORATE) else (),
        not_future=not_future,
    )
    return check(field, raw, TODAY, country)


def fault(kind: FieldKind, raw: str, country: str = "SA") -> FaultCode | None:
    found = checked(kind, raw, country)
    assert found.fault is None or found.value == ""
    return None if found.fault is None else found.fault.code


@pytest.mark.parametrize(
    ("kind", "raw", "stored"),
    [
        (K.ARABIC_NAME, "  محمّد   عبد الله ", "محمّد عبد الله"),
        (K.ARABIC_NAME, "أبو-غزالة", "أبو-غزالة"),
        (K.LATIN_NAME, "Al-Ahmad O’Neil Jr.", "Al-Ahmad O’Neil Jr."),
        (K.LATIN_NAME, "Şükrü", "Şükrü"),
        (K.NATIONAL_NUMBER, "٠١٠ ٢٠٣٠ ٤٠٥٠", "01020304050"),
        (K.NATIONAL_NUMBER, "010-2030-4050", "01020304050"),
        (K.REGISTRY_PLACE, "دمشق - القدم ١٢", "دمشق - القدم ١٢"),
        (K.REGISTRY_NUMBER, "١٥٢", "152"),
        (K.REGISTRY_NUMBER, "152 / 4", "152/4"),
        (K.PASSPORT_NUMBER, "n 012-34567", "N01234567"),
        (K.RESIDENCE_PERMIT, "٢١٢٣٤٥٦٧٨٨", "2123456788"),
        (K.PARTIAL_DATE, "1961", "1961"),
        (K.PARTIAL_DATE, "1961-05", "1961-05"),
        (K.PARTIAL_DATE, "5/1961", "1961-05"),
        (K.PARTIAL_DATE, "٣/٥/١٩٦١", "1961-05-03"),
        (K.PARTIAL_DATE, "1961.5.3", "1961-05-03"),
        (K.EMAIL, " name@example.org ", "name@example.org"),
        (K.ADDRESS, "الرياض\nحي العليا", "الرياض\nحي العليا"),
        (K.COUNTRY, "male", "male"),
        (K.CHOICE, "female", "female"),
        (K.YES_NO, "yes", "yes"),
        (K.PERIOD, "1999-01/2004-07", "1999-01/2004-07"),
        (K.PERIOD, "٢٠٠١ / ٢٠٠١", "2001/2001"),
        (K.PERIOD, "2001-05/2001", "2001-05/2001"),
        (K.NUMBER, "٣", "3"),
        (K.TEXT, "Tom & <b>Jerry</b>", "Tom & <b>Jerry</b>"),
    ],
)
def test_a_right_answer_is_stored_in_one_form(kind: FieldKind, raw: str, stored: str) -> None:
    assert checked(kind, raw) == Checked(stored)


@pytest.mark.parametrize(
    ("kind", "raw", "code"),
    [
        (K.ARABIC_NAME, "Mohammad", F.ARABIC),
        (K.ARABIC_NAME, "محمد2", F.NAME_DIGITS),
        (K.ARABIC_NAME, "سلمى ١٢", F.NAME_DIGITS),
        (K.ARABIC_NAME, "12", F.NAME_DIGITS),
        (K.ARABIC_NAME, "Salma 12", F.ARABIC),
        (K.LATIN_NAME, "SALMA 12", F.NAME_DIGITS),
        (K.ARABIC_NAME, "<b>محمد</b>", F.ARABIC),
        (K.ARABIC_NAME, "--", F.ARABIC),
        (K.ARABIC_NAME, "\U00017000", F.ARABIC),  # a letter for which Unicode has no name
        (K.ARABIC_NAME, "محمد\u202e", F.SYMBOLS),
        (K.ARABIC_NAME, "م" * 5000, F.TOO_LONG),
        (K.ARABIC_NAME, "م" * 61, F.TOO_LONG),
        (K.LATIN_NAME, "محمد", F.LATIN),
        (K.LATIN_NAME, "Мария", F.LATIN),
        (K.REGISTRY_NUMBER, "قيد 12", F.REGISTRY),
        (K.PASSPORT_NUMBER, "جواز12", F.DOCUMENT),
        (K.PASSPORT_NUMBER, "0123456789", F.DOCUMENT),
        (K.RESIDENCE_PERMIT, "21234567;8", F.DOCUMENT),
        (K.PARTIAL_DATE, "yesterday", F.DATE),
        (K.PARTIAL_DATE, "03/05/61", F.DATE),
        (K.PARTIAL_DATE, "1-2-3-1961", F.DATE),
        (K.PARTIAL_DATE, "31/4/2001", F.NO_SUCH_DAY),
        (K.PARTIAL_DATE, "29/2/2001", F.NO_SUCH_DAY),
        (K.PARTIAL_DATE, "0/2/2001", F.NO_SUCH_DAY),
        (K.PARTIAL_DATE, "2026-11-24", F.FUTURE),
        (K.PARTIAL_DATE, "2026-12", F.FUTURE),
        (K.PARTIAL_DATE, "1261-05-03", F.FAR_YEAR),
        (K.PHONE, "abc", F.PHONE),
        (K.EMAIL, "name@", F.EMAIL),
        (K.EMAIL, "name@example", F.EMAIL),
        (K.EMAIL, "<x>@example.org", F.EMAIL),
        (K.EMAIL, "a b@example.org", F.EMAIL),
        (K.CHOICE, "other", F.CHOICE),
        (K.GOVERNORATE, "atlantis", F.CHOICE),
        (K.YES_NO, "maybe", F.CHOICE),
        (K.PERIOD, "1999", F.PERIOD),
        (K.PERIOD, "2004/1999", F.PERIOD),
        (K.PERIOD, "1999-02-30/2004", F.NO_SUCH_DAY),
        (K.NUMBER, "3.5", F.NUMBER),
        (K.NUMBER, "1234567", F.TOO_LONG),
        (K.TEXT, "a\x1b@b", F.SYMBOLS),
    ],
    ids=ascii,
)
def test_a_wrong_answer_is_told_for_what_it_is(kind: FieldKind, raw: str, code: FaultCode) -> None:
    assert fault(kind, raw) is code


@pytest.mark.parametrize("raw", ["", "   ", "\u00a0"])
@pytest.mark.parametrize("kind", FieldKind)
def test_nothing_written_is_no_mistake(kind: FieldKind, raw: str) -> None:
    assert checked(kind, raw) == Checked("")


ANYTHING = st.text(st.characters(exclude_categories=()), max_size=40)
NEARLY_NUMBERS = st.text("0123456789+-/. ٠١٢٣٤٥٦٧٨٩", max_size=24)


@given(st.sampled_from(FieldKind), ANYTHING | NEARLY_NUMBERS)
def test_any_input_is_stored_once_for_all_or_refused(kind: FieldKind, raw: str) -> None:
    first = checked(kind, raw)
    assert (first.fault is None) or first.value == ""
    assert first.fault is not None or checked(kind, first.value) == first
    assert len(first.value) <= MAX_LENGTHS.get(kind, 60)


@given(st.dates(date(1900, 1, 1), TODAY))
def test_every_past_day_is_taken_as_people_write_it(day: date) -> None:
    for written in (
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02d}-{day.month:02d}-{day.year}",
    ):
        assert checked(K.PARTIAL_DATE, written).value == day.isoformat()


def test_an_expiry_may_lie_ahead_but_not_beyond_reason() -> None:
    assert checked(K.PARTIAL_DATE, "2032-01-01", not_future=False).value == "2032-01-01"
    far = checked(K.PARTIAL_DATE, "9031-01-01", not_future=False).fault
    assert far is not None
    assert far.code is F.FAR_YEAR


@pytest.mark.parametrize(
    ("raw", "typed"), [("0102030405", "10"), ("٠١٢", "3"), ("010203040501", "12"), ("ليس معي", "0")]
)
def test_a_national_number_says_how_many_digits_were_typed(raw: str, typed: str) -> None:
    found = checked(K.NATIONAL_NUMBER, raw).fault
    assert found is not None
    assert (found.code, found.values) == (F.NATIONAL, {"n": typed})


@pytest.mark.parametrize("permit", ["2000000006", "2000000014", "2123456788", "2487654325", "2999999994"])
def test_a_usual_residence_permit_passes_in_silence(permit: str) -> None:
    assert checked(K.RESIDENCE_PERMIT, permit) == Checked(permit)


@pytest.mark.parametrize("permit", ["2000000007", "1000000009", "1000000008", "3123456789", "212345678"])
def test_an_unusual_residence_permit_warns_and_is_kept(permit: str) -> None:
    found = checked(K.RESIDENCE_PERMIT, permit)
    assert found.value == permit
    assert found.fault is None
    assert found.warning is not None
    assert found.warning.code is F.RESIDENCE


def test_permits_of_other_countries_are_not_measured_by_saudi_habits() -> None:
    assert checked(K.RESIDENCE_PERMIT, "2000000007", "DE") == Checked("2000000007")


@given(st.integers(0, 10**9 - 1), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_of_a_permit_is_always_seen(number: int, place: int, added: int) -> None:
    body = f"{number:09d}"
    right = next(body + str(digit) for digit in range(10) if luhn_holds(body + str(digit)))
    wrong = right[:place] + str((int(right[place]) + added) % 10) + right[place + 1 :]
    assert not luhn_holds(wrong)


@pytest.mark.parametrize(
    ("raw", "country", "stored"),
    [
        ("0512345678", "SA", "+966512345678"),
        ("٠٥١٢٣٤٥٦٧٨", "SA", "+966512345678"),
        ("512345678", "SA", "+966512345678"),
        ("05 1234 5678", "SA", "+966512345678"),
        ("00966512345678", "SA", "+966512345678"),
        ("+966 (0) 512-345-678", "SA", "+966512345678"),
        ("966512345678", "SA", "+966512345678"),
        ("0114881234", "SA", "+966114881234"),
        ("+963 944 123 456", "SA", "+963944123456"),
        ("00963944123456", "SA", "+963944123456"),
        ("0944123456", "SY", "+963944123456"),
        ("0151 23456789", "DE", "+4915123456789"),
    ],
)
def test_a_phone_is_read_from_local_habits(raw: str, country: str, stored: str) -> None:
    assert checked(K.PHONE, raw, country) == Checked(stored)


@pytest.mark.parametrize(
    "raw", ["051234567", "05123456789", "0114", "5", "+96651234567", "1" * 40, "05x2345678", "+"]
)
def test_a_phone_with_a_digit_too_few_or_many_is_refused(raw: str) -> None:
    assert fault(K.PHONE, raw) is F.PHONE


def test_a_foreign_phone_in_no_known_range_warns_and_is_kept() -> None:
    unusual = checked(K.PHONE, "+49 1999 999999")
    assert unusual.value == "+491999999999"
    assert unusual.fault is None
    assert unusual.warning is not None

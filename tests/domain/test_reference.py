"""A request's number survives being read aloud, written down and typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.reference import display_reference, new_reference, read_reference

LETTERS = st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
REFERENCES = st.builds(
    lambda letter, number: new_reference(letter, lambda _: number), LETTERS, st.integers(0, 10**8 - 1)
)


@given(REFERENCES)
def test_a_reference_reads_back_however_it_is_written(reference: str) -> None:
    arabic = display_reference(reference).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for typed in (reference, display_reference(reference), arabic, f" {reference[:4]}-{reference[4:]} "):
        assert read_reference(typed) == reference


@given(REFERENCES, st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_always_caught(reference: str, place: int, added: int) -> None:
    wrong = str((int(reference[place]) + added) % 10)
    assert read_reference(reference[:place] + wrong + reference[place + 1 :]) is None


@given(REFERENCES, st.integers(0, 11), st.integers(0, 11))
def test_two_exchanged_digits_are_always_caught(reference: str, one: int, other: int) -> None:
    digits = list(reference)
    digits[one], digits[other] = digits[other], digits[one]
    exchanged = "".join(digits)
    assert read_reference(exchanged) == (reference if exchanged == reference else None)


@pytest.mark.parametrize("typed", ["", "0148", "abcdefghijkl", "000000000098", "270000000000", "1" * 5000])
def test_what_is_no_reference_is_refused(typed: str) -> None:
    assert read_reference(typed) is None


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(typed: str) -> None:
    reference = read_reference(typed)
    assert reference is None or len(reference) == 12


def test_its_check_digits_are_those_of_the_standard() -> None:
    reference = new_reference("A", lambda _: 48210937)
    assert display_reference(reference) == "0148 2109 3758"
    assert int(reference) % 97 == 1


@pytest.mark.parametrize("letter", ["", "a", "AB", "ج", "1"])
def test_a_node_without_a_letter_gets_no_reference(letter: str) -> None:
    with pytest.raises(ValueError, match="A to Z"):
        new_reference(letter, lambda _: 0)

"""A recovery code is typed once in a bad hour: every slip of a finger shows, in its own group."""

from __future__ import annotations

import random

import pytest

from kiosk.domain.recovery_code import CODE_BYTES, Mistyped, display_recovery_code, read_recovery_code

CODE = random.Random(7).randbytes(CODE_BYTES)
GROUPS = display_recovery_code(CODE)
EDGES = bytes([0, 0, 0xFF, 0xFF] * 4)


@pytest.mark.parametrize("code", [CODE, EDGES])
def test_a_code_is_read_as_it_is_printed(code: bytes) -> None:
    groups = display_recovery_code(code)
    assert [len(group) for group in groups] == [6] * 8
    assert read_recovery_code("-".join(groups)) == code
    eastern = "  ".join(groups).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert read_recovery_code(eastern) == code


def test_every_single_wrong_digit_and_every_swap_of_neighbours_shows_in_its_group() -> None:
    digits = "".join(GROUPS)
    for place, right in enumerate(digits):
        for wrong in set("0123456789") - {right}:
            typed = digits[:place] + wrong + digits[place + 1 :]
            assert read_recovery_code(typed) == Mistyped((place // 6 + 1,))
        if place % 6 and digits[place - 1] != right:
            typed = digits[: place - 1] + right + digits[place - 1] + digits[place + 1 :]
            assert read_recovery_code(typed) == Mistyped((place // 6 + 1,))


@pytest.mark.parametrize("typed", ["", " ".join(GROUPS[:7]), "".join(GROUPS) + "1", "x" * 48, "1" * 5000])
def test_what_isnt_48_digits_is_no_code(typed: str) -> None:
    assert read_recovery_code(typed) == Mistyped()

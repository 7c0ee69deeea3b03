from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.text import isolate
from kiosk.paper.fonts import Face, width
from kiosk.paper.lines import balanced_lines, break_lines

texts = st.text("ابجدس ab 12.,-\u0651\u064f\u2066\u2067\u2069", max_size=80)


def em(text: str) -> float:
    return width(text, Face.REGULAR)


def bare(text: str) -> str:
    return "".join(c for c in text if c not in "\u2066\u2067\u2069 ")


@given(texts, st.floats(2, 20))
def test_every_line_fits_and_nothing_is_lost(text: str, room: float) -> None:
    lines = break_lines(text, room, em)
    assert bare("".join(lines)) == bare(text)
    assert all(em(line) <= room * 1.001 or len(bare(line)) <= 2 for line in lines)


@given(texts, st.floats(2, 20))
def test_isolates_are_whole_within_each_line(text: str, room: float) -> None:
    for line in break_lines(text, room, em):
        depth = 0
        for character in line:
            depth += (character in "\u2066\u2067") - (character == "\u2069")
            assert depth >= 0
        assert depth == 0


def test_a_phone_number_stays_on_one_line() -> None:
    phone = isolate("+966 11 555 0100")
    assert phone in break_lines(f"للأسئلة أو التصحيح هاتف {phone} صباحاً", em(phone) + 0.5, em)


def test_a_word_wider_than_the_line_is_cut_between_letters() -> None:
    lines = break_lines("م" * 40, 6, em)
    assert len(lines) > 2
    assert "".join(lines) == "م" * 40


def test_marks_stay_with_their_letter() -> None:
    for line in break_lines("بُ" * 40, 5, em):
        assert not line.startswith("\u064f")


@given(texts, st.floats(4, 20))
def test_balancing_needs_no_more_lines(text: str, room: float) -> None:
    balanced = balanced_lines(text, room, em)
    assert len(balanced) == len(break_lines(text, room, em))
    assert bare("".join(balanced)) == bare(text)


def test_lines_in_the_middle_are_about_as_long() -> None:
    name = "سفارة الجمهورية العربية السورية في الرياض"
    first, second = (em(line) for line in balanced_lines(name, em(name) * 0.9, em))
    assert abs(first - second) < em(name) * 0.3

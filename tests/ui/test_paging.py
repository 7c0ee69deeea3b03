"""A page too tall for the glass is cut between its parts, never through one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.paging import page_starts, revealed

heights = st.lists(st.floats(5, 90), min_size=1, max_size=30)


def _blocks(parts: list[float], gap: float = 4.0) -> list[tuple[float, float]]:
    blocks, top = [], 0.0
    for part in parts:
        blocks.append((top, top + part))
        top += part + gap
    return blocks


def test_what_fits_is_one_page() -> None:
    assert page_starts([(0, 40), (44, 90)], 100) == [0.0]


def test_a_part_that_does_not_fit_begins_the_next_page() -> None:
    assert page_starts([(0, 40), (44, 90), (94, 130)], 100) == [0.0, 94.0]


def test_a_part_taller_than_the_glass_is_shown_in_pieces() -> None:
    assert page_starts([(0, 40), (44, 294)], 100) == [0.0, 44.0, 144.0, 244.0]


@given(heights)
def test_every_part_is_whole_on_some_page(parts: list[float]) -> None:
    blocks = _blocks(parts)
    starts = page_starts(blocks, 100)

    for top, bottom in blocks:
        assert any(start <= top and bottom <= start + 100 + 1e-9 for start in starts)
    assert starts == sorted(set(starts))


@given(st.floats(0, 500), st.floats(0, 500), st.floats(1, 120))
def test_a_field_is_brought_into_sight_by_the_least_move(offset: float, top: float, height: float) -> None:
    bottom = top + height
    moved = revealed(offset, top, bottom, 120)

    assert moved <= top
    assert bottom <= moved + 120 + 1e-9
    if offset <= top and bottom <= offset + 120:
        assert moved == offset


def test_of_a_field_taller_than_the_glass_its_top_is_shown() -> None:
    assert revealed(0, 300, 500, 100) == 300

"""A page too tall for the glass is cut between its parts, never through one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.paging import Block, Part, parts_of, revealed, whole_within

heights = st.lists(st.floats(5, 90), min_size=1, max_size=30)


def _blocks(parts: list[float], gap: float = 4.0) -> list[Block]:
    blocks, top = [], 0.0
    for part in parts:
        blocks.append(Block(top, top + part, top))
        top += part + gap
    return blocks


def test_what_fits_is_one_page() -> None:
    assert parts_of([Block(0, 40), Block(44, 90)], 100) == [Part(0, 90, 0)]


def test_what_fits_to_the_last_digit_of_a_sum_is_one_page() -> None:
    end = 32.4 + 64.9

    assert end > 97.3
    assert parts_of([Block(0, 32.4), Block(32.4, end)], 97.3) == [Part(0, end, 0)]


def test_a_part_that_does_not_fit_begins_the_next_page() -> None:
    blocks = [Block(0, 40), Block(44, 90), Block(94, 130)]
    assert parts_of(blocks, 100) == [Part(0, 90, 0), Part(94, 130, 0)]


def test_a_part_taller_than_the_glass_is_shown_in_pieces() -> None:
    starts = [part.start for part in parts_of([Block(0, 40), Block(44, 294)], 100)]
    assert starts == [0.0, 44.0, 144.0, 244.0]


@given(heights, st.sampled_from([0.0, 30.0, 60.0]))
def test_every_part_is_whole_on_some_page_and_within_reach(heights: list[float], reach: float) -> None:
    blocks = _blocks(heights)
    parts = parts_of(blocks, reach + 100, reach)

    for block in blocks:
        showing = [part for part in parts if part.start <= block.top and block.bottom <= part.end]
        assert len(showing) == 1
        assert block.control is not None
        assert block.control - showing[0].start + showing[0].shift >= reach - 1e-9
    assert all(part.end - part.start + part.shift <= reach + 100 + 0.01 for part in parts)


def test_words_before_what_one_taps_stay_above_the_reach() -> None:
    label_and_box = Block(0, 60, 20)

    assert parts_of([label_and_box], 150, 100) == [Part(0, 60, 80)]
    assert parts_of([Block(0, 120), Block(124, 144)], 150, 100) == [Part(0, 144, 0)]


def test_a_row_ends_where_its_tallest_tile_ends() -> None:
    assert parts_of([Block(0, 60, 0), Block(0, 40, 0)], 100) == [Part(0, 60, 0)]


def test_a_row_is_on_one_page_whichever_of_its_tiles_is_too_tall_for_the_rest() -> None:
    blocks = [Block(0, 50), Block(54, 90), Block(54, 110)]
    assert parts_of(blocks, 100) == [Part(0, 50, 0), Part(54, 110, 0)]


def test_no_half_of_a_field_is_seen_above_the_keyboard() -> None:
    assert whole_within([Block(0, 40), Block(44, 90), Block(94, 130)], 20, 100) == (44, 90)


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

"""The line of a wrong key is found, also in a row of a list."""

from __future__ import annotations

import pytest

from kiosk.toml_lines import line_of

ROWS = """
[[season]]
first = 2027-01-01
[[season]]
first = 2028-01-01 # a comment
[season.hours]
sunday = ["08:00-10:00"]
[[desk]]
id = "till"
kind = "cashier"
[[change]]
service = "renewal"
key = "fee"
valid_from = 2027-01-01
[change.value]
amount = "1.00"
"""


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("season[1].first", 3),
        ("season[2].first", 5),
        ("season[2].hours.sunday", 7),
        ("season[2].hours.monday", 6),
        ("season[2].last", 4),
        ("season[3].last", 0),
        ("desk[till].kind", 10),
        ("desk[till].name.ar", 8),
        ("change[1].value.amount", 16),
        ("change[renewal, fee, 2027-01-01]", 11),
    ],
)
def test_the_line_of_a_row_s_key_is_found(key: str, line: int) -> None:
    assert line_of(ROWS, key) == line

"""One command makes every full count, whatever becomes of the others, and says at its end how all went."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from tests.soak.__main__ import MODULES, SIMULATIONS
from tests.soak.full import COUNTS, main


class Ran:
    """Stands in for the counts' processes: keeps what was to be run; the one called `fails` dies."""

    def __init__(self, fails: str = "") -> None:
        self.commands: list[str] = []
        self._fails = fails

    def __call__(self, words: Sequence[str]) -> int:
        self.commands.append(" ".join(words))
        return -9 if words[0] == self._fails else 0


def told(captured: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """Return the JSON lines that were printed."""
    return [json.loads(line) for line in captured.readouterr().out.splitlines() if line.startswith("{")]


def test_after_a_failure_the_others_are_made_and_the_last_line_names_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ran = Ran(fails="kills")
    assert main(["--seed", "7"], ran) == 1
    assert len(ran.commands) == len(COUNTS)
    assert {"sync --seeds 0-999", "kills --rounds 100 --seed 7"} <= set(ran.commands)
    (line,) = told(capsys)
    assert line["failed"] == ["kills"]
    assert [each["name"] for each in line["counts"]] == [count.name for count in COUNTS]
    assert {each["name"] for each in line["counts"] if each["code"] == -9} == {"kills"}
    seeds = {each["name"]: each["seed"] for each in line["counts"]}
    assert (seeds["sync"], seeds["monkey"], seeds["planted"]) == ("0-999", "7", "")


def test_a_share_makes_fewer_rounds_and_never_none() -> None:
    ran = Ran()
    assert main(["--share", "1000", "--seed", "7"], ran) == 0
    few = {"sync --seeds 0-0", "kills --rounds 1 --seed 7", "monkey --events 100 --seed 7"}
    assert few <= set(ran.commands)


def test_all_that_can_be_run_by_its_name_is_among_them() -> None:
    assert {count.command.split()[0] for count in COUNTS} == {*MODULES, *SIMULATIONS} - {"all"}


@pytest.mark.parametrize("name", ["leases-model", "store-kills"])
def test_a_count_is_really_made(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", name, "--share", "100"]) == 0
    count, line = told(capfd)
    assert count["what"] == name
    assert [(each["name"], each["code"]) for each in line["counts"]] == [(name, 0)]

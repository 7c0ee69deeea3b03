"""Figures say whether their goals are met, in the form that is documented."""

from __future__ import annotations

import json
import re

import pytest

from kiosk.bench import Figure
from kiosk.bench.runner import LONG, SHORT, as_json
from kiosk.cli.benches import MEASURED
from tests.cli.command_line import kiosk


@pytest.mark.parametrize(
    ("value", "goal", "at_least", "met"),
    [(1.4, 1.4, False, True), (1.41, 1.4, False, False), (5, 5, True, True), (4.9, 5, True, False)],
)
def test_a_goal_bounds_from_above_or_from_below(value: float, goal: float, at_least: bool, met: bool) -> None:
    assert Figure("start", value, "x", goal, at_least).met is met


def test_a_figure_without_a_goal_is_only_told() -> None:
    figure = Figure("start", 210, "ms")

    assert figure.met
    assert figure.goal_text == ""


def test_the_json_list_has_name_value_unit_goal_and_met() -> None:
    figures = [Figure("start", 1.25, "x", 1.4), Figure("encoding", 4.0, "x", 5, at_least=True)]

    assert json.loads(as_json(figures)) == [
        {"name": "start", "value": 1.25, "unit": "x", "goal": "<= 1.4", "met": True},
        {"name": "encoding", "value": 4.0, "unit": "x", "goal": ">= 5", "met": False},
    ]


def test_the_help_says_of_each_bench_what_it_measures_and_which_run_without_being_named() -> None:
    _options, _heading, benches = kiosk("bench", "--help").stdout.partition("without names:")
    for names, part in zip((SHORT, LONG), benches.split("when named"), strict=True):
        unwrapped = re.sub(r"\n {3,}", " ", part)
        told = dict(re.findall(r"^  ([\w-]+)  +(\S.*)$", unwrapped, re.MULTILINE))
        assert told == {name: MEASURED[name] for name in names}

"""A mistake in a mission's file is told in the language of who reads it, whole."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import kiosk.catalogue
from kiosk.catalogue.faults import CatalogueFault, told
from kiosk.cli.catalogue.phrases import PHRASES
from kiosk.cli.catalogue.words import fault_lines
from kiosk.cli.texts import speaking

_SENTENCES = {"fault": (1, 3), "CatalogueFault": (2, 4), "told": (0, 1), "_value": (2, 3), "matching": (2, 3)}
"""Which arguments of whose calls are sentences."""
_NAMES = frozenset({"mend", "problem", "what"})


def _sentences(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        given: list[ast.expr] = []
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
            given = node.args[slice(*_SENTENCES.get(name, (0, 0)))]
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in _NAMES:
            given = [node.value]
        assert not any(isinstance(each, ast.JoinedStr) for each in given), "values stand in `told`"
        yield from (
            each.value for each in given if isinstance(each, ast.Constant) and isinstance(each.value, str)
        )


def test_every_sentence_of_the_reader_can_be_translated() -> None:
    folder = Path(str(kiosk.catalogue.__file__)).parent
    said = {
        sentence
        for file in folder.glob("*.py")
        for sentence in _sentences(ast.parse(file.read_text("utf-8")))
    }
    assert len(said) > 100
    assert said - PHRASES == set()


def test_a_mistake_is_told_in_arabic_with_its_values_and_in_english_as_it_is_written() -> None:
    what = told("a list of tables, [[{key}]]", key="desk")
    fault = CatalogueFault(
        "ruh.toml", "desk", told("is not {what}", what=what), told("Write {what}", what=what)
    )
    with speaking("ar"):
        (line,) = fault_lines([fault])
    named = "قائمة جداول \u2066[[desk]]\u2069"
    assert line == f"ruh.toml: desk: ليس كالمطلوب: {named}. اكتبوا: {named}."
    with speaking("en"):
        assert fault_lines([fault]) == [str(fault)]

"""Pages come and go under the fingers, and nothing of a page that is gone is touched again."""

from __future__ import annotations

from tests.ui.stage import Stage, Stages

PAGES = 12


def _turn_to(stage: Stage, page: str, name: str) -> None:
    stage.window.setProperty("shown", page)
    stage.visitor.wait_until(lambda: stage.visitor.sees(name), f"{page} doesn't come")
    stage.engine.collectGarbage()


def test_pages_go_while_one_of_their_fields_is_typed_into(stages: Stages) -> None:
    """A deleted field that the keyboard still pointed to would crash the next page that compares itself."""
    stage = stages.open("form")

    for _ in range(PAGES):
        stage.visitor.tap("given")
        assert stage.typing.property("field") is not None

        _turn_to(stage, "home", "tile-passport")

        assert stage.typing.property("field") is None
        assert stage.typing.property("cursor") is None
        _turn_to(stage, "form", "given")

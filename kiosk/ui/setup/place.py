"""A place of the console: what it is called, who may see it, and how its page is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.acting import Permission
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page


@dataclass(frozen=True)
class Place:
    """`needs`: whoever has one of these sees it; empty: everybody who is logged in.

    Hiding a page guards nothing: each thing done on it is checked where it is done.
    """

    key: str
    title: Callable[[], str]
    page: Callable[[Given], Page]
    needs: frozenset[Permission] = frozenset()

    def open_to(self, permissions: frozenset[Permission]) -> bool:
        """Return whether somebody with `permissions` sees it."""
        return not self.needs or bool(self.needs & permissions)

"""A day as staff type it, at the counter and in set-up: the day first, as in a request, or the year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kiosk.domain.dates import typed_day
from kiosk.domain.text import isolate
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook

_EXAMPLE = "31/1/2027"
_LOOK = FieldLook(latin=True, most=20, placeholder=_EXAMPLE)


class DayField(Field):
    """A day; `day` stands in it at first."""

    def __init__(
        self,
        name: str,
        title: str,
        day: date | None = None,
        typed: Callable[[str], None] = lambda _: None,
        hint: str = "",
    ) -> None:
        shown = f"{day:%d/%m/%Y}" if day else ""
        super().__init__(name, title, shown, typed, replace(_LOOK, hint=hint))

    @property
    def stands(self) -> date | None:
        """The day that stands in it, None while it can't be read as one."""
        return typed_day(self.text)

    def day(self) -> date | None:
        """Return the day. None for what is none: that is said under the field, and the keyboard is there."""
        found = self.stands
        if found is None:
            self.tell(tr("Write the day as {example}.").replace("{example}", isolate(_EXAMPLE)))
            self.edit.setFocus()
        return found

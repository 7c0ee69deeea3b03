"""Where a report is written: a path, and under it why nothing could be written there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.store import Store
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.text import set_apart


class FileField(Field):
    """A file of whoever sits here; `file_name` is offered in their home."""

    def __init__(self, place: DeskPlace, name: str, file_name: str, hint: str) -> None:
        look = FieldLook(latin=True, hint=hint)
        super().__init__(name, tr("File"), str(Path.home() / file_name), look=look)
        self._place = place

    @property
    def path(self) -> Path:
        """The file that stands there."""
        return Path(self.text)

    def write(self, content: Callable[[Store], bytes]) -> None:
        """Make `content` of the store and write it into the file."""
        place, path = self._place, self.path

        def write(store: Store) -> bool:
            made = content(store)
            try:
                path.write_bytes(made)
            except OSError:
                return False
            return True

        def written(done: bool) -> None:
            if done:
                place.notice.tell(tr("Written: {file}").replace("{file}", set_apart(str(path))))
            else:
                self.tell(tr("Nothing can be written there."))

        place.work(place.at.on_store(write), written, tr("One moment, please"))

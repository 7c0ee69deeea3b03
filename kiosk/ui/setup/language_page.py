"""The first page: in which language set-up speaks. Both are offered in their own words."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.service import Language
from kiosk.ui.i18n import tr
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page
from kiosk.ui.widgets.parts import Choices

NAMES = {Language.ARABIC: "العربية", Language.ENGLISH: "English"}


class LanguagePage(Page):
    """Chooses the language at once."""

    def __init__(self, given: Given, choose: Callable[[Language], None]) -> None:
        super().__init__(given)
        self._choose = choose

    def build(self) -> None:
        """Offer both languages."""
        card = self.card(tr("In which language do you work?"))
        offered = tuple((language.value, NAMES[language]) for language in Language)
        card.put(Choices(offered, self.given.language.value, self._chosen))
        self.card(tr("What comes now")).say(
            tr(
                "The mission, the clock, the screen, the devices, the portal, the first log-ins. It takes "
                "less than an hour. What you don't have at hand can wait: the last page lists what is left."
            )
        )

    def _chosen(self, value: str) -> None:
        self._choose(Language(value))

"""The first two who can log in: one of IT, and the supervisor, each with a PIN that counts once."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.staff import LONGEST_NAME, PersonFault
from kiosk.domain.text import isolate
from kiosk.office.setting_up.workbench import Start
from kiosk.store.people.pins import PinGiven
from kiosk.ui.i18n import tr
from kiosk.ui.people_words import person_words, role_words
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.text import set_apart


class AccountsPage(Page):
    """Asks for two names, then shows number and PIN of each, once."""

    def build(self) -> None:
        """Ask, show, or say that it is done."""
        if self.drafts.given:
            self._show_pins(self.drafts.given)
        elif self.given.here.start is Start.PEOPLE:
            card = self.card(tr("The first log-ins are made"))
            card.say(tr("More people are added in the console."))
        else:
            self._ask()

    def finish(self, then: Callable[[], None]) -> None:
        """Add the two; once their PINs were shown, go on."""
        if self.drafts.given or self.given.here.start is Start.PEOPLE:
            self.drafts.given = ()
            then()
            return
        it_name, supervisor = self._it.text, self._supervisor.text
        for field in (self._it, self._supervisor):
            field.tell("" if field.text else tr("Type a name."))
        if it_name and supervisor:
            work = self.bench.first_people
            self.work(lambda: work(it_name, supervisor), self._made, one_moment())

    def _ask(self) -> None:
        card = self.card(tr("Who sets up, and who runs the office?"))
        card.say(
            tr(
                "IT sets up stations, devices and log-ins. The supervisor decides on fees, hours and texts. "
                "They are two log-ins, also where one person does both."
            )
        )
        drafts = self.drafts
        self._it = Field(
            "it-name",
            tr("Name of the IT officer"),
            drafts.it_name,
            lambda text: setattr(drafts, "it_name", text),
            FieldLook(most=LONGEST_NAME),
        )
        self._supervisor = Field(
            "supervisor-name",
            tr("Name of the supervisor"),
            drafts.supervisor_name,
            lambda text: setattr(drafts, "supervisor_name", text),
            FieldLook(most=LONGEST_NAME),
        )
        for field in (self._it, self._supervisor):
            card.put(field)

    def _made(self, made: tuple[PinGiven, ...] | PersonFault) -> None:
        if isinstance(made, PersonFault):
            self.notice.tell(person_words(made), "danger")
            return
        self.drafts.given = made
        self.rebuild()

    def _show_pins(self, given: tuple[PinGiven, ...]) -> None:
        told = self.card(tr("Write these down now"))
        told.say(tr("They are shown once. Each one logs in with them and chooses a PIN of their own then."))
        for each in given:
            roles = "، ".join(role_words(role) for role in each.person.roles)
            card = self.card(f"{set_apart(each.person.name)} · {roles}")
            card.say(tr("Staff number: {number}").format(number=isolate(each.person.number)), "words")
            card.say(tr("PIN for once: {pin}").format(pin=isolate(each.pin)), "words")

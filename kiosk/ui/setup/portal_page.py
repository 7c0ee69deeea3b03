"""The line to the central portal: joined with headquarters' code, and the key compared word by word."""

from __future__ import annotations

import os

from kiosk.domain.text import isolate
from kiosk.ui.i18n import tr
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Choices, button
from kiosk.ui.widgets.text import label

SAME, OTHER = "same", "other"


class PortalPage(Page):
    """Joins the portal."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._words = label("", "words")

    def build(self) -> None:
        """Ask what headquarters gave; show the words once it answered."""
        self._ask()
        self._offer_words()
        self._show_words()

    def _ask(self) -> None:
        card = self.card(tr("From headquarters"))
        card.say(
            tr("Ask headquarters for the address, a code that counts once, and the portal's certificate.")
        )
        self._make_fields()
        for field in (self._url, self._code, self._authority):
            card.put(field)
        card.put_row(button(tr("Join the portal"), self.join, "primary", "join-portal"))

    def _make_fields(self) -> None:
        drafts = self.drafts
        self._url = Field(
            "portal-url",
            tr("Address of the portal"),
            drafts.url,
            lambda text: setattr(drafts, "url", text),
            FieldLook(latin=True),
        )
        self._code = Field(
            "portal-code",
            tr("Code"),
            drafts.code,
            lambda text: setattr(drafts, "code", text),
            FieldLook(
                tr("Eight letters and digits. It may be tried again if the line breaks."), True, most=20
            ),
        )
        self._authority = Field(
            "portal-authority",
            tr("Path of the certificate"),
            drafts.authority,
            lambda text: setattr(drafts, "authority", text),
            FieldLook(
                tr("A file of headquarters, on a stick. Left empty for a portal on this machine."), True
            ),
        )

    def _offer_words(self) -> None:
        self._compare = self.card(tr("Does headquarters read the same words?"))
        self._compare.say(
            tr("Read them out by telephone. Only if all are the same is it really your portal.")
        )
        self._compare.put(self._words)
        offered = ((SAME, tr("The same words")), (OTHER, tr("Other words")))
        chosen = SAME if self.drafts.same_words else ""
        answers = Choices(offered, chosen, self._answer, columns=2)
        answers.setObjectName("same-words")
        self._compare.put(answers)

    def lacks(self) -> str:
        """The words have to be the same on both sides."""
        if not self.drafts.words:
            return tr(
                "Join the portal, or leave it for later: everything works without, and is sent afterwards."
            )
        if not self.drafts.same_words:
            return tr("Compare the words with headquarters, or leave it for later.")
        return ""

    def join(self) -> None:
        """Show this node's key to the portal."""
        url, code = self._url.text, self._code.text
        authority = self._authority.text
        address = len(url) > len("https://")
        self._url.tell("" if address else tr("Type the address that headquarters gave."))
        self._code.tell("" if code else tr("Type the code that headquarters gave."))
        there = not authority or os.path.isfile(authority)
        self._authority.tell("" if there else tr("There is no such file. Is the stick in, and mounted?"))
        if address and code and there:
            work = self.bench.join_portal
            self.work(
                lambda: work(self.given.acting, url, code, authority), self._joined, tr("Joining the portal…")
            )

    def _joined(self, words: tuple[str, ...]) -> None:
        self.drafts.words, self.drafts.code = words, ""
        self._code.edit.clear()
        self._show_words()
        self.notice.tell(tr("Joined. Compare the words now."), "info")

    def _show_words(self) -> None:
        self._words.setText(isolate("  ".join(self.drafts.words)))
        self._compare.setVisible(bool(self.drafts.words))

    def _answer(self, value: str) -> None:
        self.drafts.same_words = value == SAME
        if value == OTHER:
            self.notice.tell(
                tr("Stop here and tell headquarters: somebody may be between you. They close this key."),
                "danger",
            )
        else:
            self.notice.tell("")

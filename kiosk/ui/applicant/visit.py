"""What one visit has gathered so far: in memory only, replaced as a whole, dropped as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.domain.draft import Answer, Draft, Filed
from kiosk.domain.family import is_of_who_asks
from kiosk.domain.service import Language


class Notice(StrEnum):
    """What the page just come to says of the step before it."""

    NONE = ""
    PERSON_CHANGED = "person_changed"
    DOCUMENT_READ = "document_read"
    CHIP_READ = "chip_read"
    """With the names in Arabic."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One person (or family) at the kiosk.

    `typed` keeps, by field key, what stands in a field and isn't a valid answer (yet): a faulty number is
    shown again, never handed in. `op_id` is the operation that handing in `draft` carries: made when the
    review first opens, so that neither a second tap nor a second try after a failure can make two.
    `undecided` means that it was handed in and no answer came: until one does, only the same draft may be
    handed in again, since the first may be kept already. `print_id` is that of the print on screen.
    `doubted` is the number of a document whose chip was tampered with: a second look doesn't undo that.
    """

    visit_id: str = ""
    draft: Draft | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    op_id: str = ""
    undecided: bool = False
    print_id: str = ""
    filed: tuple[Filed, ...] = ()
    slip_asked: bool = False
    document_read: bool = False
    doubted: str = ""

    @property
    def entered(self) -> bool:
        """Whether leaving now would lose something that a person put in."""
        if self.draft is None:
            return False
        return bool(self.draft.answers or self.typed or self.draft.papers)

    @property
    def slip_owed(self) -> bool:
        """Whether something was handed in and no paper was asked for yet."""
        return bool(self.filed) and not self.slip_asked

    def with_answer(self, key: str, answer: Answer, typed: str | None = None) -> Visit:
        """Keep `answer` under `key`; `typed` is what the field shows if that isn't the answer itself."""
        assert self.draft is not None
        answers = {**self.draft.answers, key: answer}
        if not answer.value and not answer.by_clerk:
            del answers[key]
        faulty = {other: text for other, text in self.typed.items() if other != key}
        if typed:
            faulty[key] = typed
        return replace(self, draft=replace(self.draft, answers=answers), typed=faulty)

    def with_draft(self, draft: Draft) -> Visit:
        """Go on with `draft`: for another person, only what was typed about the one who asks stays."""
        another = self.draft is not None and self.draft.relation not in (None, draft.relation)
        kept = {key: text for key, text in self.typed.items() if is_of_who_asks(key)}
        return replace(self, draft=draft, typed=kept if another else self.typed)

    def with_paper(self, paper_id: str, has_it: bool) -> Visit:
        """Keep whether the person has the paper with them."""
        assert self.draft is not None
        papers = {**self.draft.papers, paper_id: has_it}
        return replace(self, draft=replace(self.draft, papers=papers))

    def in_language(self, language: Language) -> Visit:
        """The same visit, going on in `language`."""
        return self if self.draft is None else replace(self, draft=replace(self.draft, language=language))

    def handed_in(self, filed: Filed) -> Visit:
        """The draft has become a committed request: what was typed is let go."""
        kept = tuple(one for one in self.filed if one.request_id != filed.request_id)
        return replace(self, typed={}, op_id="", undecided=False, filed=(*kept, filed), slip_asked=False)

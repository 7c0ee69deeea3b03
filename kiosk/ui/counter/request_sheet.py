"""One request as its clerk works on it: what is missing on top, then the papers, the form, the notes.

It is built anew whenever something was kept; what is typed and not kept yet stays in its fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from kiosk.domain.questions import Field
from kiosk.domain.request_file import LONGEST_NOTE, EntryKind, HandOver
from kiosk.domain.service import Language, Paper
from kiosk.domain.states import RequestState
from kiosk.office.request_names import asking_name, concerned_name
from kiosk.office.requests.at_desk import OpenRequest
from kiosk.ui.counter import request_words as words
from kiosk.ui.counter.answer_fields import AnswerField, AnswerGrid
from kiosk.ui.counter.hand_over_card import HandOverCard
from kiosk.ui.counter.words import moment
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import AskedTwice
from kiosk.ui.widgets.fields import Field as TextField
from kiosk.ui.widgets.fields import FieldLook
from kiosk.ui.widgets.parts import GAP, Card, button, column, row
from kiosk.ui.widgets.text import label

NOTE = "note"
_SHOWN_DONE = 12


@dataclass(frozen=True, slots=True)
class SheetActs:
    """What can be done with it. A print that is None: they may print nothing."""

    typed: Callable[[str, str], None]
    keep: Callable[[str], None]
    keep_all: Callable[[], None]
    note: Callable[[], None]
    see: Callable[[str, bool], None]
    move: Callable[[RequestState], None]
    hand_over: Callable[[HandOver], None]
    print_slip: Callable[[], None] | None = None
    print_hand_over: Callable[[], None] | None = None


class RequestSheet(QWidget):
    """`fields` are those of the form by key, gaps first: the order in which Tab goes through them."""

    def __init__(
        self,
        shown: OpenRequest,
        typed: Mapping[str, str],
        language: Language,
        time_zone: str,
        acts: SheetActs,
    ) -> None:
        super().__init__()
        self._shown, self._typed, self._language, self._time_zone = shown, typed, language, time_zone
        self._acts = acts
        self.fields: dict[str, AnswerField] = {}
        self._kept: dict[str, str] = {}
        self.note = TextField(
            NOTE, tr("New note"), typed.get(NOTE, ""), partial(acts.typed, NOTE), FieldLook(most=LONGEST_NOTE)
        )
        self.note.edit.returnPressed.connect(acts.note)
        lines = column(self)
        for card in self._cards():
            lines.addWidget(card)
        lines.addStretch(1)

    def differs(self, name: str) -> bool:
        """Return whether something else stands in a field than what is kept."""
        field = self.note if name == NOTE else self.fields.get(name)
        return field is not None and field.text != self._kept.get(name, "")

    def _cards(self) -> Iterable[QWidget]:
        yield self._head()
        if self._shown.file.state is RequestState.READY_FOR_PICKUP:
            file = self._shown.file
            holder = concerned_name(self._shown.service, file.now)
            may = words.may_collect_it(file.filed.relation, asking_name(self._shown.service, file.now))
            yield HandOverCard(holder, may, self._acts.hand_over)
        if self._shown.gaps:
            yield self._gaps()
        if self._shown.papers:
            yield self._papers()
        if self._shown.steps:
            yield self._form()
        yield self._notes()

    def _head(self) -> QWidget:
        shown, filed = self._shown, self._shown.file.filed
        card = Card(words.service_name(shown.service, filed.service_id, self._language))
        facts = (
            words.reference(filed.reference),
            words.relation(filed.relation),
            words.speed(filed.speed),
            moment(filed.filed_ms, self._time_zone),
        )
        card.say(words.state(shown.file.state), "good").setObjectName("request-state")
        card.say(" · ".join(facts), "hint")
        if not shown.steps:
            card.say(tr("What was filed is erased, or this release can't read it."), "hint")
        moves = [self._move(each) for each in shown.next_states if each is not RequestState.COLLECTED]
        if self._acts.print_slip is not None:
            moves.append(button(tr("Print the slip again"), self._acts.print_slip, name="print-slip"))
        if self._acts.print_hand_over is not None and shown.file.of_kind(EntryKind.HANDED_OVER):
            receipt = tr("Print the receipt of hand-over again")
            moves.append(button(receipt, self._acts.print_hand_over, name="print-hand-over"))
        card.put(_in_pairs(moves))
        return card

    def _move(self, target: RequestState) -> QPushButton:
        said, move, name = words.move_to(target), partial(self._acts.move, target), f"move-{target}"
        if target is RequestState.CANCELLED:
            return AskedTwice(said, tr("Press once more to cancel it"), move, "danger", name)
        if target is RequestState.READY_FOR_PICKUP:
            return AskedTwice(said, tr("Press once more: the applicant is told"), move, name=name)
        return button(said, move, name=name)

    def _gaps(self) -> QWidget:
        card = Card(tr("Left for you to fill in: {n}").replace("{n}", str(len(self._shown.gaps))))
        card.setProperty("role", "notice-warning")
        card.put(self._grid(self._shown.gaps))
        return card

    def _form(self) -> QWidget:
        card, missing = Card(tr("What was filed")), {each.key for each in self._shown.gaps}
        if self._shown.file.corrected:
            card.say(tr("With corrections; what stood there before is kept below."), "hint")
        for step in self._shown.steps:
            asked = [each for each in step.fields if each.key not in missing]
            if asked:
                card.say(step.title.in_language(self._language), "hint")
                card.put(self._grid(asked))
        card.put_row(button(tr("Keep what was typed"), self._acts.keep_all, name="keep-all"))
        return card

    def _grid(self, asked: Iterable[Field]) -> AnswerGrid:
        listed = tuple(asked)
        kept = {each.key: words.typed_answer(each, self._shown.value(each.key)) for each in listed}
        values = {key: self._typed.get(key, value) for key, value in kept.items()}
        made = AnswerGrid(listed, values, self._language, self._acts.typed, self._acts.keep)
        self.fields |= made.fields
        self._kept |= kept
        return made

    def _papers(self) -> QWidget:
        card = Card(tr("Originals seen"))
        for paper in self._shown.papers:
            card.put(self._paper(paper))
        return card

    def _paper(self, paper: Paper) -> QWidget:
        holder, text = QWidget(), paper.label.in_language(self._language)
        line = row(holder)
        box = QCheckBox(tr("Seen"))
        box.setObjectName(f"paper-{paper.id}")
        box.setAccessibleName(text)
        box.setChecked(self._shown.file.papers.get(paper.id, False))
        box.toggled.connect(partial(self._acts.see, paper.id))
        line.addWidget(box)
        missing = self._shown.file.draft is not None and self._shown.file.draft.papers.get(paper.id) is False
        told = tr("{paper} (said: not with them)").replace("{paper}", text) if missing else text
        line.addWidget(label(told), 1)
        return holder

    def _notes(self) -> QWidget:
        card = Card(tr("Notes, and what was done"))
        card.put(self.note)
        for entry in reversed(self._shown.file.entries[-_SHOWN_DONE:]):
            told = words.done(entry, self._shown, self._language, self._time_zone)
            if told:
                card.put(_line(told))
        return card


def _in_pairs(buttons: Iterable[QWidget]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(GAP)
    for at, made in enumerate(buttons):
        grid.addWidget(made, at // 2, at % 2)
    return holder


def _line(text: str) -> QLabel:
    return label(text, "hint")

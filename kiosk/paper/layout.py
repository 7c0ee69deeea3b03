"""One layout for every paper: blocks become rows of marks on a sheet, from the top down.

Rolls and pages, both languages, raster and PDF go through the same rules; only the sheet differs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial, singledispatchmethod

from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.paper.chart import bar_rows
from kiosk.paper.codes import code_row
from kiosk.paper.document import (
    AllDots,
    Banner,
    Bars,
    Block,
    Document,
    Entry,
    NumberPlate,
    Paragraph,
    Place,
    QrCode,
    ReferencePlate,
    Rule,
    Ruler,
    Space,
    Style,
    TickLine,
)
from kiosk.paper.fonts import width
from kiosk.paper.head_test import all_dots, ruler
from kiosk.paper.lines import balanced_lines, break_lines
from kiosk.paper.marks import FillMark, FrameMark, Mark, Row, Side, TextMark, beside, shifted
from kiosk.paper.sheet import Sheet, Type

LEADING = 1.42
"""Height of a line in em: Arabic marks above and below never touch the neighbouring line."""

BASELINE = 1.02
"""From the top of a line to its baseline, in em."""

_DIGITS_HIGH, _DIGIT_DEEP, _LETTER_DEEP = 0.85, 0.14, 0.42
"""Of a number of its own: room above its baseline, below it, and below an Arabic letter, in em."""


def lay_out(document: Document, sheet: Sheet) -> tuple[Row, ...]:
    """Return the rows of a document on a sheet, top first."""
    setter = _Setter(sheet, document.language)
    return tuple(row for block in document.blocks for row in setter.rows(block))


class _Setter:
    """Sets the blocks of one document on one sheet."""

    def __init__(self, sheet: Sheet, language: Language) -> None:
        self._sheet = sheet
        self._language = language
        self._rtl = language is Language.ARABIC
        self._start = Side.RIGHT if self._rtl else Side.LEFT
        self._end = Side.LEFT if self._rtl else Side.RIGHT

    @singledispatchmethod
    def rows(self, block: Block) -> Iterable[Row]:
        """Return the rows of one block."""
        raise TypeError(f"no layout for {type(block).__name__}")

    @rows.register
    def _(self, block: Paragraph) -> Iterable[Row]:
        rtl = self._rtl if block.language is None else block.language is Language.ARABIC
        side = Side.CENTRE if block.place is Place.CENTRE else self._start
        keep = block.leads or block.style in (Style.TITLE, Style.HEADING)
        type_ = self._sheet.types[block.style]
        set_ = balanced_lines if block.place is Place.CENTRE else break_lines
        for line in set_(block.text, self._sheet.room, _measure(type_)):
            mark = self._text(line, type_, side)
            yield Row(type_.size * LEADING, (replace(mark, rtl=rtl),), keep=keep)

    @rows.register
    def _(self, block: ReferencePlate) -> Iterable[Row]:
        label, pad = self._sheet.types[Style.LABEL], self._sheet.line * 5
        room = self._sheet.room - 4 * pad
        number = self._largest(block.number, self._sheet.types[Style.REFERENCE], room)
        top = label.size * LEADING + pad * 0.6
        height = top + number.size * 1.25 + pad * 0.6
        yield Row(
            height + pad * 0.6,
            (
                FrameMark(self._sheet.margin, 0, self._sheet.room, height, self._sheet.line * 1.5),
                self._text(block.label, label, Side.CENTRE, top=pad * 0.6),
                replace(
                    self._text(isolate(block.number), number, Side.CENTRE),
                    baseline=top + number.size * 0.9,
                ),
            ),
            keep=True,
        )

    @rows.register
    def _(self, block: NumberPlate) -> Iterable[Row]:
        label, pad = self._sheet.types[Style.LABEL], self._sheet.line * 5
        room = self._sheet.room - 4 * pad
        number = self._largest(block.number, self._sheet.types[Style.NUMBER], room)
        twin = self._sheet.types[Style.REFERENCE]
        base = label.size * LEADING + pad * 0.6 + number.size * _DIGITS_HIGH
        twin_base = (
            base + number.size * (_LETTER_DEEP if self._rtl else _DIGIT_DEEP) + twin.size * _DIGITS_HIGH
        )
        height = twin_base + twin.size * 0.45
        yield Row(
            height + pad * 0.6,
            (
                FrameMark(self._sheet.margin, 0, self._sheet.room, height, self._sheet.line * 1.5),
                self._text(block.label, label, Side.CENTRE, top=pad * 0.6),
                replace(self._text(block.number, number, Side.CENTRE), baseline=base),
                replace(self._text(block.twin, twin, Side.CENTRE), baseline=twin_base),
            ),
            keep=True,
        )

    @rows.register
    def _(self, block: Entry) -> Iterable[Row]:
        label, value = self._sheet.types[Style.BODY], self._sheet.types[Style.STRONG]
        label_width, value_width = (
            width(block.label, label.face) * label.size,
            width(block.value, value.face) * value.size,
        )
        gap = label.size
        if label_width + value_width + 2 * gap > self._sheet.room:
            yield from self._stacked(block, label, value)
            return
        from_x, to_x = self._sheet.margin + label_width, self._sheet.width - self._sheet.margin - value_width
        if self._rtl:
            from_x, to_x = self._sheet.width - to_x, self._sheet.width - from_x
        dots = self._dots(from_x + gap / 2, to_x - gap / 2, label.size * BASELINE)
        texts = (self._text(block.label, label, self._start), self._text(block.value, value, self._end))
        yield Row(label.size * LEADING, (*texts, *dots), keep=block.leads)

    def _stacked(self, block: Entry, label: Type, value: Type) -> Iterable[Row]:
        for line in self._lines(block.label, label, self._sheet.room):
            yield Row(label.size * LEADING, (self._text(line, label, self._start),), keep=True)
        lines = self._lines(block.value, value, self._sheet.room)
        for at, line in enumerate(lines, 1):
            keep = block.leads or at < len(lines)
            yield Row(value.size * LEADING, (self._text(line, value, self._end),), keep=keep)

    def _dots(self, from_x: float, to_x: float, y: float) -> Iterable[FillMark]:
        size, step = self._sheet.line, self._sheet.line * 4
        count = max(0, int((to_x - from_x) / step))
        return (FillMark(from_x + index * step, y - size, size, size) for index in range(count))

    @rows.register
    def _(self, block: TickLine) -> Iterable[Row]:
        text, note = self._sheet.types[Style.BODY], self._sheet.types[Style.LABEL]
        box = text.size * 0.85
        indent = box + text.size * 0.5
        lines = [(line, text) for line in self._lines(block.text, text, self._sheet.room - indent)]
        lines += [(line, note) for line in self._lines(block.note or "", note, self._sheet.room - indent)]
        for index, (line, type_) in enumerate(lines):
            marks: list[Mark] = [self._text(line, type_, self._start, indent=indent)]
            if index == 0:
                x = self._sheet.width - self._sheet.margin - box if self._rtl else self._sheet.margin
                marks.append(FrameMark(x, text.size * BASELINE - box * 0.86, box, box, self._sheet.line))
            last = index == len(lines) - 1
            yield Row(type_.size * (LEADING + 0.1 * last), tuple(marks), keep=not last)

    @rows.register
    def _(self, block: Bars) -> Iterable[Row]:
        yield from bar_rows(block.bars, self._sheet, self._rtl)

    @rows.register
    def _(self, block: Banner) -> Iterable[Row]:
        type_ = self._sheet.types[Style.HEADING]
        lines = self._lines(block.text, type_, self._sheet.room - type_.size)
        height = type_.size * (LEADING * len(lines) + 0.2)
        fill = FillMark(self._sheet.margin, 0, self._sheet.room, height)
        texts = (
            replace(
                self._text(line, type_, Side.CENTRE, top=type_.size * (LEADING * index + 0.1)), white=True
            )
            for index, line in enumerate(lines)
        )
        yield Row(height + type_.size * 0.3, (fill, *texts), keep=True)

    @rows.register
    def _(self, block: QrCode) -> Iterable[Row]:
        if not self._sheet.beside:
            for text in block.texts:
                yield from self.rows(text)
            yield from self._code(block)
            return
        column = self._sheet.code
        code = _Setter(replace(self._sheet, width=column, margin=0), self._language)._code(block)
        rest = replace(self._sheet, width=self._sheet.room - column - self._sheet.margin / 2, margin=0)
        texts = [row for text in block.texts for row in _Setter(rest, self._language).rows(text)]
        left, right = (code, texts) if self._rtl else (texts, code)
        shift = self._sheet.width - self._sheet.margin - (rest.width if self._rtl else column)
        yield beside(shifted(left, self._sheet.margin), shifted(right, shift))

    def _code(self, block: QrCode) -> list[Row]:
        code = code_row(block.text, self._sheet)
        caption = Paragraph(block.caption, Style.LABEL, Place.CENTRE)
        return [code, *self.rows(caption)]

    @rows.register
    def _(self, block: Rule) -> Iterable[Row]:
        space = self._sheet.types[Style.BODY].size * 0.45
        line = FillMark(self._sheet.margin, space, self._sheet.room, self._sheet.line)
        yield Row(2 * space, (line,), keep=True, gap=True)

    @rows.register
    def _(self, block: Space) -> Iterable[Row]:
        yield Row(self._sheet.types[Style.BODY].size * LEADING * block.lines, keep=True, gap=True)

    @rows.register
    def _(self, block: Ruler) -> Iterable[Row]:
        yield ruler(self._sheet)

    @rows.register
    def _(self, block: AllDots) -> Iterable[Row]:
        yield all_dots(self._sheet)

    def _text(self, line: str, type_: Type, side: Side, top: float = 0.0, indent: float = 0.0) -> TextMark:
        x = self._sheet.margin + (0.0 if self._rtl else indent)
        room = self._sheet.room - indent
        return TextMark(line, x, room, top + type_.size * BASELINE, type_, side, self._rtl)

    def _lines(self, text: str, type_: Type, room: float) -> tuple[str, ...]:
        return break_lines(text, room, _measure(type_))

    def _largest(self, text: str, type_: Type, room: float) -> Type:
        """Return the type, made as small as `text` needs to stay on one line."""
        return Type(min(type_.size, int(room / width(text, type_.face))), type_.face)


def _measure(type_: Type) -> Callable[[str], float]:
    return partial(_set_width, type_)


def _set_width(type_: Type, text: str) -> float:
    return width(text, type_.face) * type_.size

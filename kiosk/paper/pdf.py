"""A document as a PDF page or several (A5, A4): drawn by reportlab, shaped by HarfBuzz run by run.

Texts are drawn as strings on a canvas, never through reportlab's markup, which would obey tags in them.
The file holds no time of its own, so the same slip always makes the same file.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import dropwhile
from typing import Any

from reportlab.lib.abag import ABag
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, shapeFragWord
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas
from uharfbuzz import Buffer

from kiosk.domain.service import Language
from kiosk.paper.across import words_across
from kiosk.paper.bidi import Run, mirrored, visual_runs
from kiosk.paper.codes import QUIET
from kiosk.paper.document import Document, Style
from kiosk.paper.fonts import Face, font_file
from kiosk.paper.layout import lay_out
from kiosk.paper.marks import CodeMark, FillMark, FrameMark, Mark, Row, Side, TextMark
from kiosk.paper.sheet import PAGES, Sheet, Type

Point = tuple[float, float]

_ARABIC_DIGITS = re.compile("([\u0660-\u066c\u06f0-\u06f9]+)")
_FEATURES = {"kern": True, "liga": True}
"""As Qt sets them: the typeface's rarer ligatures stay out."""


def document_pdf(document: Document, size: str = "A5") -> bytes:
    """Return the document as a PDF file; `size` is a key of `sheet.PAGES`."""
    return documents_pdf((document,), size)


def documents_pdf(documents: Sequence[Document], size: str = "A5") -> bytes:
    """Return documents one after the other, each with pages of its own, as a file named as the first."""
    sheet, first = PAGES[size], documents[0]
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(sheet.width, sheet.height), invariant=1, pageCompression=1)
    canvas.setTitle(first.title)
    canvas.setCreator("kiosk")
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCatalogEntry("Lang", "ar" if first.language is Language.ARABIC else "en")
    for document in documents:
        _draw_document(canvas, document, sheet)
    canvas.save()
    return out.getvalue()


def _draw_document(canvas: Any, document: Document, sheet: Sheet) -> None:
    pages = _pages(lay_out(document, sheet), sheet)
    for number, page in enumerate(pages, start=1):
        draw_across(canvas, document.across, sheet)
        draw_rows(canvas, page, sheet)
        if len(pages) > 1:
            canvas.setFont(_font_name(Face.REGULAR), sheet.types[Style.LABEL].size)
            canvas.drawCentredString(sheet.width / 2, sheet.margin / 2, f"{number} / {len(pages)}")
        canvas.showPage()


def _pages(rows: tuple[Row, ...], sheet: Sheet) -> list[list[Row]]:
    """Fill pages from the top; rows that keep together move to the next page together, if one holds them."""
    room = (sheet.height or 0.0) - 2 * sheet.margin
    pages: list[list[Row]] = [[]]
    used = 0.0
    for group in _fitting(_groups(rows), room):
        members = group
        if pages[-1] and used + sum(row.height for row in group) > room:
            members = list(dropwhile(lambda row: row.gap, group))
            pages.append([])
            used = 0.0
        pages[-1].extend(members)
        used += sum(row.height for row in members)
    return pages


def _groups(rows: tuple[Row, ...]) -> list[list[Row]]:
    groups: list[list[Row]] = []
    together = False
    for row in rows:
        if together:
            groups[-1].append(row)
        else:
            groups.append([row])
        together = row.keep
    return groups


def _fitting(groups: Iterable[list[Row]], room: float) -> Iterator[list[Row]]:
    for group in groups:
        if sum(row.height for row in group) <= room:
            yield group
        else:
            yield from ([row] for row in group)


def draw_across(canvas: Any, words: tuple[str, ...], sheet: Sheet) -> None:
    """Lay words in light grey over a page of `sheet`, before anything else is drawn."""
    if not words:
        return
    high = sheet.height or 0.0
    canvas.saveState()
    page = canvas.beginPath()
    page.rect(0, 0, sheet.width, high)
    canvas.clipPath(page, stroke=0, fill=0)
    canvas.setFillGray(0.85)
    for strokes in words_across(words, sheet, high):
        path, last = canvas.beginPath(), (0.0, 0.0)
        for verb, points in strokes:
            flipped = [(x, high - y) for x, y in points]
            _pen(path, verb, last, flipped)
            last = flipped[-1] if flipped else last
        canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_NON_ZERO)
    canvas.restoreState()


def _pen(path: Any, verb: str, last: Point, points: Sequence[Point]) -> None:
    """Go on with an outline; a PDF knows cubic curves alone."""
    match verb:
        case "moveTo":
            path.moveTo(*points[0])
        case "lineTo":
            path.lineTo(*points[0])
        case "qCurveTo":
            bend, end = points
            thirds = [_between(last, bend), _between(end, bend), end]
            path.curveTo(*(value for point in thirds for value in point))
        case "curveTo":
            path.curveTo(*(value for point in points for value in point))
        case _:
            path.close()


def _between(here: Point, bend: Point) -> Point:
    return here[0] + (bend[0] - here[0]) * 2 / 3, here[1] + (bend[1] - here[1]) * 2 / 3


def draw_rows(canvas: Any, rows: list[Row], sheet: Sheet) -> None:
    """Draw rows from the top of `sheet` on, whose lower left corner is where the canvas begins."""
    top = (sheet.height or 0.0) - sheet.margin
    for row in rows:
        for mark in row.marks:
            _draw_mark(canvas, mark, top)
        top -= row.height


def _draw_mark(canvas: Any, mark: Mark, top: float) -> None:
    match mark:
        case TextMark():
            _draw_text(canvas, mark, top - mark.baseline)
        case FillMark():
            canvas.rect(mark.x, top - mark.y - mark.height, mark.width, mark.height, stroke=0, fill=1)
        case FrameMark():
            canvas.setLineWidth(mark.line)
            half = mark.line / 2
            canvas.rect(
                mark.x + half,
                top - mark.y - mark.height + half,
                mark.width - mark.line,
                mark.height - mark.line,
            )
        case CodeMark():
            _draw_code(canvas, mark, top)


def _draw_text(canvas: Any, mark: TextMark, baseline: float) -> None:
    parts = (part for run in visual_runs(mark.text, mark.rtl) for part in _of_one_script(run))
    runs = [_shaped(part, mark.type) for part in parts]
    widths = [sum(data.x_advance for data in run.__shapeData__) * mark.type.size / 1000 for run in runs]
    spare = mark.width - sum(widths)
    x = mark.x + {Side.LEFT: 0.0, Side.CENTRE: spare / 2, Side.RIGHT: spare}[mark.side]
    for run, wide in zip(runs, widths, strict=True):
        # A text object for each run: reportlab fails on a later run that begins with a raised mark (tanwin).
        text = canvas.beginText(x, baseline)
        text.setFont(_font_name(mark.type.face), mark.type.size)
        text.setFillGray(1 if mark.white else 0)
        text.textOut(run)
        canvas.drawText(text)
        x += wide
    canvas.setFillGray(0)


def _of_one_script(run: Run) -> Iterable[Run]:
    """Yield the parts of a run that HarfBuzz draws in one direction: Arabic digits run as Latin ones do."""
    parts = (run.text,) if run.rtl else _ARABIC_DIGITS.split(run.text)
    return (Run(part, run.rtl) for part in parts if part)


def _shaped(run: Run, type_: Type) -> Any:
    """Shape one run. HarfBuzz goes by its script alone; where that runs the other way, turn it round."""
    guessed = Buffer()
    guessed.add_str(run.text)
    guessed.guess_segment_properties()
    text = run.text if run.rtl is (guessed.direction == "rtl") else mirrored(run.text)
    fragment = (ABag(fontName=_font_name(type_.face), fontSize=type_.size), text)
    return shapeFragWord([0, fragment], features=_FEATURES, force=True)[1][1]


def _draw_code(canvas: Any, mark: CodeMark, top: float) -> None:
    side, quiet = len(mark.modules) * mark.module, QUIET * mark.module
    canvas.setFillGray(1)
    canvas.rect(
        mark.x - quiet, top - mark.y - side - quiet, side + 2 * quiet, side + 2 * quiet, stroke=0, fill=1
    )
    canvas.setFillGray(0)
    path = canvas.beginPath()
    for y, modules in enumerate(mark.modules):
        for x, black in enumerate(modules):
            if black:
                left = mark.x + x * mark.module
                path.rect(left, top - mark.y - (y + 1) * mark.module, mark.module, mark.module)
    canvas.drawPath(path, stroke=0, fill=1)


@cache
def _font_name(face: Face) -> str:
    """Return reportlab's name of a weight, registered at first use."""
    name = f"IBMPlexSansArabic-{face.value}"
    pdfmetrics.registerFont(TTFont(name, str(font_file(face)), shapable=True))
    return name

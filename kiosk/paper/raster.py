"""A document as black and white dots, for thermal printers and for the picture on the screen.

Qt draws, because it shapes and orders Arabic as well as the screen does. A QGuiApplication must exist
(drawing text without one aborts the process); this is the only module of paper that needs Qt.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPainter,
    QPainterPath,
    QTextLayout,
    QTextOption,
)

from kiosk.domain.bitmap import Bitmap
from kiosk.paper.across import words_across
from kiosk.paper.codes import QUIET
from kiosk.paper.document import Document
from kiosk.paper.fonts import Face, Stroke, font_file, outline
from kiosk.paper.layout import lay_out
from kiosk.paper.marks import CodeMark, FillMark, FrameMark, Mark, Row, Side, TextMark
from kiosk.paper.sheet import LARGEST, Sheet, Type, roll

BLACK_BELOW = 150
"""Grey levels (0 black, 255 white) under this become black: strokes stay closed at one bit."""

_THRESHOLD = bytes(0 if level < BLACK_BELOW else 255 for level in range(256))
_BLACK, _WHITE = QColor(0, 0, 0), QColor(255, 255, 255)
_SIDES = {
    Side.LEFT: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    Side.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Side.RIGHT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
}
_DIRECTIONS = {True: Qt.LayoutDirection.RightToLeft, False: Qt.LayoutDirection.LeftToRight}


def paint(document: Document, dots: int) -> Bitmap:
    """Return the document as a bitmap for a printer with `dots` dots across (a multiple of 8)."""
    sheet = roll(dots)
    rows = lay_out(document, sheet)
    height = int(sheet.margin + sum(row.height for row in rows) + sheet.margin) + 1
    image = QImage(int(sheet.width), height, QImage.Format.Format_Grayscale8)
    image.fill(255)
    _draw_across(image, document.across, sheet)
    _draw(image, rows, sheet)
    return _bitmap(image)


def bitmap_png(bitmap: Bitmap) -> bytes:
    """Return the bitmap as a PNG file of one bit a dot."""
    image = QImage(bitmap.rows, bitmap.width, bitmap.height, bitmap.width // 8, QImage.Format.Format_Mono)
    image.setColorTable([_WHITE.rgb(), _BLACK.rgb()])
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def _draw_across(image: QImage, words: tuple[str, ...], sheet: Sheet) -> None:
    """Lay words over the paper in single dots: what is printed on them stays readable."""
    painter = QPainter(image)
    painter.setClipRect(image.rect().adjusted(*(int(sheet.margin) * way for way in (1, 1, -1, -1))))
    for strokes in words_across(words, sheet, image.height()) if words else ():
        painter.fillPath(_path(strokes, 1, 1), QBrush(_BLACK, Qt.BrushStyle.Dense6Pattern))
    painter.end()


def _draw(image: QImage, rows: tuple[Row, ...], sheet: Sheet) -> None:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    top = sheet.margin
    for row in rows:
        for mark in row.marks:
            _draw_mark(painter, mark, round(top))
        top += row.height
    painter.end()


def _draw_mark(painter: QPainter, mark: Mark, top: int) -> None:
    match mark:
        case TextMark():
            _draw_text(painter, mark, top)
        case FillMark():
            painter.fillRect(_dots(mark.x, top + mark.y, mark.width, mark.height), _BLACK)
        case FrameMark():
            painter.fillRect(_dots(mark.x, top + mark.y, mark.width, mark.height), _BLACK)
            line = round(mark.line)
            inner = _dots(mark.x, top + mark.y, mark.width, mark.height).adjusted(line, line, -line, -line)
            painter.fillRect(inner, _WHITE)
        case CodeMark():
            _draw_code(painter, mark, top)


def _dots(x: float, y: float, width: float, height: float) -> QRectF:
    """Return a rectangle of whole dots, at least one wide and high."""
    return QRectF(round(x), round(y), max(1, round(width)), max(1, round(height)))


def _draw_text(painter: QPainter, mark: TextMark, top: int) -> None:
    layout = QTextLayout(mark.text, _font(mark.type))
    option = QTextOption(_SIDES[mark.side])
    option.setTextDirection(_DIRECTIONS[mark.rtl])
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(mark.width)
    layout.endLayout()
    place = QPointF(mark.x, round(top + mark.baseline) - line.ascent())
    if mark.type.size > LARGEST:
        _fill_outlines(painter, mark.type, layout, place)
        return
    painter.setPen(_WHITE if mark.white else _BLACK)
    layout.draw(painter, place)


def _fill_outlines(painter: QPainter, type_: Type, layout: QTextLayout, place: QPointF) -> None:
    """Draw very large text as shapes: the same dots every time, whatever was drawn before.

    The shapes are the font file's own: Qt's are shifted by parts of a dot that are left of earlier text.
    """
    for run in layout.glyphRuns():
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
            painter.fillPath(_shape(glyph, type_).translated(place + at), _BLACK)


@cache
def _shape(glyph: int, type_: Type) -> QPainterPath:
    """Return a glyph's outline in dots, from its place on the baseline."""
    return _path(outline(glyph, type_.face), type_.size, -type_.size)


def _path(strokes: tuple[Stroke, ...], across: float, down: float) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for verb, points in strokes:
        dots = [QPointF(x * across, y * down) for x, y in points]
        match verb:
            case "moveTo":
                path.moveTo(dots[0])
            case "lineTo":
                path.lineTo(dots[0])
            case "qCurveTo":
                path.quadTo(*dots)
            case "curveTo":
                path.cubicTo(*dots)
            case _:
                path.closeSubpath()
    return path


def _draw_code(painter: QPainter, mark: CodeMark, top: int) -> None:
    module = int(mark.module)
    side, quiet = len(mark.modules) * module, QUIET * module
    around = QRectF(mark.x - quiet, top + mark.y - quiet, side + 2 * quiet, side + 2 * quiet)
    painter.fillRect(around, _WHITE)
    for y, modules in enumerate(mark.modules):
        for x, black in enumerate(modules):
            if black:
                left, upper = int(mark.x) + x * module, top + int(mark.y) + y * module
                painter.fillRect(left, upper, module, module, _BLACK)


@cache
def _family(face: Face) -> tuple[str, str]:
    """Return family and style of a weight, once its file is known to Qt."""
    loaded = QFontDatabase.addApplicationFont(str(font_file(face)))
    if loaded < 0:
        raise FileNotFoundError(font_file(face))
    family = QFontDatabase.applicationFontFamilies(loaded)[0]
    return family, face.value


@cache
def _font(type_: Type) -> QFont:
    family, style = _family(type_.face)
    font = QFont(family)
    font.setStyleName(style)
    font.setPixelSize(round(type_.size))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return font


def _bitmap(image: QImage) -> Bitmap:
    """Return a grey picture in black and white, rows packed without padding."""
    width, height = image.width(), image.height()
    levels = bytes(image.constBits()).translate(_THRESHOLD)
    sharp = QImage(levels, width, height, image.bytesPerLine(), QImage.Format.Format_Grayscale8)
    mono = sharp.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    if QColor(mono.color(1)) != _BLACK:
        mono.invertPixels()
    stride, across = mono.bytesPerLine(), width // 8
    packed = bytes(mono.constBits())
    if stride != across:
        packed = b"".join(packed[row * stride : row * stride + across] for row in range(height))
    return Bitmap(width, height, packed)

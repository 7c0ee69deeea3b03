"""No source of a face names a way out of it: other people's dialogs, links, programs or markup."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import kiosk.ui

UI = Path(kiosk.ui.__file__).parent
FACES = sorted([*UI.rglob("*.py"), UI.parent / "app.py"])
PAGES = sorted(UI.rglob("*.qml"))
NO_NAMES = {
    *("QFileDialog", "QPrintDialog", "QPrintPreviewDialog", "QFontDialog", "QColorDialog", "QErrorMessage"),
    *(
        "QDesktopServices",
        "QProcess",
        "QTextBrowser",
        "QWebEngineView",
        "QSystemTrayIcon",
        "QFileSystemModel",
    ),
    *("QWhatsThis", "QUiLoader", "QDBusConnection", "QNetworkAccessManager", "QLibrary", "QPluginLoader"),
    *("system", "popen", "startfile", "execv", "execvp", "spawnv", "posix_spawn"),
    "argv",
}
NO_MODULES = {
    *("subprocess", "webbrowser", "pty", "socketserver", "http", "urllib"),
    *("PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineQuick", "PySide6.QtPrintSupport", "PySide6.QtHelp"),
    *("PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtUiTools"),
}
NO_QML = re.compile(
    r"openUrlExternally|QtWebEngine|QtWebView|QtQuick\.Dialogs|Qt\.labs|XMLHttpRequest|Qt\.quit|Qt\.exit"
    r"|Qt\.createQmlObject|onLinkActivated|RichText|StyledText|MarkdownText|AutoText|LocalStorage"
)
SHOWS_MARKUP = re.compile(r"^([ \t]*)(?:\w+\.)?(Text|TextEdit|TextArea|Label)\s*\{", re.MULTILINE)


def _ways_out(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names if each.name in NO_MODULES)
            case ast.ImportFrom(module=module, names=names):
                yield from (each.name for each in names if each.name in NO_NAMES)
                if module in NO_MODULES:
                    yield str(module)
            case ast.Attribute(attr=name) | ast.Name(id=name) if name in NO_NAMES:
                yield name


def _marked_up(page: str) -> Iterator[str]:
    """Yield the elements that could show markup as markup."""
    for found in SHOWS_MARKUP.finditer(page):
        own = page[found.end() : page.index(f"\n{found[1]}}}", found.end())]
        if not re.search(r"^\s*textFormat: \w+\.PlainText$", own, re.MULTILINE):
            yield found[0].strip()


def test_no_face_can_open_anything_else() -> None:
    found = {file.name: list(_ways_out(file.read_text(encoding="utf-8"))) for file in FACES}

    assert {name: ways for name, ways in found.items() if ways} == {}


def test_no_page_leads_out_or_takes_text_for_markup() -> None:
    pages = {file.name: file.read_text(encoding="utf-8") for file in PAGES}
    found = {name: [*NO_QML.findall(page), *_marked_up(page)] for name, page in pages.items()}

    assert {name: ways for name, ways in found.items() if ways} == {}


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6.QtWidgets import QFileDialog",
        "import subprocess",
        "import os\nos.system('x')",
        "from PySide6.QtGui import QDesktopServices as Other",
        "QApplication(sys.argv)",
        "from PySide6 import QtWidgets\nQtWidgets.QTextBrowser()",
    ],
)
def test_each_way_out_would_be_found(source: str) -> None:
    assert list(_ways_out(source)) != []


@pytest.mark.parametrize("page", ["Item {\n    Text {\n        text: name\n    }\n}\n"])
def test_a_text_that_shows_markup_would_be_found(page: str) -> None:
    assert list(_marked_up(page)) == ["Text {"]

"""Lint the QML against our Python types: misspelt properties, slots and colours of the theme fail.

    python -m tools.lint_qml

Qt's own dump reads Python sources and misses properties made by functions, so the types are taken from
the running classes. They are written beside each module's `qmldir`, or into build/qml for modules that
have Python types only.
"""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject

import kiosk.ui

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "kiosk" / "ui" / "qml"
BUILT = ROOT / "build" / "qml"
GALLERY = ROOT / "tests" / "ui" / "gallery"


def lint() -> int:
    """Write the types, then return qmllint's status: 0 without a single warning."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for module, types in _modules().items():
        _write_types(module, types)
    files = [str(file) for folder in (QML, GALLERY) for file in sorted(folder.rglob("*.qml"))]
    linter = str(Path(sys.executable).parent / "pyside6-qmllint")
    command = [linter, "--max-warnings", "0", "-I", str(QML), "-I", str(BUILT), *files]
    return subprocess.run(command, check=False, cwd=ROOT).returncode


def _modules() -> dict[str, list[type[QObject]]]:
    """Return the Python types of each QML module."""
    found: dict[str, list[type[QObject]]] = {}
    for info in sorted(pkgutil.walk_packages(kiosk.ui.__path__, "kiosk.ui."), key=lambda info: info.name):
        source = importlib.import_module(info.name)
        uri = getattr(source, "QML_IMPORT_NAME", None)
        own = [thing for thing in vars(source).values() if _is_type_of(thing, info.name)]
        if uri is not None:
            found.setdefault(uri, []).extend(own)
    return found


def _is_type_of(thing: object, module: str) -> bool:
    return isinstance(thing, type) and issubclass(thing, QObject) and thing.__module__ == module


def _write_types(uri: str, types: list[type[QObject]]) -> None:
    folder = QML.joinpath(*uri.split("."))
    name = f"{uri.rpartition('.')[2].lower()}.qmltypes"
    if not (folder / "qmldir").is_file():
        folder = BUILT.joinpath(*uri.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "qmldir").write_text(f"module {uri}\ntypeinfo {name}\ndepends QtQuick\n", encoding="utf-8")
    lines = ["import QtQuick.tooling 1.2", "Module {"]
    for kind in types:
        lines += _component(uri, kind)
    (folder / name).write_text("\n".join([*lines, "}", ""]), encoding="utf-8")


def _component(uri: str, kind: type[QObject]) -> Iterator[str]:
    meta: QMetaObject = kind.staticMetaObject  # type: ignore[attr-defined]
    decorators = inspect.getsource(kind).partition("class ")[0]
    parent = meta.superClass()
    yield "    Component {"
    yield f'        name: "{meta.className()}"'
    yield '        accessSemantics: "reference"'
    yield f'        prototype: "{parent.className() if parent is not None else "QObject"}"'
    if "@QmlElement" in decorators:
        yield f'        exports: ["{uri}/{meta.className()} 1.0"]'
        yield "        exportMetaObjectRevisions: [256]"
    if "@QmlSingleton" in decorators:
        yield "        isSingleton: true"
    if "@QmlSingleton" in decorators or "@QmlUncreatable" in decorators:
        yield "        isCreatable: false"
    for number in range(meta.propertyOffset(), meta.propertyCount()):
        yield _property(meta.property(number))
    for number in range(meta.methodOffset(), meta.methodCount()):
        yield _method(meta.method(number))
    yield "    }"


def _property(own: QMetaProperty) -> str:
    notify = f'; notify: "{_text(own.notifySignal().name())}"' if own.hasNotifySignal() else ""
    constant = "; isPropertyConstant: true" if own.isConstant() else ""
    readonly = "" if own.isWritable() else "; isReadonly: true"
    name, kind = _text(own.name()), _type(_text(own.typeName()))
    return f'        Property {{ name: "{name}"; {kind}; read: "{name}"{notify}{constant}{readonly} }}'


def _method(own: QMetaMethod) -> str:
    signal = own.methodType() is QMetaMethod.MethodType.Signal
    names = [_text(name) or f"value{number}" for number, name in enumerate(own.parameterNames())]
    parameters = "".join(
        f' Parameter {{ name: "{name}"; {_type(_text(kind))} }}'
        for name, kind in zip(names, own.parameterTypes(), strict=True)
    )
    kind = "Signal" if signal else "Method"
    plain = signal or _text(own.typeName()) == "void"
    result = "" if plain else f"; {_type(_text(own.typeName()))}"
    return f'        {kind} {{ name: "{_text(own.name())}"{result};{parameters} }}'


def _type(name: str) -> str:
    plain = name.removesuffix("*")
    known = {"PyObject": "QVariant", "PySide::PyObjectWrapper": "QVariant"}
    pointer = "; isPointer: true" if name.endswith("*") else ""
    return f'type: "{known.get(plain, plain)}"{pointer}'


def _text(raw: object) -> str:
    """Return Qt's bytes as text."""
    data = getattr(raw, "data", None)
    return bytes(data()).decode() if callable(data) else str(raw)


if __name__ == "__main__":
    sys.exit(lint())

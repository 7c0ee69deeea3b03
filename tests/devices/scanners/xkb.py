"""What a US scanner's keys really type under a Linux keyboard layout, asked of libxkbcommon itself."""

from __future__ import annotations

import ctypes
from ctypes.util import find_library
from functools import cache

_SHIFT_KEY, _PRESSED = 50, 1
_KEYS = range(9, 66)
"""X keycodes of the main block: Escape to space."""


class _Names(ctypes.Structure):
    _fields_ = [(name, ctypes.c_char_p) for name in ("rules", "model", "layout", "variant", "options")]


@cache
def _library() -> ctypes.CDLL | None:
    path = find_library("xkbcommon")
    if path is None:
        return None
    library = ctypes.CDLL(path)
    for function in (library.xkb_context_new, library.xkb_keymap_new_from_names, library.xkb_state_new):
        function.restype = ctypes.c_void_p
    library.xkb_keymap_new_from_names.argtypes = [ctypes.c_void_p, ctypes.POINTER(_Names), ctypes.c_int]
    library.xkb_state_new.argtypes = [ctypes.c_void_p]
    library.xkb_state_update_key.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int]
    library.xkb_state_key_get_utf8.argtypes = [
        ctypes.c_void_p,
        ctypes.c_uint32,
        ctypes.c_char_p,
        ctypes.c_size_t,
    ]
    return library


@cache
def typed_keys(layout: str, variant: str = "") -> dict[tuple[int, bool], str]:
    """Return what each key types, plain and with Shift; nothing where the layout can't be had."""
    library = _library()
    if library is None:
        return {}
    names = _Names(b"evdev", b"pc105", layout.encode(), variant.encode(), b"")
    keymap = library.xkb_keymap_new_from_names(library.xkb_context_new(0), ctypes.byref(names), 0)
    if not keymap:
        return {}
    typed: dict[tuple[int, bool], str] = {}
    state = library.xkb_state_new(keymap)
    for shifted in (False, True):
        if shifted:
            library.xkb_state_update_key(state, _SHIFT_KEY, _PRESSED)
        for key in _KEYS:
            text = ctypes.create_string_buffer(16)
            library.xkb_state_key_get_utf8(state, key, text, len(text))
            typed[key, shifted] = text.value.decode()
    return typed

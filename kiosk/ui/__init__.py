"""The faces: Qt shows what the office says and takes what people tell it.

PySide looks through the source of each module that is imported after it, for switches that nothing here has
("PySide6 __feature__"). Some 15 MB of text stay in memory, and each start waits for it: so it looks no more.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  what is taken back below

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

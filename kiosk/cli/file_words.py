"""What is said of a file that can't be read or written, where no layer below said what that means."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from kiosk.cli.texts import N_, _

_WORDS: Mapping[int, str] = {
    errno.ENOENT: N_("{file} isn't there. Is the name right, and the stick in and mounted?"),
    errno.ENOTDIR: N_("{file} isn't there. Is the name right, and the stick in and mounted?"),
    errno.EISDIR: N_("{file} is a folder. Name a file."),
    errno.EACCES: N_("This user may not use {file}. Look who owns it, or run the command with sudo."),
    errno.EPERM: N_("This user may not use {file}. Look who owns it, or run the command with sudo."),
    errno.EROFS: N_("{file} can't be written: its disk or stick is mounted for reading only."),
    errno.ENOSPC: N_("There is no room for {file}. Free some space, then run the command again."),
    errno.EDQUOT: N_("There is no room for {file}. Free some space, then run the command again."),
    errno.EFBIG: N_("There is no room for {file}. Free some space, then run the command again."),
    errno.EIO: N_("The disk or stick failed at {file}. Try another one."),
    errno.ENODEV: N_("The disk or stick failed at {file}. Try another one."),
}


_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def file_fault(error: OSError) -> str | None:
    """Return the sentence for an error of a file, None for one that is no file's.

    What the shell writes into a file has no name here.
    """
    if error.filename is None and error.errno in _NO_ROOM:
        return _("There is no room where this is written to. Free some space, then run the command again.")
    sentence = _WORDS.get(error.errno or 0)
    if sentence is None or not isinstance(error.filename, (str, bytes)):
        return None
    name = error.filename if isinstance(error.filename, str) else error.filename.decode(errors="replace")
    return _(sentence).format(file=name)

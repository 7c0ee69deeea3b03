"""What helps with a device whatever its kind, in one set of words."""

from __future__ import annotations

from kiosk.cli.texts import N_

LOOK_INTO_IT = N_("Switch it off and on. If that doesn't help, let it be repaired.")
WAIT = N_("Wait a moment, then run this again.")
ASK_THE_FACE = N_("Wait a moment, then run this again. If it stays so, start that face again.")
PLUG_IN_AGAIN = N_("Plug it in again. If that doesn't help, start this machine again.")
DEFECT = N_("Keep the log of this machine and tell whoever looks after this program.")

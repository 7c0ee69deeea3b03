"""The mission's configuration as staff change it: shown, allowed, committed, told."""

"""A station as set-up works on it: the same functions that the commands call."""

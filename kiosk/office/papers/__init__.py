"""From what is committed to what is printed: one wish, one print, and what became of it."""

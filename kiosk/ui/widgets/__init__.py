"""What the Widgets faces (set-up, counter) share: the look, texts, fields, and work behind a page."""

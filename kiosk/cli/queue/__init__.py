"""`kiosk queue`: the hall's lines at a terminal."""

"""`kiosk config`: what the mission sets, at a terminal."""

"""The real kiosk and the real portal in virtual time, on a line that lies."""

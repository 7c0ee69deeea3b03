"""`kiosk sync` and what is said of the line to the portal."""

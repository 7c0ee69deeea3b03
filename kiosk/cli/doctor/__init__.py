"""`kiosk doctor`: every check of a station, what it says, and the report."""

"""Taking a number without an appointment."""

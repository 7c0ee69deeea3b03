"""The corner for staff."""

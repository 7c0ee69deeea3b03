"""Appointments in the store: units that the portal lent, who booked them, and what became of it."""

"""Appointments at the portal: slots, what of them is lent or sold, and what becomes of bookings."""

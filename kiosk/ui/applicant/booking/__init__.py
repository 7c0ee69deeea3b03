"""Booking an appointment, and changing one."""

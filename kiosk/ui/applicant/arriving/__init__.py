"""Coming with an appointment, and asking where a request is."""

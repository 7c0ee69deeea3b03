"""Requests in the store: filed, found again, worked on, decided, erased."""

"""Backups: one closed file that a stick and a sealed envelope make a working station of again."""

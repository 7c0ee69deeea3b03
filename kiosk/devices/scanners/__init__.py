"""Scanners of codes and documents: what they send, told apart from typing and read with patience."""

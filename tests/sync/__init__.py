"""The line to the portal."""

"""`kiosk devices`: what is connected, how it is, and its trials."""

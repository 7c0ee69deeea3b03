"""`kiosk backup`: made, looked at, opened, put back; and the recovery sheet."""

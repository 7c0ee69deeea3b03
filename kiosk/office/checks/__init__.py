"""What `kiosk doctor` looks at: each check says what is, as a code; what to do about it, a face says."""

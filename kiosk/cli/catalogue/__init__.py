"""`kiosk catalogue`: the services as written, and what is said of mistakes in them."""

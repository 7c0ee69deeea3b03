"""What developers and ./test run on the sources; no part of the product."""

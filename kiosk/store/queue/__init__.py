"""The tickets' day in the store: numbers, calls, desks, stops, and what a hall's figures come from."""

"""Public money in the store: receipts and their books, drawers, orders, and what two people decide."""

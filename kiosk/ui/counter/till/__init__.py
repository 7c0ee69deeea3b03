"""The till beside the person: the bill, the receipts, the drawer, what a supervisor decides."""

"""The till: a bill made from the tariff, money taken, receipts printed; drawers, decisions, reports."""

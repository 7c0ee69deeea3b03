"""The history of the portal's schema: one file per step, applied when the portal starts."""

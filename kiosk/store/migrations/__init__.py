"""The schema's history: one file per step, applied only by first start and `kiosk store upgrade`."""

"""The counter software of an embassy: kiosk, catalogue, store, paper and devices."""

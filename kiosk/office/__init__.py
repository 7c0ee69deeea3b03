"""What the office does, step by step: checks who may, calls the store, then paper and devices."""

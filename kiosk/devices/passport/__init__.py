"""Electronic passports: how chips are opened, read and proven, and a virtual one that fails on command."""

"""A scripted visit on the real program: for a first look, for the manual's pictures, and as a self-test."""

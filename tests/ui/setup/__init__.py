"""Tests of the set-up face."""

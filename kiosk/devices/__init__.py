"""Printers and scanners as small protocols, each with real ones and a virtual twin that fails on command."""

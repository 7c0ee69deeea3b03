"""Nodes at the portal: how they become known, sign, hand over their journal, and get it back."""

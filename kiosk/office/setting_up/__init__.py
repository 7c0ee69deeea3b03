"""Setting a station up, step by step and without a screen: what is asked, what is right, what is missing."""

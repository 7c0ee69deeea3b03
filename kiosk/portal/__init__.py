"""The reference central portal: takes in what the nodes journaled, and lets officers decide it."""

"""The line to the central portal: what crosses it, and the worker that carries it."""

"""Requests as the office works on them: handed in, looked for, worked on at a desk."""

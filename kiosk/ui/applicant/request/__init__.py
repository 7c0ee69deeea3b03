"""A request, from who it is for to its slip."""

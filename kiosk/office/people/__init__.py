"""People who work here: how they show who they are, what they may meanwhile, and how two of them agree."""

"""The call display as the hall sees it."""

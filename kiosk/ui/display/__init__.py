"""The call display of a hall: who is called where, how many wait, in figures readable at ten metres."""

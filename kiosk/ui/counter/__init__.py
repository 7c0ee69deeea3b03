"""The counter: the window of a clerk with a line of people, keyboard first."""

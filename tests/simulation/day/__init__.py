"""A working day of one mission, from the first number to the last closing, under a clock that is turned."""

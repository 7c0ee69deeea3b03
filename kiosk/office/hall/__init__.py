"""The hall: numbers, the reception, the desks, the board, and the end of the day."""

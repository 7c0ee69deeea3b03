"""The rules of a consular counter: pure Python, no Qt, no SQL, no files, no clock of its own."""

"""The faces: Qt shows what the office says and takes what people tell it."""

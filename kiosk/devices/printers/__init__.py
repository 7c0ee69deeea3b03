"""Receipt printers: one protocol, whatever cable they hang on, and a virtual twin that speaks ESC/POS."""

"""The set-up face (`kiosk setup`) in Qt Widgets: the wizard of a first start, then the console."""

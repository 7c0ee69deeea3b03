"""Speech and sound: one protocol over espeak-ng, recorded parts and a chime, and a virtual twin."""

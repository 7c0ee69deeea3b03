"""Card readers: a watcher that outlives the card service, cards that carry APDUs, and a virtual reader."""

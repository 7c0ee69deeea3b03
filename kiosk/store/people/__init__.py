"""Who works here, in the store: people, PINs, cards, log-ins, and what two of them agreed on."""

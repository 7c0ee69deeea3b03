"""The stations of a node, in the store: their keys, devices, papers, and how their kiosks are used."""

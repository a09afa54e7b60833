"""Stops that people walk to: how far it is along the roads, which places are enough, what they are called."""

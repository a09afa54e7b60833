"""The map on which a town's stops are moved by hand: a small service for one person at this machine."""

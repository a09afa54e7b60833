"""Addresses from elsewhere: one file a format, each to the same rows, and what becomes of them in a town's folder."""

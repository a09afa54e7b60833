"""Walks a town's whole database and says what does not fit."""

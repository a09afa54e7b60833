"""Drivers' reports: many at once, taken back, and the manifest on paper they are written on."""

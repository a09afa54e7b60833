"""Ways in: every route, every caller, and whatever somebody may show who should not be let in."""

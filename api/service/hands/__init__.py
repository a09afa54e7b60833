"""The dispatcher's hands on the plan: moves, pins, shifts, breaks, closures, and the riders to be called."""

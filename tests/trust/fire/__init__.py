"""Clients who go on while servers are killed, and what they remember of what they were told."""

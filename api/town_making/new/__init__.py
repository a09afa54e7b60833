"""A new town's folder from a dozen answers."""

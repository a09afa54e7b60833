"""Roads from an OpenStreetMap extract: read, judged for a bus, joined to a graph and written to a town's folder."""

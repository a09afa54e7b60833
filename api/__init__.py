"""The service around the engine: HTTP, storage, live feed, pages and the command line."""

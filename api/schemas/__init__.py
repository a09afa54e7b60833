"""Every request and response of the HTTP interface, one file a topic."""

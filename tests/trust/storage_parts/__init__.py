"""What the storage point needs: a database server that can be stopped, a service, a line, and the failures."""

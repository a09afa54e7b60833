"""Several towns in one installation: each is a town as if it were alone, and the host name says which is meant."""

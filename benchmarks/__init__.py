"""One command a question; each prints JSON and keeps it, dated, in `results/`."""

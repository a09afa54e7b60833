"""What point 10 measures with: backups while people book, and back from them."""

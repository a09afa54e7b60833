"""What is said again and again, and answers made older than they are."""

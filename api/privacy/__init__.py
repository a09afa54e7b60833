"""What is kept of people: which columns, why, whose."""

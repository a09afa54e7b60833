"""What is printed: pages of PDF for the day the phone dies."""

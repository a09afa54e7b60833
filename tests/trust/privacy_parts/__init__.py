"""What point 13 is measured with."""

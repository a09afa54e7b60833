"""What point 15 is measured with."""

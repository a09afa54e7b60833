"""What point 14 is measured with."""

"""What the point of time is measured with."""

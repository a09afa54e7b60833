"""What the point of kept promises is measured with."""

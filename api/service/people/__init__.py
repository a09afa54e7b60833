"""Who rides: the residents of the town's folder, and those whom the office registered beside them."""

"""Makes a town's folder: asks its way to the rules, takes in addresses, proposes stops, and lets a hand move them."""

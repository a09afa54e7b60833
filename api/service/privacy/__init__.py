"""What is kept of people goes when its time is over, or when they ask for it; they are told what there is."""

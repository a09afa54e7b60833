"""The planner's studies: scenarios run beside one another in a process of their own, and what comes of them."""

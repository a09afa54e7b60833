"""A day's log: who did what when."""

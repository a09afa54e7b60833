"""What the dispatcher should look at now, in order, each with what can be done about it."""

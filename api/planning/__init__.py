"""The planner's what-if: scenarios as the difference to a town, run in many draws and compared."""

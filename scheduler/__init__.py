"""The dial-a-ride engine: pure functions from plan to plan. No HTTP, no SQL, no files, no clock."""

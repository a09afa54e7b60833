"""The staff's accounts: made at the office, signed in with a password and, for administrators, a second factor."""

"""Tables, migrations and the only SQL: what the service keeps, and one transaction for each change."""

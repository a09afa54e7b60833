"""What point 7 measures with: bookings day after day, bytes by table, and how a database finds its rows."""

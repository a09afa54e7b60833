"""What happens now: GTFS Realtime, with the ids of the GTFS feed."""

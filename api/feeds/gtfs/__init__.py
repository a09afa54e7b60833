"""The timetable of a service without a timetable: GTFS Schedule with on-demand zones, windows and booking rules."""

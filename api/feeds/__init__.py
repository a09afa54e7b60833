"""The service as other programs read it: journey planners, maps, calendars. Public, and without a word about riders."""

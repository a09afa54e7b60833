"""Booking events told to other systems: signed, kept until they are delivered (https://www.standardwebhooks.com)."""

"""Whatever is sent, the service answers as its document says, and what it refuses changes nothing."""

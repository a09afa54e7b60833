"""For whoever watches over the service: numbers, logs, and how it fares."""

"""The service as an on-demand service: GOFS 1.0 (github.com/MobilityData/GOFS, reference.md)."""

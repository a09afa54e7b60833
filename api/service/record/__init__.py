"""The real service of a month or a year, in the figures that scenarios have (実績)."""

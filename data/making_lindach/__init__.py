"""What `make_lindach.py` is made of: an invented Bavarian municipality as an OpenStreetMap extract, and its rules.

Lindach lies nowhere. Its streets, houses and people are invented; only the tags are those of OpenStreetMap.
"""

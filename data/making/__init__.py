"""What `make_kamishihoro.py` is made of: roads, places, areas, people and the written rules."""

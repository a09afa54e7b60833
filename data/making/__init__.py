"""What `make_kamishihoro.py` is made of: roads, places, areas, people and the written rules.

`addresses.json` is from Geolonia 住所データ, CC BY 4.0.
"""

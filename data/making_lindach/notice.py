"""What every file of the town says about itself."""

JA = "リンダッハは架空の町です。道路・家・住民・時刻はすべて作りもので、実在の地図ではありません。"
EN = "Lindach is invented: its roads, houses, people and times are made up, and no map of anywhere."

METADATA = {"notice_ja": JA, "notice_en": EN}

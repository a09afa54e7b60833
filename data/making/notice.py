"""What every file of the town says about itself."""

JA = "これは公開された事実をもとにした模型であり、測量図ではありません。住まいと住民は架空です。"
EN = "This is a model built from published facts, not a survey. Homes and residents are invented."
ATTRIBUTION = "Geolonia 住所データ, CC BY 4.0"

METADATA = {"notice_ja": JA, "notice_en": EN, "attribution": ATTRIBUTION}

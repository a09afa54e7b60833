"""The files that people write by hand in a town of their own: rules, fleet and demand."""

from __future__ import annotations

from making.notice import EN, JA

TOWN = f'''# 上士幌町の福祉バス (デマンド運行) の規則. The rules of Kamishihoro's welfare bus on demand.
# {JA}
# {EN}

id = "kamishihoro"
name = {{ ja = "上士幌町", en = "Kamishihoro" }}
timezone = "Asia/Tokyo"
language = "ja" # 言葉を選ばない人に使う言葉
centre = [143.2960, 43.2330] # 経度, 緯度: 役場
notice.ja = "{JA}"
notice.en = "{EN}"

[operator] # 乗換案内などに配るデータに載る連絡先
url = "https://www.kamishihoro.jp/"

[service]
cutoff_minutes = 30 # 乗りたい時刻の何分前まで予約できるか
horizon_days = 14 # 何日先まで予約できるか
window_minutes = 15 # お迎えの約束の幅
offer_minutes = 5 # 提案が有効な時間
search_minutes = 90 # 希望からどれだけ離れた時刻まで探すか
open_return_minutes = 5 # 「帰りは後で呼ぶ」の人が呼んでから, 何分後のお迎えから探すか
closing_days = [] # 特定の日の運休, 例: [2026-08-14]
yearly_closing = ["12-30", "12-31", "01-01", "01-02", "01-03", "01-04", "01-05"] # 年末年始

[service.riders] # 65歳以上, 障がいのある方, その介助者
min_age = 65
max_party = {{ seats = 4, wheelchairs = 1, parcels = 4 }}

[service.ride] # 乗車時間の上限 = 直行時間 × factor + extra, ただし longest まで
factor = 1.5
extra_minutes = 10
longest_minutes = 75

[service.boarding] # 乗り降りにかかる秒数
board_seconds = 60
alight_seconds = 45
walking_frame_seconds = 90
wheelchair_seconds = 180

[connections] # 鉄道やバスとの乗り継ぎに見込む分数: 到着から発車まで, 到着からお迎えまで
change_minutes = 5
walking_frame_minutes = 8
wheelchair_minutes = 10

[[lines]]
id = "orube"
name = {{ ja = "居辺線", en = "Orube line" }}
weekdays = ["mon", "wed"]
opens = "08:30"
closes = "15:30"
areas = ["centre", "orube"]
colour = "#56b4e9"

[[lines]]
id = "hagigaoka"
name = {{ ja = "萩ケ岡線", en = "Hagigaoka line" }}
weekdays = ["thu", "fri"]
opens = "08:30"
closes = "15:30"
areas = ["centre", "hagigaoka"]
colour = "#e69f00"

[[lines]]
id = "kami-otofuke"
name = {{ ja = "上音更線", en = "Kami-Otofuke line" }}
weekdays = ["thu", "fri"]
opens = "08:30"
closes = "15:30"
areas = ["centre", "kami-otofuke"]
colour = "#cc79a7"

[[seasons]]
id = "summer"
name = {{ ja = "夏期", en = "Summer" }}
months = [4, 5, 6, 7, 8, 9, 10]
speeds_kmh = {{ national = 54, mountain = 48, farm = 44, town = 28 }}

[[seasons]] # 雪と氷のおよそ五か月
id = "winter"
name = {{ ja = "冬期", en = "Winter" }}
months = [11, 12, 1, 2, 3]
speeds_kmh = {{ national = 42, mountain = 36, farm = 32, town = 20 }}
'''

FLEET = f"""# 車両と運転手の勤務. Vehicles and shifts. 色は色覚の違いによらず見分けられるもの (Okabe-Ito).
# {JA}
# {EN}

[[vehicles]]
id = "bus-1"
name = {{ ja = "福祉バス1号車", en = "Welfare bus 1" }}
kind = "bus"
colour = "#0072b2"
capacity = {{ seats = 10, wheelchairs = 1, parcels = 6 }}
seats_per_wheelchair = 3 # 車いす1台につき折りたたむ座席

[[vehicles.shifts]]
weekdays = ["mon", "wed", "thu", "fri"]
starts = "08:15"
ends = "15:45"
base = "depot"
breaks = [{{ place = "depot", between = ["11:30", "13:30"], minutes = 45 }}]

[[vehicles]]
id = "bus-2"
name = {{ ja = "福祉バス2号車", en = "Welfare bus 2" }}
kind = "bus"
colour = "#d55e00"
capacity = {{ seats = 10, wheelchairs = 1, parcels = 6 }}
seats_per_wheelchair = 3

[[vehicles.shifts]]
weekdays = ["mon", "wed", "thu", "fri"]
starts = "08:15"
ends = "15:45"
base = "depot"
breaks = [{{ place = "depot", between = ["11:30", "13:30"], minutes = 45 }}]

[[vehicles]] # 郵便車: 助手席に1人, 荷室に荷物 (貨客混載). 火曜は郵便だけで, 線が走る日に人を乗せる
id = "post-1"
name = {{ ja = "郵便車", en = "Post car" }}
kind = "post"
colour = "#009e73"
capacity = {{ seats = 1, wheelchairs = 0, parcels = 12 }}
seats_per_wheelchair = 0
lines = ["hagigaoka", "kami-otofuke"]

[[vehicles.shifts]]
weekdays = ["tue", "thu", "fri"]
starts = "09:30"
ends = "15:30"
base = "post-office"
breaks = [{{ place = "post-office", between = ["11:30", "13:30"], minutes = 45 }}]
"""

DEMAND = f"""# 需要の想定 (実績ではありません). What demand is drawn from: assumptions, not counts.
# {JA}
# {EN}

outings_per_line = 9.0 # 1線1日あたりの外出の平均
months = [1.15, 1.15, 1.1, 1.0, 0.9, 0.9, 0.95, 0.95, 0.9, 1.0, 1.05, 1.15] # 1月から. 冬は車を控える
asked_ahead = 0.55 # 前日までに予約する割合
homeward = 0.94 # 帰りも頼む割合
homeward_asked_ahead = 0.55 # 帰りを行きと一緒に頼む割合
lead_minutes = 45 # 予約のある受診の前にとる時間
last_homeward = "14:40"
mistakes = 0.05 # 規則により断られる希望の割合
area_weights = {{ centre = 0.45 }} # 市街の人は歩ける. 書かない区域は1

[[purposes]]
id = "clinic"
kinds = ["hospital"]
share = 0.32
mean = "10:00"
spread_minutes = 50
stay_minutes = 80
stay_spread_minutes = 30
appointment = true

[[purposes]]
id = "shopping"
kinds = ["shop"]
share = 0.26
mean = "10:20"
spread_minutes = 60
stay_minutes = 60
stay_spread_minutes = 20
carries = 0.3 # 帰りに荷物がある割合

[[purposes]]
id = "offices"
kinds = ["office", "post"]
share = 0.12
mean = "10:00"
spread_minutes = 60
stay_minutes = 45
stay_spread_minutes = 15

[[purposes]]
id = "pharmacy"
kinds = ["pharmacy"]
share = 0.06
mean = "10:40"
spread_minutes = 60
stay_minutes = 30
stay_spread_minutes = 10

[[purposes]]
id = "gathering"
kinds = ["welfare", "culture"]
share = 0.14
mean = "09:45"
spread_minutes = 40
stay_minutes = 130
stay_spread_minutes = 30

[[purposes]]
id = "visit"
kinds = ["home", "housing"]
share = 0.05
mean = "11:00"
spread_minutes = 70
stay_minutes = 100
stay_spread_minutes = 30

[[purposes]]
id = "delivery"
kinds = ["shop", "post"]
share = 0.05
mean = "13:00"
spread_minutes = 60
stay_minutes = 0
stay_spread_minutes = 0
parcel = true # 人は乗らず, 荷物だけが家に届く
"""

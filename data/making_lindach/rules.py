"""The files that people write by hand in a town of their own: rules, fleet and demand."""

from __future__ import annotations

from making_lindach.notice import EN, JA

TOWN = f'''# The rules of Lindach's Bürgerbus, an invented town in Bavaria. 架空の町リンダッハの市民バスの規則.
# {JA}
# {EN}

id = "lindach"
name = {{ ja = "リンダッハ", en = "Lindach" }}
timezone = "Europe/Berlin" # with daylight saving 夏時間がある
language = "en" # for whoever asks for none 言葉を選ばない人に使う言葉
centre = [12.40, 48.62] # longitude, latitude: the market place
notice.ja = "{JA}"
notice.en = "{EN}"

[operator] # for the feeds that journey planners read
name = {{ ja = "市民バス・リンダッハ", en = "Bürgerbus Lindach" }}
url = "https://lindach.example.org/" # example.org is kept free for examples

[service]
cutoff_minutes = 60 # how long before the ride one must have booked
horizon_days = 28
window_minutes = 20
offer_minutes = 5
search_minutes = 120
open_return_minutes = 10
closing_days = [ # Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi 移動祝日
  2026-04-03, 2026-04-06, 2026-05-14, 2026-05-25, 2026-06-04,
  2027-03-26, 2027-03-29, 2027-05-06, 2027-05-17, 2027-05-27,
]
yearly_closing = ["01-01", "01-06", "05-01", "08-15", "10-03", "11-01", "12-24", "12-25", "12-26", "12-31"]

[service.riders] # everybody 誰でも乗れる
min_age = 0
max_party = {{ seats = 4, wheelchairs = 1, parcels = 4 }}

[service.ride] # at most the direct time × factor + extra, and never more than longest
factor = 1.6
extra_minutes = 10
longest_minutes = 50

[service.boarding] # seconds
board_seconds = 45
alight_seconds = 30
walking_frame_seconds = 75
wheelchair_seconds = 180

[connections] # minutes to change to a train and from one
change_minutes = 6
walking_frame_minutes = 10
wheelchair_minutes = 12

[roads] # wide roads: stops lie on the side one drives on 広い道では走る側に停まる
side_of_road = "right"

[[lines]]
id = "north"
name = {{ ja = "北線", en = "North" }}
weekdays = ["mon", "tue", "wed", "thu", "fri"]
opens = "08:00"
closes = "17:30"
areas = ["centre", "north"]
colour = "#56b4e9"

[[lines]]
id = "south"
name = {{ ja = "南線", en = "South" }}
weekdays = ["mon", "wed", "thu", "fri"]
opens = "08:00"
closes = "17:30"
areas = ["centre", "south"]
colour = "#e69f00"

[[lines]]
id = "west"
name = {{ ja = "西線", en = "West" }}
weekdays = ["tue", "thu", "sat"]
opens = "08:30"
closes = "14:00"
areas = ["centre", "west"]
colour = "#cc79a7"

# The roads know their own limits (km/h); a class here is a cap. A driver does less than the limit: `factor`.
# 道路は制限速度を持っている. ここに書くのは種類ごとの上限. 実際は制限より遅い: factor
[[seasons]]
id = "summer"
name = {{ ja = "夏期", en = "Summer" }}
months = [3, 4, 5, 6, 7, 8, 9, 10, 11]
speeds_kmh = {{ primary = 80, secondary = 75, tertiary = 65, residential = 28, service = 15, living_street = 7 }}
factor = 0.85

[[seasons]]
id = "winter"
name = {{ ja = "冬期", en = "Winter" }}
months = [12, 1, 2]
speeds_kmh = {{ primary = 75, secondary = 65, tertiary = 55, residential = 24, service = 12, living_street = 7 }}
factor = 0.8

[[seasons.hours]] # dusk and ice: a day is planned for its slowest hours 夕方の凍結
between = ["15:30", "17:30"]
factor = 0.9

[costs]
per_km = 0.42
per_hour = 24.0
per_day = 40.0
co2_per_km = 0.21
currency = "EUR"
'''

FLEET = f"""# Vehicles and shifts. 車両と運転手の勤務.
# {JA}
# {EN}

[[vehicles]]
id = "bus-1"
name = {{ ja = "市民バス1号車", en = "Bürgerbus 1" }}
kind = "bus"
colour = "#0072b2"
capacity = {{ seats = 8, wheelchairs = 1, parcels = 4 }}
seats_per_wheelchair = 2

[[vehicles.shifts]]
weekdays = ["mon", "tue", "wed", "thu", "fri"]
starts = "07:45"
ends = "17:30"
base = "depot"
breaks = [{{ place = "depot", between = ["11:30", "14:00"], minutes = 45 }}]

[[vehicles]]
id = "bus-2"
name = {{ ja = "市民バス2号車", en = "Bürgerbus 2" }}
kind = "bus"
colour = "#d55e00"
capacity = {{ seats = 8, wheelchairs = 1, parcels = 4 }}
seats_per_wheelchair = 2

[[vehicles.shifts]]
weekdays = ["mon", "tue", "wed", "thu", "fri"]
starts = "08:00"
ends = "14:30"
base = "depot"
breaks = [{{ place = "depot", between = ["10:30", "12:30"], minutes = 30 }}]

[[vehicles.shifts]]
weekdays = ["sat"]
starts = "08:15"
ends = "14:15"
base = "depot"
breaks = [{{ place = "depot", between = ["10:30", "12:30"], minutes = 30 }}]

[[vehicles]]
id = "taxi-1"
name = {{ ja = "タクシー", en = "Taxi" }}
kind = "taxi"
colour = "#009e73"
capacity = {{ seats = 3, wheelchairs = 0, parcels = 2 }}
lines = ["south", "west"]

[[vehicles.shifts]]
weekdays = ["mon", "tue", "wed", "thu", "fri"]
starts = "09:00"
ends = "13:00"
base = "depot"
"""

DEMAND = f"""# What demand is drawn from: assumptions, not counts. 需要の想定 (実績ではありません).
# {JA}
# {EN}

outings_per_line = 8.0
months = [1.1, 1.1, 1.05, 1.0, 0.95, 0.95, 0.9, 0.85, 1.0, 1.0, 1.05, 1.1]
asked_ahead = 0.6
homeward = 0.9
homeward_asked_ahead = 0.6
lead_minutes = 45
last_homeward = "16:30"
mistakes = 0.05
area_weights = {{ centre = 0.5 }}

[[purposes]]
id = "doctor"
kinds = ["hospital"]
share = 0.28
mean = "10:00"
spread_minutes = 60
stay_minutes = 60
stay_spread_minutes = 20
appointment = true

[[purposes]]
id = "shopping"
kinds = ["shop"]
share = 0.3
mean = "10:30"
spread_minutes = 75
stay_minutes = 60
stay_spread_minutes = 20
carries = 0.4

[[purposes]]
id = "train"
kinds = ["terminal"]
share = 0.16
mean = "09:30"
spread_minutes = 60
stay_minutes = 300
stay_spread_minutes = 60
appointment = true

[[purposes]]
id = "offices"
kinds = ["office", "post", "pharmacy"]
share = 0.14
mean = "10:15"
spread_minutes = 60
stay_minutes = 40
stay_spread_minutes = 15

[[purposes]]
id = "gathering"
kinds = ["culture", "welfare"]
share = 0.12
mean = "13:30"
spread_minutes = 50
stay_minutes = 120
stay_spread_minutes = 30
"""

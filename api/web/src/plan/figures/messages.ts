import { words } from "../../common/language";

/** The words of one day's figures. */
export const figuresText = words(
  {
    figuresTitle: "1日の実績",
    day: "日にち",
    noFigures: "この日の記録はまだありません。",
    figures: {
      bookings: "予約", completed: "乗車が済んだ予約", cancelled: "取消", no_shows: "不在", refused: "断った希望",
      mean_wait_seconds: "平均の待ち時間", mean_detour: "遠回りの割合", promises_kept: "約束を守った割合",
      vehicle_km: "走った距離", riders_per_vehicle_hour: "車両1時間あたりの人数",
    },
    reasons: {
      no_capacity: "空きがない", no_vehicle: "乗れる車両がない", way_out_refused: "行きが取れず帰りも取りやめ", after_cutoff: "締切のあと", outside_hours: "時間外", outside_area: "区域外",
      no_service_that_day: "運行のない日", closed_day: "休業日", not_eligible: "対象外", party_too_large: "人数が多い",
      in_the_past: "過ぎた時刻", too_far_ahead: "先すぎる日", same_place: "同じ場所", party_empty: "人数なし",
    } as Record<string, string>,
  },
  {
    figuresTitle: "The day's figures",
    day: "Day",
    noFigures: "Nothing is recorded for this day yet.",
    figures: {
      bookings: "Bookings", completed: "Rides completed", cancelled: "Cancelled", no_shows: "No-shows", refused: "Wishes refused",
      mean_wait_seconds: "Mean wait", mean_detour: "Detour", promises_kept: "Promises kept",
      vehicle_km: "Distance driven", riders_per_vehicle_hour: "Riders per vehicle hour",
    },
    reasons: {
      no_capacity: "no room", no_vehicle: "no vehicle that fits", way_out_refused: "no way home needed: the way out was refused", after_cutoff: "after the cut-off", outside_hours: "outside hours", outside_area: "outside the area",
      no_service_that_day: "no service that day", closed_day: "closed", not_eligible: "not eligible", party_too_large: "party too large",
      in_the_past: "in the past", too_far_ahead: "too far ahead", same_place: "same place", party_empty: "nobody",
    } as Record<string, string>,
  },
);

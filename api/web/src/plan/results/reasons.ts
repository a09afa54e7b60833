import { words } from "../../common/language";

/** Why wishes are refused, as in the report (api/planning/report/reasons.py); a test holds them together. */
export const reasons = words<Record<string, string>>(
  {
    no_capacity: "空きがない",
    no_vehicle: "運べる車両がない",
    way_out_refused: "行きが断られたため帰りもない",
    after_cutoff: "予約の締切を過ぎた",
    outside_hours: "運行時間の外",
    outside_area: "区域の外",
    no_service_that_day: "その区域の運行日でない",
    closed_day: "運休日",
    not_eligible: "利用の条件に合わない",
    party_too_large: "人数が多すぎる",
    party_empty: "乗る人がいない",
    same_place: "乗る所と降りる所が同じ",
    too_far_ahead: "予約の受付前",
    in_the_past: "過ぎた時刻",
    too_far_to_walk: "歩く距離が長すぎる",
  },
  {
    no_capacity: "No room left",
    no_vehicle: "No vehicle can carry this party",
    way_out_refused: "Way out refused, so no way home",
    after_cutoff: "Asked after the cut-off",
    outside_hours: "Outside service hours",
    outside_area: "Outside the service area",
    no_service_that_day: "No service in that area that day",
    closed_day: "Closed day",
    not_eligible: "Not eligible",
    party_too_large: "Party too large",
    party_empty: "Nobody to carry",
    same_place: "From and to the same place",
    too_far_ahead: "Too far ahead",
    in_the_past: "Time already past",
    too_far_to_walk: "Too far to walk to a stop",
  },
);

/** The reason in words; its code as it stands when it is not known here. */
export const reasonName = (reason: string): string => reasons()[reason] ?? reason.replaceAll("_", " ");

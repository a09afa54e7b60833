import { words } from "../../common/language";

/** The words of the list of bookings. */
export const listText = words(
  {
    search: "さがす（名前・かな・電話・場所）",
    promise: "お迎えの約束",
    rider: "利用者・区間",
    vehicle: "車両・予定",
    state: "状態・余裕",
    byArrival: (time: string) => `${time}着まで`,
    which: "余裕でしぼる",
    every: "すべて",
    close: "10分未満",
    broken: "守れない",
    phone: (number: string) => `電話 ${number}`,
    keys: "↑↓で動き、Enterで選びます。",
  },
  {
    search: "Search (name, phone, place)",
    promise: "Promised pick-up",
    rider: "Rider, trip",
    vehicle: "Vehicle, planned",
    state: "Status, slack",
    byArrival: (time: string) => `there by ${time}`,
    which: "Filter by slack",
    every: "all",
    close: "under 10 min",
    broken: "broken",
    phone: (number: string) => `phone ${number}`,
    keys: "↑↓ move, Enter chooses.",
  },
);

import { words } from "../../common/language";

/** The words of the board's frame: its panels, its tools, its keys. */
export const frameText = words(
  {
    panels: "配車デスク",
    tabs: { bookings: "予約", alerts: "注意", calls: "電話", log: "記録", notes: "引継ぎ" },
    waiting: (count: number) => `${count}件`,
    phone: "電話予約",
    vehicles: "車両",
    closures: "通行止め・休業",
    keys: "キー操作",
    past: "終わった日です。見るだけです。",
    coming: "これからの日です。",
    lastKnown: (time: string) => `${time}までの内容`,
    keysTitle: "キーボードの使い方",
    single: "文字キーだけの操作を使う",
    singleMore: "切ると、Ctrl+Z・Esc・矢印キーだけが働きます。",
    groups: { everywhere: "どこでも", timeline: "車両の予定", list: "予約の一覧", moving: "移すとき" },
    keyWords: {
      phone: "電話予約", search: "予約をさがす", timeline: "車両の予定へ", move: "選んだ予約を移す", pin: "選んだ予約を固定・外す",
      undo: "元に戻す", escape: "やめる・選択をやめる", help: "この案内", tabs: "予約・注意・電話・記録・引継ぎ", zoom: "細かく・広く見る",
      pan: "前・後の時間", now: "いまへ", arrows: "車両と予約のあいだを動く", choose: "選ぶ", rows: "行を動く", far: "8行ずつ、はじめ、おわり",
      vehicle: "移す先の車両を選ぶ（影響が出ます）", apply: "移す",
    },
  },
  {
    panels: "Dispatch desk",
    tabs: { bookings: "Bookings", alerts: "Alerts", calls: "Calls", log: "Log", notes: "Notes" },
    waiting: (count: number) => `${count} waiting`,
    phone: "Phone booking",
    vehicles: "Vehicles",
    closures: "Closures",
    keys: "Keys",
    past: "This day is over; it can only be read.",
    coming: "A day to come.",
    lastKnown: (time: string) => `as of ${time}`,
    keysTitle: "Keyboard",
    single: "Use single letters as keys",
    singleMore: "Without it only Ctrl+Z, Esc and the arrow keys do something.",
    groups: { everywhere: "Everywhere", timeline: "Vehicles", list: "Bookings", moving: "While moving" },
    keyWords: {
      phone: "phone booking", search: "search bookings", timeline: "to the vehicles", move: "move the chosen booking", pin: "pin or unpin the chosen booking",
      undo: "undo", escape: "cancel, clear the selection", help: "this list", tabs: "bookings, alerts, calls, log, notes", zoom: "zoom in, out",
      pan: "earlier, later", now: "to now", arrows: "move between vehicles and rides", choose: "choose", rows: "move between rows", far: "8 rows, first, last",
      vehicle: "choose the vehicle (and see what it would mean)", apply: "move",
    },
  },
);

import { words } from "../../../common/language";

export const logText = words(
  { title: "今日の記録", none: "記録はまだありません。" },
  { title: "Day's log", none: "Nothing has happened yet." },
);

import { words } from "../common/language";

/** The words of the first page. */
export const text = words(
  {
    title: "のりあい",
    what: "小さな町が自分で走らせる、予約制の乗合バス。",
    pages: {
      tablet: ["予約", "住民のタブレット"],
      board: ["配車", "配車担当の画面"],
      drive: ["運転", "運転手の画面"],
      plan: ["計画", "計画担当の画面"],
    },
    login: "職員のログイン",
    other: "English",
  },
  {
    title: "Noriai",
    what: "A bus on demand that a small town runs itself.",
    pages: {
      tablet: ["Book a ride", "The resident's tablet"],
      board: ["Dispatch", "The dispatcher's board"],
      drive: ["Drive", "The driver's cab"],
      plan: ["Planning", "The planner's what-if"],
    },
    login: "Staff sign-in",
    other: "日本語",
  },
);

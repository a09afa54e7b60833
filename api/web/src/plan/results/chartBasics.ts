import { language } from "../../common/language";
import type { Scale } from "../scale";
import type { Look } from "./looks";

export const INK = "#1a1a1a";
/** Letters of charts are those of the page. */
export const STYLE = { fontSize: "14px", fontFamily: "inherit", color: INK, background: "transparent", overflow: "visible" };
/** Letters that stand on lines. */
export const ON_LINES = { fontWeight: "bold", fill: INK, stroke: "white", strokeWidth: 4 };

/** In the numbers people read. */
export const read = (size: Scale, value: number | null) => (value === null ? null : value * size.factor);
export const unitOf = (size: Scale) => size.template.replace("{}", "").trim();
export const withUnit = (label: string, size: Scale) => (language.value === "ja" ? `${label}（${unitOf(size)}）` : `${label} (${unitOf(size)})`);
export const colourOf = (one: Look) => one.colour;

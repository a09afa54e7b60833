import { language } from "../../common/language";

/** A period is a month, `2026-11`, or a year, `2026`. */
export const isMonth = (period: string): boolean => period.length > 4;
export const yearOf = (period: string): string => period.slice(0, 4);

/** The period so many steps later; months follow months, years follow years. */
export function stepped(period: string, by: number): string {
  if (!isMonth(period)) return String(Number(period) + by);
  const [year, month] = period.split("-").map(Number) as [number, number];
  const count = year * 12 + month - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** `2026年11月` or `Nov 2026`. */
export function periodName(period: string): string {
  const [year, month] = period.split("-");
  if (!month) return language.value === "en" ? year! : `${year}年`;
  return language.value === "en" ? `${monthName(period)} ${year}` : `${year}年${Number(month)}月`;
}

/** `11月` or `Nov`, where the year is known. */
export function monthName(period: string): string {
  const [year, month] = period.split("-").map(Number) as [number, number];
  if (language.value !== "en") return `${month}月`;
  return new Date(Date.UTC(year, month - 1)).toLocaleDateString("en-US", { timeZone: "UTC", month: "short" });
}

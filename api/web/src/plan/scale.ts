import type { Language } from "../common/language";
import { DECIMALS, FACTORS, FINE_PERCENT, LONG, SHORT, SINGULAR, type Unit, WHOLE } from "./units";

/** From here on money in Japanese is counted in 万円; below CENTS, money that has cents is written with them. */
const [MANY, CENTS] = [10_000, 100];

/** How numbers that stand together are written; the same rules as in the report (api/planning/report/numbers.py). */
export class Scale {
  constructor(
    readonly factor: number,
    readonly decimals: number,
    readonly template: string,
    readonly language: Language,
    readonly step = 1,
  ) {}

  /** The size without unit and sign. */
  number(value: number): string {
    const steps = rounded((Math.abs(value) * this.factor) / this.step, this.decimals) * this.step;
    return steps.toLocaleString("en", { minimumFractionDigits: this.decimals, maximumFractionDigits: this.decimals });
  }

  /** The size with its unit, and a sign when it is below zero; a dash when there is none. */
  say(value: number | null): string {
    if (value === null) return this.language === "en" ? "–" : "―";
    return (value >= 0 || !this.seen(value) ? "" : this.minus) + this.size(value);
  }

  /** The size with its unit, whatever its sign. */
  size(value: number): string {
    const number = this.number(value);
    return filled(number === "1" ? (SINGULAR[this.template] ?? this.template) : this.template, number);
  }

  /** As a difference, with its sign. */
  signed(value: number): string {
    const sign = this.sign(value);
    return this.seen(value) ? sign + this.size(value) : filled(this.template, `${sign}0`);
  }

  /** From low to high, the unit once; with signs when they are differences. */
  span(low: number, high: number): string {
    if (low >= 0) return filled(this.template, `${this.number(low)}${this.language === "en" ? "–" : "〜"}${this.number(high)}`);
    const between = this.language === "en" ? " to " : "〜";
    if (this.unitFirst) return `${this.signed(low)}${between}${this.signed(high)}`;
    const ends = [low, high].map((value) => this.sign(value) + (this.seen(value) ? this.number(value) : "0"));
    return filled(this.template, ends.join(between));
  }

  /** The size rounded up, so that it is never said to be nothing. */
  atMost(value: number): string {
    const least = this.step / 10 ** this.decimals / this.factor;
    return this.size(Math.ceil(Math.abs(value) / least - 1e-6) * least || least);
  }

  /** The smallest size that is written. */
  get least(): string {
    return this.size(this.step / 10 ** this.decimals / this.factor);
  }

  /** Whether anything but zeros is left after rounding. */
  seen(value: number): boolean {
    return /[1-9]/.test(this.number(value));
  }

  /** Whether the unit stands before the number, as a currency's sign does. */
  get unitFirst(): boolean {
    return this.template.endsWith("{}") && this.template !== "{}";
  }

  private sign(value: number): string {
    if (!this.seen(value)) return "±";
    return value > 0 ? "+" : this.minus;
  }

  private get minus(): string {
    return this.language === "en" ? "–" : "-";
  }
}

interface Options { long?: boolean; currency?: string }

/** How `values` (a mean and its interval, say) are best written: digits follow from how far they lie apart. */
export function scale(unit: Unit, language: Language, values: (number | null)[], options: Options = {}): Scale {
  const known = values.filter((value) => value !== null);
  if (unit === "money") return money(known, language, options.currency ?? "JPY");
  const factor = FACTORS[unit] ?? 1;
  const template = (options.long ? LONG : SHORT)[unit][language];
  return new Scale(factor, decimals(unit, known.map((value) => Math.abs(value * factor))), template, language);
}

function decimals(unit: Unit, sizes: number[]): number {
  if (!sizes.length) return 0;
  if ((WHOLE.has(unit) || sizes.length === 1) && sizes.every((size) => size === Math.round(size))) return 0;
  const [most, least] = [Math.max(...sizes), Math.min(...sizes)];
  if (unit === "percent") return most - least <= FINE_PERCENT && sizes.length > 1 ? 1 : 0;
  if (unit === "of_100" || unit === "of_100_riders") return least < 1 ? 1 : 0;
  const [limit, below, above] = DECIMALS[unit] ?? [0, 0, 0];
  return most < limit ? below : above;
}

function money(values: number[], language: Language, currency: string): Scale {
  const largest = Math.max(0, ...values.map(Math.abs));
  if (language === "ja" && currency === "JPY" && largest >= MANY) return new Scale(1 / MANY, largest < 1000 * MANY ? 1 : 0, "{}万円", language);
  const step = largest ? 10 ** Math.max(Math.floor(Math.log10(largest)) - 2, 0) : 1;
  if (currency === "JPY") return new Scale(1, 0, language === "ja" ? "{}円" : "¥{}", language, step);
  return new Scale(1, largest < CENTS ? 2 : 0, `{} ${currency}`, language, step);
}

/** Halves to the even digit, as the report rounds. */
function rounded(value: number, digits: number): number {
  const shifted = value * 10 ** digits;
  const low = Math.floor(shifted);
  const isHalf = Math.abs(shifted - low - 0.5) < 1e-9;
  return (isHalf ? low + (low % 2) : Math.round(shifted)) / 10 ** digits;
}

const filled = (template: string, number: string) => template.replace("{}", () => number);

import { signal } from "@preact/signals";

/** What lies on the desk beside map and timeline. */
export const TABS = ["bookings", "alerts", "calls", "log", "notes"] as const;
export type Tab = (typeof TABS)[number];

export const tab = signal<Tab>("bookings");
/** A phone booking is being taken; it lies on top of the panels. */
export const isOnPhone = signal(false);

export function showTab(next: Tab): void {
  [tab.value, isOnPhone.value] = [next, false];
}

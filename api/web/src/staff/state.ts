import { computed, signal } from "@preact/signals";
import { type Account, getStaff } from "../api/staff";
import { loaded } from "../common/load";
import { route } from "../common/route";

export const staff = loaded(getStaff);

/** The account that the address names (`#/staff-0f3a…`). */
export const shown = computed(() => staff.data.value?.find(({ staff_id }) => staff_id === route.value) ?? null);

/** What was just done, in words, and how it is taken back where that is possible. */
export const done = signal<{ said: () => string; undo?: () => Promise<unknown> } | null>(null);

/** Those who can sign in stand first, by name; those who cannot come last. */
export const ordered = computed<Account[]>(() =>
  (staff.data.value ?? []).toSorted((a, b) => Number(a.locked) - Number(b.locked) || a.name.localeCompare(b.name, "ja")),
);

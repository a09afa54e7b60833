import { signal } from "@preact/signals";

/** The dialog that is open above the board, one at a time. */
export type OpenDialog =
  | { kind: "vehicle" | "key-in"; vehicleId: string }
  | { kind: "closures" | "keys"; vehicleId?: undefined };

export const dialog = signal<OpenDialog | null>(null);

export function closeDialog(): void {
  dialog.value = null;
}

import { computed, signal } from "@preact/signals";
import { getVehicles } from "../api/cab";
import { loaded } from "../common/load";
import { forget, recall, remember } from "../common/memory";
import { me } from "../common/town";

const CHOSEN = "drive.vehicle";

/** Which vehicle a driver took who may drive any; remembered on this phone. */
const chosen = signal<string | null>(recall<string>(CHOSEN));

/** The vehicles to choose from. */
export const vehicles = loaded(getVehicles);

/** The vehicle this phone reports for; empty until one is chosen. */
export const vehicleId = computed(() => me.data.value?.vehicle_id ?? (me.data.value ? chosen.value : null) ?? "");

/** Whether this driver may take another vehicle. */
export const mayChoose = computed(() => !!me.data.value && !me.data.value.vehicle_id);

export function chooseVehicle(id: string): void {
  chosen.value = id;
  remember(CHOSEN, id);
}

export function leaveVehicle(): void {
  chosen.value = null;
  forget(CHOSEN);
}

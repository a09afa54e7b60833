import { computed, signal } from "@preact/signals";
import {
  type CalendarLink, type Device, drawPin, dropCalendarLink, type Enrolment, getDevices, makeCalendarLink, makeDevice, renewEnrolment,
  revokeDevice,
} from "../../api/tablets";
import type { DeviceAsked } from "../../api/tablets";
import { loaded } from "../../common/load";
import { go, route } from "../../common/route";

export const devices = loaded(getDevices);
export const failure = signal<unknown>(null);
export const busy = signal(false);

/** The sheet that was just made. Its code is told once, so it is kept on this screen only and nowhere else. */
export const sheet = signal<{ device: Device; enrolment: Enrolment } | null>(null);
/** PINs made on this screen, by rider. */
export const pins = signal<ReadonlyMap<string, string>>(new Map());

/** Addresses of calendars made on this screen, by rider. */
export const calendars = signal<ReadonlyMap<string, CalendarLink>>(new Map());

/** Where in the office's page one is: `tablets`, `tablets/new`, `tablets/sheet`, `tablets/pins/<device>`,
    `tablets/calendars/<device>`. */
export const isTablets = computed(() => /^tablets(\/|$)/.test(route.value));
export const step = computed(() => route.value.split("/")[1] ?? "");
export const deviceShown = computed(() => devices.data.value?.find(({ device_id }) => device_id === route.value.split("/")[2]));

export const make = (asked: DeviceAsked) =>
  trying(async () => {
    const { device, enrolment } = await makeDevice(asked);
    show(device, enrolment);
  });

export const renew = (device: Device) => trying(async () => show(device, await renewEnrolment(device.device_id)));

export const revoke = (device: Device) => trying(async () => void (await revokeDevice(device.device_id)));

/** New PINs for these riders, one after the other; those that were made stay shown when a later one fails. */
export const makePins = (riderIds: string[]) =>
  trying(async () => {
    for (const riderId of riderIds) {
      const made = await drawPin(riderId);
      pins.value = new Map(pins.value).set(made.rider_id, made.pin);
    }
  });

export function forgetPins(): void {
  pins.value = new Map();
}

export const makeCalendar = (riderId: string) =>
  trying(async () => {
    calendars.value = new Map(calendars.value).set(riderId, await makeCalendarLink(riderId));
  });

export const dropCalendar = (riderId: string) =>
  trying(async () => {
    await dropCalendarLink(riderId);
    calendars.value = new Map([...calendars.value].filter(([id]) => id !== riderId));
  });

export function forgetCalendars(): void {
  calendars.value = new Map();
}

function show(device: Device, enrolment: Enrolment): void {
  sheet.value = { device, enrolment };
  // The form has done its work: back leads to the list.
  go("tablets/sheet", step.value === "new");
}

/** Does it and reads the list again; true when it was done. */
async function trying(deed: () => Promise<void>): Promise<boolean> {
  [busy.value, failure.value] = [true, null];
  try {
    await deed();
    return true;
  } catch (error) {
    failure.value = error;
    return false;
  } finally {
    busy.value = false;
    void devices.refresh();
  }
}

import { signal } from "@preact/signals";
import { ServiceProblem } from "../../../api/problem";
import { places, town } from "../../../common/town";
import { addRider, getRider, type RiderAsked, type RiderCard as Rider } from "../calls";
import { focusSoon } from "../focus";
import { askedPlace, type End } from "./call";
import { NEW_NAME, RIDER } from "./ids";
import { chooseRider } from "./riders";

/** Somebody who calls for the first time, as keyed in. */
export interface Newcomer {
  name: string;
  kana: string;
  phone: string;
  home: End | null;
  /** House number or landmark, where the home is only near a known place. */
  label: string;
  wheelchair: boolean;
  walking_frame: boolean;
  carer: boolean;
  note: string;
}

const NOBODY: Newcomer = { name: "", kana: "", phone: "", home: null, label: "", wheelchair: false, walking_frame: false, carer: false, note: "" };

export const newcomer = signal<Newcomer | null>(null);
export const registering = signal(false);
export const newFailure = signal<unknown>(null);
/** Somebody registered already who may be the same person. */
export interface Alike { id: string; name: string; kana: string; phone: string }

export const alike = signal<Alike | null>(null);

/** What was typed to find somebody is the number, the reading or the name of the one who was not found. */
export function beginNew(typed: string): void {
  const plain = typed.normalize("NFKC");
  const field = /^[\d\s+()/.-]+$/.test(plain) ? "phone" : /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s]+$/u.test(plain) ? "kana" : "name";
  newcomer.value = { ...NOBODY, [field]: field === "name" ? typed : plain };
  clear();
  focusSoon(NEW_NAME);
}

export function changeNew(part: Partial<Newcomer>): void {
  newcomer.value = { ...newcomer.value!, ...part };
}

/** Where names are written as they are said, nobody asks how they are read. */
export const hasReadings = () => town.data.value?.language === "ja";

export const isWhole = ({ name, kana, phone, home }: Newcomer): boolean =>
  !!(name.trim() && (kana.trim() || !hasReadings()) && phone.trim() && home);

export function dropNew(): void {
  newcomer.value = null;
  clear();
  focusSoon(RIDER);
}

/** Registers the person, and goes on with their booking. Whoever is like them is asked about first. */
export async function register(anyway: boolean): Promise<void> {
  const { name, kana, phone, home, label, note, ...needs } = newcomer.value!;
  registering.value = true;
  clear();
  try {
    const rider = await addRider({
      name: name.trim(), kana: kana.trim(), phone: phone.normalize("NFKC").trim(), ...homeOf(home!, label.trim()), needs, note: note.trim(), anyway,
      disabled: false,
    });
    await places.refresh();
    await goOnWith(rider);
  } catch (error) {
    if (error instanceof ServiceProblem && error.slug === "rider-exists") alike.value = (error.extra.data as { rider: Alike }).rider;
    newFailure.value = error;
  } finally {
    registering.value = false;
  }
}

/** A known place as it is; a point of the map, or a house near a known place, by the words the driver reads. */
function homeOf(home: End, label: string): Pick<RiderAsked, "home" | "home_label"> {
  if (home.id && !label) return { home: askedPlace(home) };
  return { home: { lon: home.lon, lat: home.lat }, home_label: label || home.label };
}

/** It was the same person after all. */
export async function takeAlike({ id }: Alike): Promise<void> {
  try {
    await goOnWith(await getRider(id));
  } catch (error) {
    newFailure.value = error;
  }
}

async function goOnWith(rider: Rider): Promise<void> {
  newcomer.value = null;
  clear();
  await chooseRider(rider);
}

function clear(): void {
  [newFailure.value, alike.value] = [null, null];
}

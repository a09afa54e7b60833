import { getCalendar } from "../api/resident";

/** Hands the rides' calendar file to the device. */
export async function downloadCalendar(): Promise<void> {
  const address = URL.createObjectURL(await getCalendar());
  const link = document.createElement("a");
  link.href = address;
  link.download = "noriai.ics";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

import { saveFile } from "../../../common/save";
import { base } from "../base";
import { fieldText } from "../fieldWords";

/** Two trips between places of this town, to be written over. */
export function downloadExample(): void {
  const [here = "office", there = "clinic"] = (base.data.peek()?.destinations ?? []).map(({ id }) => id);
  const columns = Object.keys(fieldText().columns);
  const rows: Record<string, string>[] = [
    { origin: here, destination: there, depart_after: "09:30", seats: "1" },
    { origin: there, destination: here, arrive_by: "14:00", seats: "2", parcels: "1" },
  ];
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))].map((cells) => cells.join(","));
  saveFile(new Blob([`${lines.join("\n")}\n`], { type: "text/csv" }), "trips.csv");
}

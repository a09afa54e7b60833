import { Square, SquareCheckBig } from "lucide";
import { signal } from "@preact/signals";
import { common } from "../common/messages";
import { recall, remember } from "../common/memory";
import { Icon } from "../ui/Icon";
import { text } from "./messages";
import { isParcel, type Visit } from "./model";

const KEY = "drive.ticked";
const MOST = 60;

/** What the driver has ticked of riders' own parcels: a reminder on this phone, of the last rides only. */
const ticked = signal<string[]>(recall<string[]>(KEY) ?? []);

function toggle(id: string): void {
  const rest = ticked.value.filter((one) => one !== id);
  ticked.value = rest.length < ticked.value.length ? rest : [...rest, id].slice(-MOST);
  remember(KEY, ticked.value);
}

/** A rider's own parcels, to tick so that none is left in the snow or on the bus. */
export function RiderParcels({ visit }: { visit: Visit }) {
  const m = text();
  const pieces = visit.party?.parcels ?? 0;
  if (!pieces || isParcel(visit)) return null;
  const isTicked = ticked.value.includes(visit.visit_id);
  const words = common().pieces(pieces);
  return (
    <button type="button" class="button tick" role="checkbox" aria-checked={isTicked} data-testid="rider-parcels" onClick={() => toggle(visit.visit_id)}>
      <Icon icon={isTicked ? SquareCheckBig : Square} size={36} /> {visit.kind === "pickup" ? m.riderParcels(words) : m.riderParcelsOut(words)}
    </button>
  );
}

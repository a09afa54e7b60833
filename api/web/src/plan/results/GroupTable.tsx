import { language } from "../../common/language";
import { scale } from "../scale";
import { columnsOf, DataTable } from "./DataTable";
import type { GroupKind } from "./found";
import { groupName, groupText } from "./groupWords";
import { pictureText } from "./pictureWords";
import type { Told } from "./reading";

interface Props { kind: GroupKind; names: string[]; told: Told[]; caption: string }

/** Wishes of the base, then the mean wait of every scenario side by side. */
export function GroupTable({ kind, names, told, caption }: Props) {
  const group = (one: Told, name: string) => one.outcome.groups[kind]?.[name];
  const base = told[0]!;
  const runs = Math.max(base.outcome.days.length * base.outcome.draws, 1);
  const asked = names.map((name) => (group(base, name)?.asked ?? 0) / runs);
  const waits = (name: string) => told.map((one) => group(one, name)?.wait_mean ?? null);
  const [trips, minutes] = [scale("trips", language.value, asked), scale("minutes", language.value, names.flatMap(waits))];
  const [first, ...others] = columnsOf(groupText().kinds[kind], told);
  return (
    <DataTable
      caption={caption} columns={[first!, { name: pictureText().asked }, ...others]}
      rows={names.map((name, place) => ({
        key: name, name: groupName(kind, name), cells: [trips.say(asked[place]!), ...waits(name).map((wait) => <span class="mean-plain">{minutes.say(wait)}</span>)],
      }))}
    />
  );
}

import type { Scale } from "../scale";
import { columnsOf, DataTable } from "./DataTable";
import type { Group } from "./found";
import { groupName } from "./groupWords";
import { pictureText } from "./pictureWords";
import type { Told } from "./reading";

interface Props { names: string[]; told: Told[]; value: (group: Group | undefined) => number | null; size: Scale; caption: string }

/** What the map shows, for every scenario. */
export function AreaTable({ names, told, value, size, caption }: Props) {
  return (
    <DataTable
      caption={caption} testId="area-table" columns={columnsOf(pictureText().area, told)}
      rows={names.map((name) => ({
        key: name, name: groupName("area", name), cells: told.map(({ outcome }) => size.say(value(outcome.groups.area?.[name]))),
      }))}
    />
  );
}

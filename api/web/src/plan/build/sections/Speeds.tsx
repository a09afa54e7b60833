import { say } from "../../../common/language";
import { base } from "../base";
import type { Amount } from "../form";
import { SlotNumber, NumberField } from "../fields/NumberField";
import { Select } from "../fields/Select";
import { useSlot } from "../fields/slot";
import { fieldText } from "../fieldWords";

/** How fast vehicles drive: all of them, in which season, on which roads. */
export function Speeds() {
  const f = fieldText();
  const { seasons, road_classes } = base.data.value!;
  const season = useSlot<string>("speeds.season", undefined);
  return (
    <>
      <div class="fields">
        <NumberField path="speeds.factor" now={1} label={f.speeds.factor} unit={f.units.percent} scale={100} step={10} />
        <Select slot={season} label={f.speeds.season} none={f.speeds.bySeason} options={seasons.map(({ id, name }) => ({ id, name: say(name) }))} />
      </div>
      <p class="slot-label">{f.speeds.kmh}</p>
      <div class="fields">
        {road_classes.map((road) => <RoadSpeed key={road.id} road={road} season={season.value} />)}
      </div>
    </>
  );
}

function RoadSpeed({ road, season }: { road: { id: string; name: { ja: string; en: string }; kmh: Record<string, number> }; season: string | undefined }) {
  const f = fieldText();
  const slot = useSlot<Amount>(`speeds.kmh.${road.id}`, undefined);
  const seasons = base.data.value!.seasons.filter(({ id }) => !season || id === season);
  const now = seasons.map(({ id, name }) => `${say(name)} ${road.kmh[id] ?? "–"}`).join(" / ");
  return <SlotNumber slot={slot} label={say(road.name)} unit={f.units.kmh} none={now} />;
}

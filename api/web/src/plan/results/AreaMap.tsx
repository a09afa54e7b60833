import { signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { areas, town } from "../../common/town";
import { EMPTY } from "../../map/scene";
import { TownMap } from "../../map/TownMap";
import { language } from "../../common/language";
import { areaById, drawnAreas } from "../areas";
import { classesOf, legendOf, type MapOf, shadesOf, valueOf } from "./areaShades";
import { AreaTable } from "./AreaTable";
import type { Comparison } from "./found";
import { inOrder } from "./groupWords";
import { Letter } from "./Letter";
import { pictureText } from "./pictureWords";
import { toldOf } from "./reading";

const KINDS: MapOf[] = ["refused", "wait"];
const what = signal<MapOf>("refused");
const whose = signal(0);

/** Where wishes are refused and where people wait: a map in colours with the numbers on it, and a table beside it. */
export function AreaMap({ comparison }: { comparison: Comparison }) {
  const m = pictureText();
  const told = toldOf(comparison);
  const shown = told[whose.value] ?? told[0]!;
  const names = inOrder("area", told.flatMap(({ outcome }) => Object.keys(outcome.groups.area ?? {})));
  const classes = classesOf(told, what.value);
  const scene = useMemo(
    () => ({ ...EMPTY, shades: shadesOf(shown, drawnAreas(), what.value, classes) }),
    [comparison, what.value, shown.number, language.value, areas.data.value],
  );
  const corners = useMemo(() => cornersOf(names), [names.join(), areas.data.value]);
  if (!names.length || !town.data.value) return null;
  return (
    <section class="card" aria-labelledby="areas" data-testid="area-map">
      <h2 id="areas">{m.map}</h2>
      <div class="map-choices no-print">
        <Choice label={m.mapShows} name="map-of" chosen={KINDS.indexOf(what.value)} onChoose={(index) => (what.value = KINDS[index]!)}>
          {KINDS.map((kind) => m.mapOf[kind])}
        </Choice>
        <Choice label={m.mapWhose} name="map-whose" chosen={shown.number} onChoose={(index) => (whose.value = index)}>
          {told.map(({ number, name }) => <><Letter number={number} /> {name}</>)}
        </Choice>
      </div>
      <div class="picture-and-table">
        <figure class="area-map">
          <figcaption>{m.mapOf[what.value]} <span class="soft"><Letter number={shown.number} /> {shown.name}</span></figcaption>
          <TownMap scene={scene} focus={corners} focusKey={corners.length ? names.join() : ""} jumps />
          <ul class="map-legend">
            {legendOf(classes).map(({ colour, label }) => <li key={label}><span class="swatch" style={{ "--swatch": colour }} /> {label}</li>)}
          </ul>
          <p class="soft">{m.mapNote}</p>
        </figure>
        <AreaTable names={names} told={told} value={(group) => valueOf(group, what.value)} size={classes.size} caption={m.mapOf[what.value]} />
      </div>
    </section>
  );
}

interface ChoiceProps { label: string; name: string; chosen: number; onChoose: (index: number) => void; children: preact.ComponentChildren[] }

function Choice({ label, name, chosen, onChoose, children }: ChoiceProps) {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {children.map((child, index) => (
        <label key={index} class="tick-small">
          <input type="radio" name={name} checked={index === chosen} onChange={() => onChoose(index)} /> <span>{child}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The corners of all areas that are shown. */
function cornersOf(names: string[]): { lon: number; lat: number }[] {
  return names.flatMap((name) => {
    const shape = areaById(name)?.geometry;
    const rings = shape?.type === "Polygon" ? shape.coordinates : shape?.type === "MultiPolygon" ? shape.coordinates.flat() : [];
    return rings.flat().map(([lon, lat]) => ({ lon: lon!, lat: lat! }));
  });
}

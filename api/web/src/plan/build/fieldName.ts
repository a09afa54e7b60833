import { say } from "../../common/language";
import { lineById, vehicleById } from "./base";
import type { Placed } from "./check";
import { formAt } from "./draft";
import { fieldText } from "./fieldWords";
import { areaTitle, stopTitle } from "./places/areaTitle";
import { stepsOf } from "./paths";

type Labels = Record<string, unknown>;

/** What a finding's field is called on the page: whose it is, and which. */
export function fieldName({ scope, field }: Placed): string {
  const f = fieldText();
  const steps = stepsOf(field);
  const part = String(steps[0] ?? "");
  const sections = f.sections as Record<string, string>;
  const whose = scope === "study" ? "" : ownerOf(field, scope);
  const labels = labelsOf(part);
  const leaf = steps.findLast((step): step is string => typeof step === "string" && typeof labels[step] === "string");
  const names = [whose || (leaf ? "" : (sections[part] ?? "")), leaf && String(labels[leaf])];
  return names.filter(Boolean).join(" ") || (sections[part] ?? f.name);
}

function labelsOf(part: string): Labels {
  const f = fieldText();
  const parts: Record<string, Labels> = {
    fleet: { ...f.vehicle, starts: f.shift.starts, ends: f.shift.ends, base: f.shift.base, breaks: f.shift.breaks },
    lines: f.line, stops: { lon: f.stop.lon, lat: f.stop.lat }, frontier: f.frontier,
    demand: { ...f.demand, id: f.demand.place }, name: { ja: f.name, en: f.name },
  };
  return parts[part] ?? ((f as unknown as Record<string, Labels>)[part] || {});
}

/** The vehicle, line, area or stop that a field belongs to. */
function ownerOf(field: string, scope: Exclude<Placed["scope"], "study">): string {
  const form = formAt(scope);
  const [first, second, third] = stepsOf(field);
  if (first === "fleet" && typeof third === "number") {
    const id = second === "remove" ? form.fleet?.remove?.[third] : second === "change" ? form.fleet?.change?.[third]?.id : form.fleet?.add?.[third]?.like;
    const vehicle = vehicleById.value.get(id ?? "");
    if (!vehicle) return id ?? "";
    return second === "add" ? fieldText().addedLike(say(vehicle.name)) : say(vehicle.name);
  }
  if (typeof second !== "number") return "";
  if (first === "lines") return say(lineById.value.get(form.lines?.[second]?.id ?? "")?.name ?? { ja: "", en: "" });
  const [area, stop] = [form.areas?.[second], form.stops?.[second]];
  if (first === "areas" && area) return areaTitle(area, scope);
  return first === "stops" && stop ? stopTitle(stop, second) : "";
}

import { today } from "../../common/clock";
import { place } from "./place";
import { frameText } from "./messages";

/** The planner's three questions: what if, how did the service do, how is one day. */
export function Tabs() {
  const m = frameText();
  const at = place.value.view;
  const month = today.value.slice(0, 7);
  const tabs = [
    { href: "#/", name: m.whatIf, isHere: at !== "record" && at !== "figures" },
    { href: `#/record/${month}`, name: m.record, isHere: at === "record" },
    { href: `#/day/${today.value}`, name: m.figures, isHere: at === "figures" },
  ];
  return (
    <nav class="plan-tabs no-print" aria-label={m.tabs}>
      {tabs.map(({ href, name, isHere }) => (
        <a key={href} class="plan-tab" href={href} aria-current={isHere ? "page" : undefined}>{name}</a>
      ))}
    </nav>
  );
}

import { ArrowLeft } from "lucide";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { go } from "../../common/route";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { CalendarCards } from "./CalendarCards";
import { EnrolSheet } from "./EnrolSheet";
import { tabletText } from "./messages";
import { NewTablet } from "./NewTablet";
import { PinCards } from "./PinCards";
import { busy, devices, failure, sheet, step } from "./state";
import { TabletList } from "./TabletList";
import "./tablets.css";

const SEEN_EVERY_MS = 20_000;

/** The office's page of tablets: the list, a new one, the sheet to print, PIN cards, calendar cards. */
export function TabletsView() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void devices.refresh();
    const timer = setInterval(() => !document.hidden && !busy.peek() && void devices.refresh(), SEEN_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  useLayoutEffect(() => {
    failure.value = null;
    // Who works with the keyboard or by ear goes on at the new screen's heading: at once, before they type.
    box.current?.querySelector<HTMLElement>("h2[tabindex]")?.focus();
    if (step.value !== "sheet") sheet.value = null;
  }, [step.value]);
  return (
    <div class="tablets" ref={box}>
      <ProblemNote error={devices.error.value} onRetry={() => void devices.refresh()} />
      <Step />
    </div>
  );
}

function Step() {
  if (step.value === "new") return <NewTablet />;
  if (step.value === "sheet") return <EnrolSheet />;
  if (step.value === "pins") return <PinCards />;
  if (step.value === "calendars") return <CalendarCards />;
  return <TabletList />;
}

/** The way back to the list, on each of its steps. */
export function ToList() {
  return (
    <button type="button" class="button no-print" onClick={() => go("tablets")}>
      <Icon icon={ArrowLeft} /> {tabletText().toList}
    </button>
  );
}

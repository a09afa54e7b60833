import { Printer } from "lucide";
import { say } from "../../common/language";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { dayName, dayOf } from "../../common/times";
import { town } from "../../common/town";
import { Icon } from "../../ui/Icon";
import { tabletText } from "./messages";
import { sheet } from "./state";
import { ToList } from "./TabletsView";

/** The sheet to print and carry to the tablet: a large QR code, the same as a code to type, and three steps. */
export function EnrolSheet() {
  const m = tabletText();
  const made = sheet.value;
  if (!made) {
    return (
      <section class="card tablets-card">
        <h2 tabIndex={-1}>{m.newSheet}</h2>
        <p>{m.sheetGone}</p>
        <p><ToList /></p>
      </section>
    );
  }
  const { device, enrolment } = made;
  const names = device.riders.map(({ id, name }) => m.sama(name || id)).join(common().comma);
  return (
    <>
      <div class="bookings-top no-print">
        <ToList />
        <button type="button" class="button button-main" onClick={() => print()}>
          <Icon icon={Printer} /> {m.print}
        </button>
        {device.kind === "shared" && (
          <button type="button" class="button" onClick={() => go(`tablets/pins/${device.device_id}`)}>{m.pins}</button>
        )}
        <strong role="status">{m.sheetOnce}</strong>
      </div>
      <article class="sheet" data-testid="sheet">
        <h2 tabIndex={-1}>{m.sheetTitle}</h2>
        <p class="sheet-for"><strong>{device.name}</strong>{device.kind === "household" && <span>{m.forWhom(names)}</span>}</p>
        <div class="sheet-main">
          <img class="qr" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(enrolment.qr_svg)}`} alt={m.qrLabel} />
          <ol class="sheet-steps">{m.steps.map((each) => <li key={each}>{each}</li>)}</ol>
        </div>
        <div class="sheet-hand">
          <h3>{m.byHand}</h3>
          <p>{m.byHandMore(enrolment.url.split("#")[0]!)}</p>
          <p class="sheet-code" data-testid="code">{enrolment.code}</p>
        </div>
        <p class="sheet-end">{m.validUntil(dayName(dayOf(enrolment.expires_at)))}</p>
        <p class="sheet-town">{town.data.value && m.madeBy(say(town.data.value.name))}</p>
      </article>
    </>
  );
}

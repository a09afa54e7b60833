import { useEffect } from "preact/hooks";
import { common } from "../../common/messages";
import { dayName } from "../../common/times";
import { openLayers } from "../../common/town";
import { ProblemNote } from "../../ui/ProblemNote";
import type { ServiceRecord } from "./calls";
import { Cost } from "./Cost";
import { Hours } from "./Hours";
import { MainFigures } from "./MainFigures";
import { recordText } from "./messages";
import { PeriodChooser } from "./PeriodChooser";
import { periodName } from "./periods";
import { Reached } from "./Reached";
import { Refused } from "./Refused";
import { ReportButtons } from "./ReportButtons";
import { followRecord, period as chosen, record, shown } from "./state";
import { Trend } from "./Trend";
import "./record.css";

/** What the real service did in a month or a year. */
export function Record({ period }: { period: string }) {
  const m = recordText();
  useEffect(() => {
    chosen.value = period;
  }, [period]);
  useEffect(() => {
    openLayers();
    return followRecord();
  }, []);
  const read = shown.value;
  return (
    <section class="record" aria-labelledby="record-title" data-testid="record" data-period={read?.period ?? ""}>
      <div class="card">
        <div class="section-top">
          <h2 id="record-title">{m.title} <span class="day-name">{periodName(period)}</span></h2>
          {read?.figures && <ReportButtons period={period} />}
        </div>
        <PeriodChooser period={period} />
        <ProblemNote error={record.error.value} onRetry={() => void record.refresh()} />
        {!read && record.busy.value && <p class="loading" role="status">{common().loading}</p>}
        {read?.figures && <Days read={read} count={read.figures.whole.days.length} />}
        {read && !read.figures && <Nothing read={read} />}
        {read?.figures && <MainFigures whole={read.figures.whole} currency={read.figures.currency} />}
      </div>
      {read?.figures && <Sections figures={read.figures} read={read} />}
    </section>
  );
}

function Sections({ read, figures }: { read: ServiceRecord; figures: NonNullable<ServiceRecord["figures"]> }) {
  return (
    <>
      <Trend period={read.period} currency={figures.currency} />
      <Reached whole={figures.whole} />
      <div class="record-pair">
        <Refused whole={figures.whole} />
        <Hours whole={figures.whole} />
      </div>
      <Cost whole={figures.whole} currency={figures.currency} rates={read.rates} isStated={read.rates_stated} />
    </>
  );
}

/** How many days were counted, and that the last of them is not over. */
function Days({ read, count }: { read: ServiceRecord; count: number }) {
  const m = recordText();
  return (
    <p role="status">
      {m.days(count)}{read.so_far && <> <span class="soft">{m.soFar(dayName(read.so_far))}</span></>}
    </p>
  );
}

/** Nobody asked for a ride: where there is something to see, if anywhere. */
function Nothing({ read }: { read: ServiceRecord }) {
  const m = recordText();
  const latest = read.months_with_days.at(-1);
  return (
    <div class="note" role="status" data-testid="no-record">
      <p><strong>{m.none(periodName(read.period))}</strong></p>
      <p>{latest ? m.noneHow : m.noneEver}</p>
      {latest && <a class="button" href={`#/record/${latest}`}>{m.toLatest(periodName(latest))}</a>}
    </div>
  );
}

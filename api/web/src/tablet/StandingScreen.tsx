import { ArrowRight } from "lucide";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { endStanding, skipStanding, type Standing, type StandingDay } from "../api/resident";
import { sayProblem } from "../common/language";
import { common } from "../common/messages";
import { dayName } from "../common/times";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { riders } from "./draft";
import { rideText } from "./messagesRides";
import { text } from "./messages";
import { placeName } from "./names";
import { rides, standing } from "./rides";
import { everyWords, homeWords } from "./standingWords";
import { StepTitle } from "./StepTitle";

/** What is booked every week, the days ahead of it, skipping one, and ending it. */
export function StandingScreen() {
  const r = rideText();
  const [asked, error, ended, busy] = [useSignal<Standing | null>(null), useSignal<unknown>(null), useSignal(false), useSignal(false)];
  useEffect(() => void standing.refresh(), []);

  async function change(deed: () => Promise<unknown>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    try {
      await deed();
      error.value = null;
    } catch (problem) {
      error.value = problem;
    }
    await Promise.all([standing.refresh(), rides.refresh()]);
    busy.value = false;
  }

  async function end(weekly: Standing): Promise<void> {
    asked.value = null;
    await change(() => endStanding(weekly.standing_id));
    ended.value = !error.value;
  }

  return (
    <div class="step">
      <StepTitle title={r.standing} />
      <ProblemNote error={error.value ?? standing.error.value} onRetry={() => void standing.refresh()} />
      <p role="status" class={ended.value ? "note note-good" : ""}>{ended.value && r.standingEnded}</p>
      {!standing.data.value && standing.busy.value && <p class="loading" role="status">{common().loading}</p>}
      {standing.data.value?.length === 0 && <p class="soft">{r.standingNone}</p>}
      <div class="ride-list">
        {(standing.data.value ?? []).map((weekly) => (
          <article key={weekly.standing_id} class="card ride" data-standing={weekly.standing_id}>
            <WeeklyTrip weekly={weekly} />
            <ul class="weekly-days">
              {weekly.days.map((day) => (
                <WeeklyDay key={day.day} day={day} busy={busy.value} onSkip={(skip) => void change(() => skipStanding(weekly.standing_id, day.day, skip))} />
              ))}
            </ul>
            <button type="button" class="button button-bad big" onClick={() => (asked.value = weekly)}>{r.standingEnd}</button>
          </article>
        ))}
      </div>
      {asked.value && (
        <Dialog title={r.standingEndAsk} onClose={() => (asked.value = null)}>
          <WeeklyTrip weekly={asked.value} />
          <p>{r.standingEndHow}</p>
          <div class="actions">
            <button type="button" class="button huge" onClick={() => (asked.value = null)}>{text().cancelNo}</button>
            <button type="button" class="button button-bad huge" onClick={() => void end(asked.value!)}>{r.standingEndYes}</button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

export function WeeklyTrip({ weekly }: { weekly: Pick<Standing, "rider" | "weekday" | "mode" | "minutes" | "way_home" | "origin" | "destination"> }) {
  return (
    <>
      <p class="ride-top">
        <strong class="ride-promise">{everyWords(weekly)}</strong>
        {riders.value.length > 1 && <span>{weekly.rider.name}</span>}
      </p>
      <p class="trip-line">
        {placeName(weekly.origin)} <Icon icon={ArrowRight} /> <strong>{placeName(weekly.destination)}</strong>
      </p>
      <p>{homeWords(weekly)}</p>
    </>
  );
}

function WeeklyDay({ day, busy, onSkip }: { day: StandingDay; busy: boolean; onSkip: (skip: boolean) => void }) {
  const r = rideText();
  return (
    <li class="weekly-day" data-day={day.day} data-status={day.status}>
      <span>
        <strong>{dayName(day.day)}</strong> <span class={`tag tag-${day.status}`}>{r.standingStatus[day.status]}</span>
        {day.message && <span class="weekly-why">{sayProblem(day.reason ?? "", day.message)}</span>}
      </span>
      {day.status === "booked" && (
        <button type="button" class="button big" disabled={busy} aria-label={r.skipOf(dayName(day.day))} onClick={() => onSkip(true)}>{r.skip}</button>
      )}
      {(day.status === "skipped" || day.status === "refused") && (
        <button type="button" class="button big" disabled={busy} aria-label={day.status === "skipped" ? r.unskipOf(dayName(day.day)) : common().retry} onClick={() => onSkip(false)}>
          {day.status === "skipped" ? r.unskip : common().retry}
        </button>
      )}
    </li>
  );
}

import { useEffect } from "preact/hooks";
import { language, say } from "../common/language";
import { common } from "../common/messages";
import { ProblemNote } from "../ui/ProblemNote";
import { FarList } from "./FarList";
import { isChanged } from "./history";
import { onKeys } from "./keys";
import { text } from "./messages";
import { SetupMap } from "./SetupMap";
import { open, setup } from "./state";
import { StopList } from "./StopList";
import { Legend, Sums } from "./Sums";
import { Tools } from "./Tools";

/** The map of a town's stops, for whoever sets the town up. */
export function App() {
  const [m, c] = [text(), common()];
  const read = setup.data.value;
  useEffect(() => void open(), []);
  useEffect(() => {
    document.title = `${m.title} — ${c.service}`;
  }, [m]);
  useEffect(() => {
    addEventListener("keydown", onKeys);
    addEventListener("beforeunload", askBeforeLeaving);
  }, []);
  const other = language.value === "ja" ? "en" : "ja";
  return (
    <div class="page page-setup">
      <a class="skip" href="#content" onClick={toContent}>{c.skip}</a>
      <header class="top">
        <p class="brand"><strong>{c.service}</strong> <span class="brand-town">{read ? say(read.name) : ""}</span></p>
        <h1>{m.title}</h1>
        <div class="top-tools setup-top-tools">
          <button type="button" class="button button-quiet" lang={other} onClick={() => (language.value = other)}>{c.otherLanguage}</button>
        </div>
      </header>
      <main id="content" tabIndex={-1} class="setup">
        {read ? <Desk /> : setup.error.value ? <ProblemNote error={setup.error.value} onRetry={() => void open()} /> : <p class="loading" role="status">{c.loading}</p>}
      </main>
    </div>
  );
}

function Desk() {
  return (
    <>
      <div class="setup-side">
        <Sums />
        <Tools />
        <FarList />
        <StopList />
      </div>
      <div class="setup-map">
        <SetupMap />
        <Legend />
      </div>
    </>
  );
}

function toContent(event: Event): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

/** The browser's own question, where something would be lost. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (isChanged.value) event.preventDefault();
}

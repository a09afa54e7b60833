/**
 * Wraps `deed` so that calls that come in a burst run it at once and then at most every `ms`, the last time
 * after the last call.
 */
export function gathered(deed: () => void, ms: number | (() => number)): () => void {
  let [timer, due] = [0, false];
  const run = () => {
    due = false;
    deed();
    timer = window.setTimeout(() => {
      timer = 0;
      if (due) run();
    }, typeof ms === "number" ? ms : ms());
  };
  return () => {
    if (timer) due = true;
    else run();
  };
}

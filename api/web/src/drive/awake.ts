/** Keeps the phone in its holder from going dark while the page is looked at. Gives the function that stops it. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let open = true;
  const ask = async () => {
    if (document.hidden || !open || !("wakeLock" in navigator)) return;
    try {
      lock = await navigator.wakeLock.request("screen");
      if (!open) await lock.release();
    } catch {
      // A low battery, or plain http: the phone's own setting rules.
    }
  };
  void ask();
  document.addEventListener("visibilitychange", ask);
  return () => {
    open = false;
    document.removeEventListener("visibilitychange", ask);
    void lock?.release();
  };
}

const BUTTONS: Record<string, string> = { Enter: "[data-testid=act]", Backspace: "[data-testid=undo]" };

/**
 * Enter presses the large button and Backspace takes back, while nothing else has the focus: a keyboard, or a button on
 * the steering wheel. Neither is a letter, so nothing that is typed or dictated sets them off.
 */
export function followKeys(): () => void {
  const pressed = (event: KeyboardEvent) => {
    const selector = BUTTONS[event.key];
    const isFree = !document.activeElement || document.activeElement === document.body || document.activeElement.id === "content";
    if (!selector || event.repeat || !isFree || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    document.querySelector<HTMLElement>(selector)?.click();
  };
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}

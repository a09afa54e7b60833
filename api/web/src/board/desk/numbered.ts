import { useSignal } from "@preact/signals";

const ARROWS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Keys of a list of buttons that is one stop of the Tab key: arrows move, a digit takes the item with that number.
 * `item(index)` are the properties of each button.
 */
export function useNumbered(count: number, take: (index: number) => void) {
  const at = useSignal(0);
  const stop = Math.min(at.value, Math.max(0, count - 1));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = Number(event.key);
    if (event.key.trim() && digit >= 1 && digit <= count) take(digit - 1);
    else if (event.key in ARROWS) move(event.currentTarget as HTMLElement, ARROWS[event.key]!);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function move(list: HTMLElement, by: number): void {
    at.value = (stop + by + count) % count;
    list.querySelectorAll<HTMLElement>("[data-numbered]")[at.value]?.focus();
  }

  const item = (index: number) => ({
    "data-numbered": index + 1,
    tabIndex: index === stop ? 0 : -1,
    onFocus: () => (at.value = index),
    onClick: () => take(index),
  });
  return { onKeyDown, item };
}

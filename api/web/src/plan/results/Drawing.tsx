import { useEffect, useRef } from "preact/hooks";
import { language } from "../../common/language";
import { PAPER } from "./paper";

interface Props {
  /** What the picture says, for those who do not see it. */
  label: string;
  /** Draws it for a box that is so many pixels wide. */
  draw: (width: number) => Element;
  /** It is drawn again when one of these changes. */
  of: unknown[];
}

/** A chart as wide as its box: on a phone it is drawn narrow, not made small. */
export function Drawing({ label, draw, of }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let shown = Math.floor(box.current!.clientWidth);
    const paint = (width: number) => {
      if (width > 0) box.current?.replaceChildren(unlabelled(draw(width)));
    };
    paint(shown);
    const watcher = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry!.contentRect.width);
      if (width !== shown) paint((shown = width));
    });
    watcher.observe(box.current!);
    const [toPaper, back] = [() => paint(Math.min(shown, PAPER)), () => paint(shown)];
    addEventListener("beforeprint", toPaper);
    addEventListener("afterprint", back);
    return () => {
      watcher.disconnect();
      removeEventListener("beforeprint", toPaper);
      removeEventListener("afterprint", back);
    };
  }, [language.value, ...of]);
  return <div ref={box} class="chart" role="img" aria-label={label} />;
}

/** Takes away the labels Plot gives to groups, where they are not allowed; the picture's own label says it in words. */
function unlabelled(chart: Element): Element {
  for (const part of chart.querySelectorAll("[aria-label], [aria-description]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-description");
  }
  return chart;
}

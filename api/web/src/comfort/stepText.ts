const PASSED_OVER = "rt, svg, script, style, canvas, [aria-hidden=true], [data-silent], [disabled]";

/** What there is to read of the step shown, in order, one piece a line or choice; of an open question, that alone. */
export function stepText(): string[] {
  const root = document.querySelector("dialog[open]") ?? document.querySelector("main .step") ?? document.querySelector("main");
  const pieces: { block: Element; text: string }[] = [];
  if (root) collect(root, pieces);
  return pieces.map(({ text }) => text.replace(/\s+/g, " ").trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));
}

function collect(element: Element, pieces: { block: Element; text: string }[]): void {
  if (element.matches(PASSED_OVER) || !element.checkVisibility({ visibilityProperty: true })) return;
  const label = element.matches("button, [role=button]") ? element.getAttribute("aria-label") : null;
  if (label) {
    pieces.push({ block: element, text: label });
    return;
  }
  for (const node of element.childNodes) {
    if (node instanceof Text) add(pieces, blockOf(element), node.data);
    else if (node instanceof Element) collect(node, pieces);
  }
}

/** Texts of one line belong together, whatever they are marked up with. */
function add(pieces: { block: Element; text: string }[], block: Element, text: string): void {
  const last = pieces.at(-1);
  if (last?.block === block) last.text += text;
  else if (text.trim()) pieces.push({ block, text });
}

function blockOf(element: Element): Element {
  const { display } = getComputedStyle(element);
  const parent = element.parentElement;
  return parent && /^(inline|ruby|contents)/.test(display) && display !== "inline-flex" ? blockOf(parent) : element;
}

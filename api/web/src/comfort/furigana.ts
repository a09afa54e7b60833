import { computed } from "@preact/signals";
import { type ComponentChild, type ComponentChildren, Fragment, h, options, type VNode } from "preact";
import { language } from "../common/language";
import { me, places, town } from "../common/town";
import type { Piece } from "./counters";
import { Dictionary } from "./read";
import { READINGS } from "./readings";
import { furigana } from "./settings";
import { isShort, together } from "./together";

/** Elements that hold no markup, and those that say themselves how they are read. */
const PASSED_OVER = new Set(["title", "option", "ruby", "rt", "rp", "script", "style", "textarea", "input", "svg", "text", "tspan"]);

/** The words of the pages and the names of this town and its riders. */
const dictionary = computed(() => new Dictionary(names(), townName(), READINGS));

/**
 * Puts furigana over the text of every element, as long as the person wants them and the language is Japanese.
 * Whoever renders text then follows these signals, so that the page changes at once.
 */
export function installFurigana(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const isHost = typeof vnode.type === "string" ? !PASSED_OVER.has(vnode.type) : vnode.type === Fragment;
    if (isHost && furigana.value && language.value === "ja") annotate(vnode as VNode<{ children?: ComponentChildren }>);
    before?.(vnode);
  };
}

function annotate(vnode: VNode<{ children?: ComponentChildren }>): void {
  const { children } = vnode.props;
  if (children !== undefined && children !== null) vnode.props.children = read(children);
}

/** Children with each text read. A text stays one child among its neighbours, so that these keep their places. */
function read(children: ComponentChildren): ComponentChildren {
  if (typeof children === "string") return marked(children);
  if (!Array.isArray(children)) return children;
  const texts = whole(children);
  return texts.map((child) => (typeof child === "string" ? marked(child) : Array.isArray(child) ? read(child) : child));
}

/** `9`, `時` beside each other are read as `9時`: the first child holds the text of those that follow it. */
function whole(children: ComponentChild[]): ComponentChild[] {
  const isText = (child: ComponentChild) => typeof child === "string" || typeof child === "number";
  let first = -1;
  const all = [...children];
  all.forEach((child, index) => {
    if (!isText(child)) first = -1;
    else if (first < 0) [first, all[index]] = [index, String(child)];
    else [all[first], all[index]] = [String(all[first]) + String(child), null];
  });
  return all;
}

function marked(text: string): ComponentChildren {
  const pieces = dictionary.value.read(text);
  if (pieces.length === 1 && typeof pieces[0] === "string") return text;
  // One element for the whole text: where its parent lays out its children in a row, it stays one of them.
  return h("span", null, together(pieces).map(unbroken));
}

function unbroken(group: Piece[]): ComponentChild {
  const [only, ...more] = group;
  if (typeof only === "string" && !more.length && only.length < 2) return only;
  return h("span", isShort(group) ? { class: "together" } : null, group.map(ruby));
}

function ruby(piece: Piece): ComponentChild {
  if (typeof piece === "string") return piece;
  return h("ruby", { class: "furigana" }, piece[0], h("rt", { "aria-hidden": "true" }, piece[1]));
}

function names(): [string, string][] {
  const people = [...(me.data.value?.riders ?? []), ...(me.data.value?.people ?? [])];
  const others = places.data.value ?? [];
  return [
    ...people.map(({ name, kana }): [string, string] => [name, kana]),
    ...others.map(({ name, kana }): [string, string] => [name.ja, kana]),
    ...Object.entries(town.data.value?.connection_readings ?? {}),
  ].filter(([, kana]) => kana);
}

/** The town's own name has no kana; what is called by it has: 上士幌町役場 without 役場. */
function townName(): [string, string][] {
  const name = town.data.value?.name.ja;
  if (!name) return [];
  return names().flatMap(([longer, kana]): [string, string][] => {
    const rest = longer.startsWith(name) ? READINGS.get(longer.slice(name.length)) : undefined;
    return rest && kana.endsWith(rest) ? [[name, kana.slice(0, -rest.length)]] : [];
  });
}

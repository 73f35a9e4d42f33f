// The draft with its highlights: a text field over a copy of its words that carries the marks. The field stays a plain one, so that
// undo, spelling, dictation and screen readers work as everywhere.

import {$, el} from "./dom.js";
import {changeBetween, moved} from "./spans.js";

const field = $("draft");
const backdrop = $("backdrop");
const reading = $("reading");
const kMostShown = 400000;   // units; in a longer text only what is near a mark would be seen anyway

let shown = "";              // the text that the marks belong to
let marks = [];              // {begin, end, kind, now}
let onChange = () => {};

export const text = () => field.value;

export function listen(action) {
  onChange = action;
  field.addEventListener("input", () => { shift(); paint(); onChange(); });
  field.addEventListener("scroll", () => { backdrop.scrollTop = field.scrollTop; });
  new ResizeObserver(() => { backdrop.scrollTop = field.scrollTop; }).observe(field);
}

/** A new draft: nothing to undo to. */
export function load(value) {
  field.value = value;
  shown = field.value;
  marks = [];
  paint();
  backdrop.scrollTop = field.scrollTop;
}

/** Puts words in place of a span, as if they were typed: the field's own undo takes them back. */
export function replace(begin, end, words) {
  field.focus({preventScroll: true});
  field.setSelectionRange(begin, end);
  const done = document.execCommand(words === "" ? "delete" : "insertText", false, words);
  if (!done) {
    field.setRangeText(words, begin, end, "end");
    field.dispatchEvent(new InputEvent("input"));
  }
}

export function undo() {
  field.focus();
  document.execCommand("undo");
}

export const caret = () => field.selectionStart;
export const isFocused = () => document.activeElement === field;

/** Shows where a finding stands. */
export function select(begin, end, focus = true) {
  if (focus) field.focus({preventScroll: true});
  field.setSelectionRange(begin, end);
  const mark = backdrop.querySelector("mark.now");
  if (mark) field.scrollTop = Math.max(0, mark.offsetTop - field.clientHeight / 3);
}

/** Places stay with their words while the next answer is on its way. */
function shift() {
  const now = field.value;
  marks = moved(marks, changeBetween(shown, now));
  shown = now;
}

/** [{begin, end, kind, now}] for the text that was checked. */
export function mark(list) {
  shown = field.value;
  marks = list;
  paint();
}

/** Pieces of the text, each with the narrowest mark that covers it, and whether its word may have been misread. */
function pieces(length) {
  const edges = new Set([0, length]);
  for (const one of marks) edges.add(Math.min(one.begin, length)).add(Math.min(one.end, length));
  const at = [...edges].sort((a, b) => a - b);
  const sorted = [...marks].sort((a, b) => a.begin - b.begin);
  const out = [];
  let next = 0, open = [];
  for (let i = 0; i + 1 < at.length; ++i) {
    while (next < sorted.length && sorted[next].begin <= at[i]) open.push(sorted[next++]);
    open = open.filter((one) => one.end > at[i]);
    const unsure = open.some((one) => one.kind === "unsure");
    const best = open.filter((one) => one.kind !== "unsure").reduce((a, b) => (!a || (b.now && !a.now) || (b.now === a.now && b.end - b.begin < a.end - a.begin) ? b : a), null);
    out.push([at[i], at[i + 1], best, unsure]);
  }
  return out;
}

function paint() {
  const value = field.value;
  const parts = [];
  if (value.length <= kMostShown) {
    for (const [begin, end, one, unsure] of pieces(value.length)) {
      const words = value.slice(begin, end);
      const kind = (one ? `.${one.kind}${one.now ? ".now" : ""}${one.wide && !one.now ? ".wide" : ""}` : "") + (unsure ? ".unsure" : "");
      parts.push(kind ? el(`mark${kind}`, words) : document.createTextNode(words));
    }
    parts.push(document.createTextNode("\n"));   // the field keeps room for the line after a last line end
  }
  backdrop.replaceChildren(...parts);   // where it is scrolled to stays; asking for that here would have all laid out at once
}

/** The visible words of a page or a picture, to read rather than to type in. */
export function read(segments, picture) {
  const nodes = segments.map((segment) => {
    const inside = marks.filter((one) => one.begin < segment.span[1] && one.end > segment.span[0]);
    const best = inside.sort((a, b) => a.end - a.begin - (b.end - b.begin))[0];
    return el("p", segment.place ? el("span.where", segment.place) : null, best ? el(`mark.${best.kind}`, segment.text) : segment.text);
  });
  if (picture) nodes.unshift(el("img.picture", {src: picture, alt: ""}));
  reading.replaceChildren(...nodes);
}

export function showWords(words) {
  reading.hidden = !words;
  $("editor").hidden = words;
}

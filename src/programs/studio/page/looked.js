// A photo or a PDF beside the words that were read from it. Words keep their places in it while the text changes, so that what is marked
// in the text has its box in the picture.

import {$, el, svg} from "./dom.js";
import {engine} from "./engine.js";
import {state} from "./state.js";
import {changeBetween, moved} from "./spans.js";
import {t} from "./words.js";

const kSure = 0.75;   // the library's kSureConfidence: words below may be others
const pictures = new Map();   // page -> address of its picture, of the draft that is open
let page = 1, drawn = "", boxed = [], current = -1;
let choose = () => {};

export const here = () => Boolean(state.draft.looked);

/** As the engine tells it: words are lists of numbers. */
export const unpacked = (looked) => looked && {...looked, words: looked.words.map(([begin, end, on, sure, ...edges]) => ({
  begin, end, page: on, sure, boxes: Array.from({length: edges.length / 4}, (_, i) => edges.slice(4 * i, 4 * i + 4)),
}))};

/** A draft was opened: another picture, or none. */
export function open() {
  for (const url of pictures.values()) URL.revokeObjectURL(url);
  pictures.clear();
  page = 1;
  drawn = "";
}

export function listen(action) {
  choose = action;
  $("page-before").addEventListener("click", () => turn(page - 1));
  $("page-next").addEventListener("click", () => turn(page + 1));
}

/** The text was edited; whoever mends a word has looked at it. */
export function follow(was, now) {
  if (!here()) return;
  state.draft.looked.words = moved(state.draft.looked.words, changeBetween(was, now), (word) => ({...word, sure: 1}));
}

/** Words that may be others, as marks of the text. */
export const unsure = () => (here() ? state.draft.looked.words.filter((one) => one.sure < kSure).map(({begin, end}) => ({begin, end, kind: "unsure"})) : []);

/** One box a line of the words. */
function lines(words) {
  const out = [];
  for (const one of words.flatMap((word) => word.boxes)) {
    const last = out.at(-1);
    const both = last && Math.min(last[3], one[3]) - Math.max(last[1], one[1]);
    if (last && both > (one[3] - one[1]) / 2 && one[0] >= last[0]) out[out.length - 1] = [last[0], Math.min(last[1], one[1]), Math.max(last[2], one[2]), Math.max(last[3], one[3])];
    else out.push(one);
  }
  return out;
}

/** Says of each finding where in the picture it stands, and how sure its words are: what may have been misread accuses nobody. */
export function place(findings) {
  if (!here()) return;
  const several = state.draft.looked.pages.length > 1;
  for (const one of findings) {
    const words = state.draft.looked.words.filter((word) => word.begin < one.span[1] && word.end > one.span[0]);
    if (!words.length) continue;
    one.page = words[0].page;
    one.boxes = lines(words.filter((word) => word.page === one.page));
    if (several) one.place = t("looked.page", {n: one.page});
    const sure = Math.min(...words.map((word) => word.sure));
    if (sure < kSure) Object.assign(one, {sure, severity: "suggestion"});
  }
}

export function turn(to) {
  const count = state.draft.looked?.pages.length ?? 0;
  if (to < 1 || to > count || to === page) return;
  page = to;
  show(boxed, current);
}

/** Draws the page with a box for each finding on it. */
export async function show(findings, now) {
  $("looked").hidden = !here();
  if (!here()) return;
  boxed = findings;
  current = now;
  const {pages, notices, words} = state.draft.looked;
  const wanted = findings[now]?.page;
  if (wanted && drawn !== `${now} ${wanted}`) page = wanted;   // the finding that was gone to is seen, until a page is turned
  drawn = `${now} ${wanted}`;
  const [width, height] = pages[page - 1] ?? [0, 0];
  const stage = $("stage");
  const letter = 15 * Math.max(width / (stage.clientWidth || 600), height / (0.44 * innerHeight));   // of a label: so many pixels of the screen
  const box = ([left, top, right, bottom], kind, index) => {
    const edge = letter / 6;
    const node = svg("rect", {class: kind, "vector-effect": "non-scaling-stroke", x: left - edge, y: top - edge, width: right - left + 2 * edge, height: bottom - top + 2 * edge, rx: edge});
    if (index >= 0) node.addEventListener("click", () => choose(index));
    return node;
  };
  const label = ([left, top], kind, index) => {
    const node = svg("text", {class: kind, "paint-order": "stroke", x: left, y: Math.max(letter, top - letter / 3), "font-size": letter, "stroke-width": letter / 4});
    node.textContent = index + 1;
    return node;
  };
  const doubtful = words.filter((one) => one.sure < kSure);
  const shapes = doubtful.filter((one) => one.page === page).flatMap((one) => one.boxes.map((edges) => box(edges, "unsure", -1)));
  findings.forEach((one, index) => {
    if (one.page !== page) return;
    const kind = `${one.severity}${index === now ? " now" : ""}`;
    shapes.push(...one.boxes.map((edges) => box(edges, kind, index)), label(one.boxes[0], kind, index));
  });
  const image = pictures.has(page) ? [svg("image", {href: pictures.get(page), width, height})] : [];
  const name = t("looked.alt", {name: state.draft.name, n: page});
  stage.replaceChildren(svg("svg", {viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name}, ...image, ...shapes));
  $("looked-pages").hidden = pages.length < 2;
  $("page-count").textContent = t("looked.of", {n: page, all: pages.length});
  $("page-before").disabled = page <= 1;
  $("page-next").disabled = page >= pages.length;
  const said = [...notices.map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}.`)];
  if (doubtful.length) said.push(t("looked.unsure", {n: doubtful.length}));
  if (!words.length) said.push(t("looked.nothing"));
  $("looked-said").replaceChildren(...said.map((one) => el("span", one, " ")));
  if (!pictures.has(page)) await load(page);
}

async function load(wanted) {
  const {id} = state.draft;
  pictures.set(wanted, "");
  const blob = await engine.picture(id, wanted).catch(() => null);   // the boxes and words are there without it
  if (!blob || id !== state.draft.id) return;
  pictures.set(wanted, URL.createObjectURL(blob));
  if (page === wanted) show(boxed, current);
}

/** The picture of the first page, to hang beside what is to hang there. */
export const address = () => (here() ? pictures.get(1) || "" : "");

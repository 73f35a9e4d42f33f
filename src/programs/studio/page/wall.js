// Many signs at once: those that need a kinder word first.

import {$, download, el, svg, toast} from "./dom.js";
import {engine} from "./engine.js";
import {state} from "./state.js";
import {has, t} from "./words.js";

const drafts = new Map();   // id -> {name, text, …} as it was read
let signs = [];
let only = "";
let openDraft = () => {};

export function listen(open) {
  openDraft = open;
  $("wall-clear").addEventListener("click", () => { drafts.clear(); signs = []; only = ""; show(); });
  for (const button of document.querySelectorAll("[data-report]")) button.addEventListener("click", () => report(button.dataset.report));
}

export async function add(list) {
  for (const draft of list) drafts.set(draft.id, draft);
  await refresh();
}

/** Checks all anew, as after a change of settings. */
export async function refresh() {
  if (!drafts.size) return show();
  signs = (await engine.batch([...drafts.keys()], state.settings)).signs;
  signs.sort((a, b) => (a.score ?? -1) - (b.score ?? -1) || a.name.localeCompare(b.name));
  show();
}

async function report(format) {
  const answer = await engine.report(signs.filter(matches).map((one) => one.id), format, state.settings);
  if (answer.problem) return void toast(answer.problem.message);
  download(new Blob([answer.text], {type: format === "html" ? "text/html" : "text/csv"}), `signs.${format}`);
  toast(t("export.done", {name: `signs.${format}`}));
}

const categoryName = (id) => (has(`category.${id}`) ? t(`category.${id}`) : id);
const matches = (one) => !only || one.categories?.[only] > 0;

function filterButtons() {
  const counts = {};
  for (const one of signs) for (const id of Object.keys(one.categories ?? {})) counts[id] = (counts[id] ?? 0) + 1;
  const button = (id, label) => el("button", {type: "button", "aria-pressed": String(only === id), onclick: () => { only = id; show(); }}, label);
  if (!signs.length) return [];
  return [button("", t("wall.all")), ...Object.entries(counts).sort((a, b) => b[1] - a[1]).map(([id, count]) => button(id, `${categoryName(id)} ${count}`))];
}

function tile(one) {
  const meter = el("span.meter", {"aria-hidden": "true"}, svg("svg", {viewBox: "0 0 100 6", preserveAspectRatio: "none"}, svg("rect", {width: one.score ?? 0, height: 6})));
  const chips = Object.entries(one.categories ?? {}).map(([id, count]) => el("span.chip", `${categoryName(id)} ${count}`));
  if (!chips.length && one.praise) chips.push(el("span.chip.same", t("wall.good")));
  return el("li", el("button.tile", {type: "button", onclick: () => openDraft(drafts.get(one.id))},
    el("span.words", one.begins ?? one.problem?.message ?? ""), el("span.line", ...chips),
    el("span.line", el("span.value", one.score ?? "–"), meter, el("span.name", one.name))));
}

export function show() {
  const seen = signs.filter(matches);
  $("wall-filter").replaceChildren(...filterButtons());
  $("wall").replaceChildren(...(signs.length ? seen.map(tile) : [el("li.empty", t("wall.empty"))]));
  const mean = signs.length ? Math.round(signs.reduce((sum, one) => sum + (one.score ?? 0), 0) / signs.length) : 0;
  $("wall-sum").textContent = signs.length ? t("wall.sum", {n: signs.length, mean}) : t("wall.hint");
  for (const button of [...document.querySelectorAll("[data-report]"), $("wall-clear")]) button.disabled = !signs.length;
}

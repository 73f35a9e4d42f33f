// What the page remembers: the draft, what was chosen, and how it looks. Kept by the engine, so that it outlives reload and restart.

import {after} from "./dom.js";
import {engine} from "./engine.js";

export const state = {
  run: "", language: "", theme: "", view: "write",
  draft: {text: "", name: "", id: 0, saves: false, before: null},   // looked: of a photo or a PDF, its pages and where its words stand
  settings: {profile: "sign", audience: "", language: "", facts: {}, intents: []},
  unsaved: {facts: {}, intents: []},   // told on the page, not in sayyes.toml yet
  aside: [],                           // false alarms: {rule, matched}
  asked: [],                           // facts that were asked for
  sign: {template: "door", accent: "teal", ground: "light", paper: "", family: "", scale: 1, distance: 0, footer: ""},
};

export let told = {facts: {}, config: "", profiles: [], audiences: [], most: 0};   // what the engine said at the start

const parts = Object.keys(state);

/** What was kept, as far as it is still there; {name, words} where a file itself is not (its words may be). */
export function restore(start) {
  told = start;
  const kept = start.draft ?? {};
  for (const part of parts) {
    if (kept[part] === undefined) continue;
    const plain = typeof state[part] === "object" && !Array.isArray(state[part]);
    if (plain) Object.assign(state[part], kept[part]);
    else state[part] = kept[part];
  }
  const opened = format() === "office", sameRun = state.run === start.run;
  const lost = !start.draft_id && (opened ? state.draft.name : state.draft.looked ? state.draft.name : "");
  state.run = start.run;
  state.draft.id = start.draft_id ?? 0;   // files of an earlier start have other numbers now
  state.draft.saves = sameRun && state.draft.id > 0 && state.draft.saves;
  if (!state.draft.id) {
    if (opened) state.draft = {text: "", name: "", id: 0, saves: false, before: null};
    if (state.draft.looked) state.draft.name = fileName();   // its words are a text like any other now
    delete state.draft.looked;
  }
  return lost ? {name: lost, words: !opened} : null;
}

const write = () => engine.keepDraft(state).catch(() => {});
export const keep = after(250, write);
addEventListener("pagehide", write);
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") write(); });

/** Words and places in use: the page's over the file's. */
export const facts = () => ({...told.facts, ...state.settings.facts});

/** "lobby.svg", "draft.txt": the extension says how it is read. Of a photo or a PDF there are the words. */
export const fileName = () => (state.draft.looked ? state.draft.name.replace(/\.[^.]*$/, "") + ".txt" : state.draft.name || "draft.txt");
export const format = () => {
  const extension = fileName().toLowerCase().split(".").pop();
  if (extension === "svg") return "svg";
  if (/^(svgz|doc[xm]|dot[xm]|pp[ts][xm]|pot[xm]|od[tp]|ot[tp])$/.test(extension)) return "office";
  if (/^(html?|xhtml|njk|liquid|hbs|ejs)$/.test(extension)) return "html";
  return /^(md|markdown|mdown|mkd|mdx)$/.test(extension) ? "markdown" : "plain";
};

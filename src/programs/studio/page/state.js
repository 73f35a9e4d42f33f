// What the page remembers: the draft, what was chosen, and how it looks. Kept by the engine, so that it outlives reload and restart.

import {after} from "./dom.js";
import {engine} from "./engine.js";

export const state = {
  language: "", theme: "", view: "write",
  draft: {text: "", name: "", id: 0, saves: false, before: null},
  settings: {profile: "sign", audience: "", language: "", facts: {}, intents: []},
  unsaved: {facts: {}, intents: []},   // told on the page, not in sayyes.toml yet
  aside: [],                           // false alarms: {rule, matched}
  asked: [],                           // facts that were asked for
  sign: {template: "door", accent: "teal", ground: "light", paper: "", family: "", scale: 1, distance: 0, footer: ""},
};

export let told = {facts: {}, config: "", profiles: [], audiences: []};   // what the engine said at the start

const parts = Object.keys(state);

export function restore(start) {
  told = start;
  const kept = start.draft ?? {};
  for (const part of parts) {
    if (kept[part] === undefined) continue;
    const plain = typeof state[part] === "object" && !Array.isArray(state[part]);
    if (plain) Object.assign(state[part], kept[part]);
    else state[part] = kept[part];
  }
  // Files of an earlier start have other numbers now.
  state.draft.id = 0;
  state.draft.saves = false;
  if (format() === "office") state.draft = {text: "", name: "", id: 0, saves: false, before: null};   // it stayed with the engine
}

const write = () => engine.keepDraft(state).catch(() => {});
export const keep = after(250, write);
addEventListener("pagehide", write);
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") write(); });

/** Words and places in use: the page's over the file's. */
export const facts = () => ({...told.facts, ...state.settings.facts});

/** "lobby.svg", "draft.txt": the extension says how it is read. */
export const fileName = () => state.draft.name || "draft.txt";
export const format = () => {
  const extension = fileName().toLowerCase().split(".").pop();
  if (extension === "svg") return "svg";
  if (/^(doc[xm]|dot[xm]|pp[ts][xm]|pot[xm]|od[tp]|ot[tp])$/.test(extension)) return "office";
  if (/^(html?|xhtml|njk|liquid|hbs|ejs)$/.test(extension)) return "html";
  return /^(md|markdown|mdown|mkd|mdx)$/.test(extension) ? "markdown" : "plain";
};

// Words and places that only the library knows: told once, used everywhere, saved when asked.

import {$, el, toast} from "./dom.js";
import {Gone, engine} from "./engine.js";
import {facts, keep, state, told} from "./state.js";
import {factLabel, t} from "./words.js";

const kOffered = ["words.library", "places.food", "places.drink", "places.phone", "places.talk", "contact.ask", "hours.open", "words.people"];

let changed = () => {};

export function listen(action) {
  changed = action;
  $("save-house").addEventListener("click", save);
}

export function tell(key, value) {
  state.settings.facts[key] = value;
  state.unsaved.facts[key] = value;
  keep();
  show();
}

export function show() {
  const known = facts();
  const keys = [...new Set([...kOffered, ...Object.keys(known)])];
  const open = document.activeElement?.closest?.("#facts");
  if (!open) {
    $("facts").replaceChildren(...keys.map((key) => {
      const input = el("input", {type: "text", maxlength: 200, value: known[key] ?? ""});
      input.addEventListener("change", () => { tell(key, input.value.trim()); changed(); });
      return el("label", el("span", factLabel(key)), input);
    }));
  }
  const count = Object.values(known).filter(Boolean).length;
  $("house-count").textContent = count ? t("house.count", {n: count}) : "";
  $("config-path").textContent = told.config || t("house.new");
  $("save-house").disabled = !Object.keys(state.unsaved.facts).length && !state.unsaved.intents.length;
}

/** Writes what was told on the page into sayyes.toml. */
export async function save() {
  const wanted = Object.fromEntries(Object.entries(state.unsaved.facts).filter(([, value]) => value));
  try {
    const answer = await engine.saveHouse(wanted, state.unsaved.intents);
    if (answer.problem) return void toast(`${answer.problem.message}${answer.problem.hint ? ` (${answer.problem.hint})` : ""}`, [[t("ok")]]);
    state.unsaved = {facts: {}, intents: []};
    Object.assign(told.facts, wanted);
    told.config = answer.saved;
    keep();
    show();
    toast(t("house.saved", {file: answer.saved}));
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    toast(t(`gone.${error.message}`));
  }
}

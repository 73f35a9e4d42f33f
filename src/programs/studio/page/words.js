// The page in the language of whoever reads it.

import {en} from "./words_en.js";
import {es} from "./words_es.js";
import {fr} from "./words_fr.js";

const tables = {en, es, fr};
let table = en;

export function useLanguage(wanted) {
  const first = [wanted, ...navigator.languages.map((tag) => tag.slice(0, 2)), "en"].find((one) => tables[one]);
  table = tables[first];
  document.documentElement.lang = first;
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-t-label]")) node.setAttribute("aria-label", t(node.dataset.tLabel));
  for (const node of document.querySelectorAll("[data-t-placeholder]")) node.setAttribute("placeholder", t(node.dataset.tPlaceholder));
  return first;
}

/** The words for a key, with {values} in them; where n is 1, those of "key.one", if there are any. */
export function t(key, values = {}) {
  const text = (values.n === 1 && (table[`${key}.one`] ?? en[`${key}.one`])) || table[key] || en[key] || key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export const has = (key) => table[key] !== undefined || en[key] !== undefined;

/** What a fact is, as a question. */
export function factLabel(key) {
  if (has(`fact.${key}`)) return t(`fact.${key}`);
  const [group, word] = key.split(".");
  return has(`fact.${group}`) ? t(`fact.${group}`, {word}) : key;
}

// The sign as it would hang: before beside after, how far it reads, and files to print.

import {$, after, download, el, pictureUrl, svg, toast} from "./dom.js";
import {engine} from "./engine.js";
import * as looked from "./looked.js";
import {facts, format, keep, state} from "./state.js";
import {has, t} from "./words.js";

let choices = null;
let companion = "";

export function setCompanion(text) { companion = text; }

const baseName = () => (state.draft.name || "sign").replace(/\.[^.]*$/, "");

function design(text) {
  return {...state.sign, text, footer: state.sign.footer || facts()["words.library"] || ""};
}

function radio(name, value, checked, content, label) {
  const input = el("input", {type: "radio", name, value, "aria-label": label});
  input.checked = checked;
  input.addEventListener("change", () => { state.sign[name] = value; changed(); });
  return el("label", {title: label}, input, ...content);
}

function option(value, label, selected) {
  const node = el("option", {value}, label);
  node.selected = selected;
  return node;
}

/** Draws the form anew, in the page's language. */
export async function showForm() {
  choices ??= await engine.choices();
  const sign = state.sign;
  $("templates").replaceChildren(...choices.templates.map((id) =>
    radio("template", id, sign.template === id, [el(`span.shape.${id}`, {"aria-hidden": "true"}), t(`template.${id}`)], t(`template.${id}`))));
  $("accents").replaceChildren(...choices.accents.map(({id, color}) =>
    radio("accent", id, sign.accent === id, [svg("svg", {viewBox: "0 0 10 10", "aria-hidden": "true"}, svg("rect", {width: 10, height: 10, fill: color}))], t(`accent.${id}`))));
  $("paper").replaceChildren(option("", t("paper."), !sign.paper),
    ...choices.papers.map((id) => option(id, has(`paper.${id}`) ? t(`paper.${id}`) : id.toUpperCase(), sign.paper === id)));
  $("family").replaceChildren(...choices.families.map((name) => option(name, name, sign.family === name)));
  $("ground").checked = sign.ground === "dark";
  $("scale").value = sign.scale;
  $("distance").value = sign.distance || "";
  $("footer").value = sign.footer;
  $("paper").disabled = sign.template === "screen";
}

function changed() {
  $("paper").disabled = state.sign.template === "screen";
  keep();
  show();
}

export function listen() {
  const on = (id, event, take) => $(id).addEventListener(event, () => { take($(id)); changed(); });
  on("ground", "change", (box) => { state.sign.ground = box.checked ? "dark" : "light"; });
  on("paper", "change", (list) => { state.sign.paper = list.value; });
  on("family", "change", (list) => { state.sign.family = list.value; });
  on("scale", "input", (range) => { state.sign.scale = Number(range.value); });
  on("distance", "input", (field) => { state.sign.distance = Number(field.value) || 0; });
  on("footer", "input", (field) => { state.sign.footer = field.value; });
  $("sign-form").addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll("[data-export]")) button.addEventListener("click", () => save(button.dataset.export, state.draft.text, baseName()));
  $("take-companion").addEventListener("click", () => save("pdf", companion, baseName() + "-companion"));
}

async function save(kind, text, name) {
  // A picture that somebody drew is handed back as theirs.
  const own = kind === "svg" && format() === "svg" && text === state.draft.text;
  const blob = own ? new Blob([text], {type: "image/svg+xml"}) : await engine.exportSign(design(signText(text)), kind);
  download(blob, `${name}.${kind}`);
  toast(t("export.done", {name: `${name}.${kind}`}));
}

let words = null;   // of a page or a picture: its visible words
export function setWords(segments) { words = segments; }
const signText = (text) => (text === state.draft.text && words ? words.map((one) => one.text).join("\n\n") : text);

function frame(id, address, text) {
  $(id).querySelector(".frame").replaceChildren(el("img", {src: address, alt: t("sign.alt", {text: text.replace(/\s+/g, " ").slice(0, 200)})}));
}

export const show = after(60, async () => {
  if (state.view !== "sign") return;
  const {text, before} = state.draft;
  const drawn = format() === "svg";
  const now = signText(text).trim() || t("sign.empty");
  const old = !drawn && before && before.trim() !== text.trim() ? before : "";
  const signs = await engine.signs([design(now), ...(old ? [design(old)] : []), ...(companion ? [design(companion)] : [])]);
  const photo = looked.address();   // what hangs there today, as it is
  frame("after", pictureUrl(drawn && text.trim() ? text : signs[0].svg), now);
  $("before").hidden = !(photo || old || (drawn && before && before !== text));
  if (!$("before").hidden) frame("before", photo || pictureUrl(drawn ? before : signs[1].svg), before || now);
  $("companion").hidden = !companion;
  if (companion) frame("companion", pictureUrl(signs[signs.length - 1].svg), companion);
  showMeasures(drawn ? null : signs[0].measures);
});

const rounded = (number) => (number < 10 ? Math.round(number * 10) / 10 : Math.round(number));

function showMeasures(measures) {
  const item = (title, text, short) => el(`li${short ? ".short" : ""}`, el("span", title), el("b", text));
  if (!measures) return void $("measures").replaceChildren();
  const list = [];
  for (const part of ["headline", "body"]) {
    if (measures[part] > 0) list.push(item(t(`measure.${part}`), t("measure.letters", {mm: rounded(measures[part]), m: rounded(measures[`${part}_reads`])}), false));
  }
  if (measures.needed > 0) {
    const enough = measures.headline >= measures.needed;
    list.push(item(t("measure.distance", {m: state.sign.distance}), enough ? t("measure.enough") : t("measure.short", {mm: rounded(measures.needed)}), !enough));
  }
  const least = Math.min(measures.headline_contrast || 21, measures.body_contrast || 21);
  list.push(item(t("measure.contrast"), t(least >= 7 ? "measure.contrast.good" : "measure.contrast.low", {n: Math.round(least * 10) / 10}), least < 4.5));
  const many = measures.words > 30;
  list.push(item(t("measure.words"), t(many ? "measure.words.many" : "measure.words.few", {n: measures.words}), many));
  $("measures").replaceChildren(...list);
}

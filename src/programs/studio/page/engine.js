// The page's one way to the engine. Today it asks the program that serves the page; an engine inside the page could take its place
// by giving the same functions.

const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";

export class Gone extends Error {}

async function post(route, body, headers = {}) {
  let response;
  try {
    response = await fetch(`/api/${route}`, {
      method: "POST",
      headers: {"Content-Type": "application/json", "X-Sayyes-Token": token, ...headers},
      body,
      keepalive: route === "draft" && body.length < 60000,
    });
  } catch {
    throw new Gone("closed");
  }
  if (response.status === 403) throw new Gone("another");
  if (!response.ok) throw new Error(`${route}: ${response.status}`);
  return response;
}

const ask = async (route, question = {}) => (await post(route, JSON.stringify(question))).json();

export const engine = {
  start: () => ask("start"),
  choices: () => ask("choices"),
  /** Findings, praise and score of a text; places are counted as JavaScript counts. */
  check: (text, name, settings, id) => ask("check", {text, name, settings, id}),
  rewrite: (text, settings) => ask("rewrite", {text, settings}),
  keepDraft: (state) => ask("draft", state),
  /** A file as a draft, or {problem}. */
  read: async (file) => (await post("upload", await file.arrayBuffer(),
    {"Content-Type": "application/octet-stream", "X-Sayyes-Name": encodeURIComponent(file.name)})).json(),
  /** Office files stay with the engine: a wording is put in there, taken back there, and the file comes whole. */
  take: (id, fingerprint, suggestion, settings) => ask("take", {id, fingerprint, suggestion, settings}),
  undo: (id) => ask("undo", {id}),
  file: async (id) => (await post("file", JSON.stringify({id}))).blob(),
  /** A page of a PDF, or a photo, as a JPEG. */
  picture: async (id, page) => (await post("picture", JSON.stringify({id, page}))).blob(),
  batch: (ids, settings) => ask("batch", {ids, settings}),
  report: (ids, format, settings) => ask("report", {ids, format, settings}),
  saveFile: (id, text) => ask("save", {what: "file", id, text}),
  saveHouse: (facts, intents) => ask("save", {what: "house", facts, intents}),
  keepFalseAlarm: (fingerprint, text, name, settings, id) => ask("save", {what: "false_alarm", fingerprint, text, name, settings, id}),
  signs: async (designs) => (await ask("sign", {designs})).signs,
  exportSign: async (design, format) => (await post("export", JSON.stringify({design, format}))).blob(),
  close: () => ask("close"),
};

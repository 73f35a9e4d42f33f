// The page's life: starts, listens, asks, shows.

import * as cards from "./cards.js";
import {$, after, afterFrame, download, el, pictureUrl, speak, toast} from "./dom.js";
import * as editor from "./editor.js";
import {Gone, engine} from "./engine.js";
import * as house from "./house.js";
import * as looked from "./looked.js";
import * as sign from "./sign.js";
import {changeBetween} from "./spans.js";
import {fileName, format, keep, restore, state, told} from "./state.js";
import {t, useLanguage} from "./words.js";
import * as wall from "./wall.js";

let report = null;      // of the text that was checked last
let findings = [];      // those of it that are not set aside
let taking = false;     // a suggestion is being put in
let now = -1;           // the finding that keys are about
let asking = false, again = false;
const opened = () => format() === "office";
const pages = () => format() === "html" || format() === "svg" || opened();
let mode = "words";

function lost(error) {
  if (!(error instanceof Gone)) throw error;
  toast(t(`gone.${error.message}`), [[t("ok")]]);
}

// --- asking --------------------------------------------------------------------------------------------------------------
/** Checks the draft as it is now; while an answer is on its way, the newest text waits. */
async function check() {
  if (asking) { again = true; return; }
  asking = true;
  try {
    do {
      again = false;
      const text = editor.text();
      const answer = await engine.check(text, fileName(), state.settings, opened() ? state.draft.id : 0);
      if (text === editor.text()) take(answer);
      else again = true;
    } while (again);
    anew();
    hear();
  } catch (error) {
    lost(error);
  } finally {
    asking = false;
  }
}

function take(answer) {
  report = answer.problem ? {findings: [], praise: [], problems: [answer.problem]} : {findings: [], praise: [], ...answer};
  draw();
}

function draw() {
  looked.place(report?.findings ?? []);
  findings = (report?.findings ?? []).filter((one) => !cards.isAside(one));
  if (now >= findings.length) now = -1;
  mark();
  drawRest();
}

/** What is read after the highlights is drawn after them. */
const drawRest = afterFrame(() => {
  looked.show(findings, now);
  cards.showScore(report);
  cards.showPraise(report);
  cards.showFindings(report, now);
  cards.showProblems(report?.problems ?? []);
  sign.setWords(pages() ? report?.segments ?? [] : null);
  if (pages()) editor.read(report?.segments ?? [], format() === "svg" ? pictureUrl(editor.text()) : "");
  const guessed = report?.profile_guessed ? t("kind.guessed", {kind: cards.kindName(report.profile)}) : t("kind.");
  $("profile").options[0].textContent = guessed;
  sign.show();
});

function mark() {
  const length = editor.text().length;
  editor.mark([
    ...(report?.praise ?? []).map((one) => ({begin: one.span[0], end: one.span[1], kind: "good"})),
    ...looked.unsure(),
    ...findings.map((one, index) => ({begin: one.span[0], end: one.span[1], kind: one.severity, now: index === now, wide: one.span[1] - one.span[0] > Math.max(60, length * 0.6)})),
  ]);
}

const anew = after(120, async () => {
  const whole = !pages() && (report?.profile === "sign") && findings.length > 0 && editor.text().length < 600;
  const result = whole ? await engine.rewrite(editor.text(), state.settings).catch(() => null) : null;
  cards.showAnew(result);
  sign.setCompanion(result?.rewrites?.find((one) => one.companion)?.companion ?? (findings.length ? "" : state.draft.companion ?? ""));
  if (result?.rewrites?.some((one) => one.companion)) state.draft.companion = result.rewrites.find((one) => one.companion).companion;
  sign.show();
});

const hear = after(1200, () => { if (report?.words) speak(t("spoken", {n: findings.length, score: report.score.value})); });

// --- the draft -----------------------------------------------------------------------------------------------------------
function edited() {
  if (!taking && !state.draft.name && isAnother(state.draft.text, editor.text())) {
    state.draft.before = null;
    delete state.draft.companion;
  }
  looked.follow(state.draft.text, editor.text());
  state.draft.text = editor.text();
  keep();
  check();
}

/** Whether a text was typed in place of all that stood there: another sign, not a change of this one. */
function isAnother(was, now) {
  return now.trim() === "" || changeBetween(was, now).kept < Math.min(was.length, now.length) / 5;
}

function open(draft) {
  state.draft = {text: draft.text, name: draft.name, id: draft.saves || draft.opened || draft.looked ? draft.id : 0, saves: Boolean(draft.saves), before: draft.text || null,
    ...(draft.looked ? {looked: looked.unpacked(draft.looked)} : {})};
  looked.open();
  editor.load(draft.text);
  mode = "words";
  now = -1;
  showDraft();
  view("write");
  keep();
  check();
}

function showDraft() {
  $("draft-name").textContent = state.draft.name || t("draft.new");
  $("save").hidden = !state.draft.saves;
  $("modes").hidden = !pages() || opened();
  for (const button of $("modes").children) button.setAttribute("aria-pressed", String(button.dataset.mode === mode));
  editor.showWords(pages() && mode === "words");
}

/** What stands before the first change is what hangs there today. */
function keepBefore() {
  if (state.draft.before === null || !state.draft.before.trim()) state.draft.before = editor.text();
}

function replace(edits, said) {
  keepBefore();
  taking = true;
  const [first] = edits;
  if (pages() && mode === "words") { mode = "source"; showDraft(); }   // the field takes words only where it is seen
  for (const edit of [...edits].sort((a, b) => b.span[0] - a.span[0])) editor.replace(edit.span[0], edit.span[1], edit.with);
  taking = false;
  if (pages()) { mode = "words"; showDraft(); }
  speak(t("taken", {text: said}));
  return first;
}

/** Into a file that stays with the engine. */
async function takeThere(finding, suggestion) {
  const answer = await engine.take(state.draft.id, finding.fingerprint, finding.suggestions.indexOf(suggestion), state.settings).catch(lost);
  if (!answer) return;
  if (answer.problem) return void toast(answer.problem.message, [[t("ok")]]);
  speak(t("taken", {text: suggestion.text}));
  await check();
}

async function undo() {
  if (!opened()) return editor.undo();
  const answer = await engine.undo(state.draft.id).catch(lost);
  if (answer?.undone) await check();
}

async function copyOut() {
  const blob = opened() ? await engine.file(state.draft.id).catch(lost) : new Blob([editor.text()], {type: "text/plain"});
  if (blob) download(blob, fileName());
}

async function openFiles(files) {
  const read = [];
  for (const file of files) {
    if (file.size > told.most) {
      refuse(file.name, {code: "too-large"});
      continue;
    }
    const wait = kLookedAt.test(file.name) ? toast(t("reading", {name: file.name}), [], true) : null;
    const draft = await engine.read(file).catch((error) => (lost(error), null));
    wait?.remove();
    if (!draft) return;
    if (!draft.problem) read.push(draft);
    else refuse(file.name, draft.problem);
  }
  if (!read.length) return;
  if (read.length > 1 || state.view === "wall") {
    view("wall");
    await wall.add(read);
  } else {
    open(read[0]);
  }
}

const kLookedAt = /\.(jpe?g|png|tiff?|webp|pdf)$/i;   // a program of its own reads these, which takes a moment
/** What a person is told of a file, by the code of the problem. */
const kRefusals = {
  photo: "photo", pdf: "drawing", office: "office", encoding: "encoding",
  "pdf-locked": "locked", locked: "locked", "reader-missing": "missing", "helper-too-slow": "slow",
  "too-large": "large", "picture-too-large": "large", "pdf-too-large": "large", "part-too-large": "large", "helper-too-much": "large", "archive-bomb": "large",
  "pdf-damaged": "damaged", "picture-damaged": "damaged", "archive-damaged": "damaged", "helper-crashed": "damaged",
};

function refuse(name, problem) {
  const known = kRefusals[problem.code];
  const values = {name, why: problem.message, how: problem.hint, most: Math.floor(told.most / 1048576)};
  toast(known ? t(`cannot.${known}`, values) : t("cannot", values), [[t("ok")]]);
}

async function save() {
  const answer = await engine.saveFile(state.draft.id, editor.text()).catch(lost);
  if (answer) toast(answer.problem ? t("cannot", {name: state.draft.name, why: answer.problem.message}) : t("saved", {name: answer.saved}));
}

// --- cards ---------------------------------------------------------------------------------------------------------------
Object.assign(cards.actions, {
  take(finding, suggestion) {
    if (opened()) takeThere(finding, suggestion);
    else replace(suggestion.edits, suggestion.text);
  },
  takeAll(rewrite) {
    if (rewrite.companion) state.draft.companion = rewrite.companion;
    replace([{span: [0, editor.text().length], with: rewrite.text}], rewrite.text);
  },
  tell(key, value) {
    house.tell(key, value);
    check();
    offer();
  },
  decide(finding, value, reason) {
    const text = finding.matched.replace(/\s+/g, " ");
    const decision = {text, value, reason};
    for (const list of [state.settings.intents, state.unsaved.intents]) {
      const at = list.findIndex((one) => one.text === text);
      if (at >= 0) list.splice(at, 1);
      list.push(decision);
    }
    keep();
    check();
    toast(t("intent.decided"), [[t("yes"), house.save], [t("later")]]);
  },
  async alarm(finding) {
    state.aside.push({rule: finding.rule, matched: finding.matched});
    keep();
    draw();
    const answer = await engine.keepFalseAlarm(finding.fingerprint, editor.text(), fileName(), state.settings, opened() ? state.draft.id : 0).catch(lost);
    if (answer) toast(answer.problem ? answer.problem.message : t("alarm.kept", {file: answer.saved}));
  },
  back() { state.aside = []; keep(); draw(); },
  go(index) { go(index, true); },
});

/** Offers once to keep what was told. */
function offer() {
  toast(t("house.ask"), [[t("yes"), house.save], [t("later")]]);
}

function go(index, focus) {
  if (!findings.length) return;
  now = (index + findings.length) % findings.length;
  const one = findings[now];
  mark();
  looked.show(findings, now);
  cards.showNow(now, true);
  if (!pages() || mode === "source") editor.select(one.span[0], one.span[1], focus);
  speak(t("spoken.at", {at: now + 1, n: findings.length, matched: one.matched, message: one.message}));
}

/** The finding at or after the caret, when none is chosen. */
const near = () => Math.max(0, findings.findIndex((one) => one.span[1] >= editor.caret()));

// --- views ---------------------------------------------------------------------------------------------------------------
function view(name) {
  state.view = name;
  for (const section of document.querySelectorAll("main > section")) section.hidden = section.id !== `view-${name}`;
  for (const button of document.querySelectorAll("[data-view]")) {
    if (button.dataset.view === name) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
  if (name === "sign") sign.showForm().then(sign.show).catch(lost);
  if (name === "wall") wall.show();
  keep();
}

function theme(wanted) {
  const dark = wanted ? wanted === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

function choices() {
  const fill = (id, values, prefix, chosen) => $(id).replaceChildren(...["", ...values].map((value) => {
    const option = el("option", {value}, t(`${prefix}.${value}`));
    option.selected = value === chosen;
    return option;
  }));
  fill("profile", told.profiles, "kind", state.settings.profile);
  fill("audience", told.audiences, "audience", state.settings.audience);
  $("language").value = state.settings.language;
}

function translate(language) {
  state.language = useLanguage(language);
  $("ui-language").value = state.language;
  choices();
  house.show();
  showDraft();
  const mac = navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl";
  $("keys").replaceChildren(...[["F8", "next"], ["Shift+F8", "before"], [`${mac}+Enter`, "take"], [`${mac}+Z`, "undo"]].flatMap(([key, what]) => [el("dt", key), el("dd", t(`key.${what}`))]));
  draw();
  if (state.view === "sign") sign.showForm();
  if (state.view === "wall") wall.show();
}

function listen() {
  editor.listen(edited);
  sign.listen();
  looked.listen((index) => go(index, true));
  wall.listen((draft) => open({...draft}));
  house.listen(() => check());
  for (const button of document.querySelectorAll("[data-view]")) button.addEventListener("click", () => view(button.dataset.view));
  for (const button of $("modes").children) button.addEventListener("click", () => { mode = button.dataset.mode; showDraft(); });
  for (const id of ["profile", "audience", "language"]) $(id).addEventListener("change", () => { state.settings[id] = $(id).value; keep(); check(); });
  $("ui-language").addEventListener("change", () => { translate($("ui-language").value); keep(); });
  $("theme").addEventListener("click", () => {
    state.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    theme(state.theme);
    keep();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => theme(state.theme));
  $("help").addEventListener("click", () => $("help-dialog").showModal());
  $("close").addEventListener("click", async () => { await engine.keepDraft(state).catch(() => {}); await engine.close().catch(() => {}); toast(t("close.done"), [[t("ok")]]); });
  $("undo").addEventListener("click", undo);
  $("new").addEventListener("click", () => { open({text: "", name: ""}); $("draft").focus(); });
  $("save").addEventListener("click", save);
  $("copy-out").addEventListener("click", copyOut);
  for (const id of ["open", "wall-add"]) $(id).addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", () => { openFiles([...$("file").files]); $("file").value = ""; });
  $("choices").addEventListener("submit", (event) => event.preventDefault());
  keys();
  drops();
}

function keys() {
  document.addEventListener("keydown", (event) => {
    if (state.view !== "write" || document.querySelector("dialog[open]")) return;
    if (event.key === "F8") {
      event.preventDefault();
      const step = event.shiftKey ? -1 : 1;
      go(now < 0 ? near() - (event.shiftKey ? 1 : 0) : now + step, true);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const one = findings[now < 0 ? near() : now];
      const best = one && cards.bestOf(one);
      if (!best) return;
      event.preventDefault();
      cards.actions.take(one, best);
    }
  });
}

function drops() {
  let depth = 0;
  const cover = (open) => $("drop").classList.toggle("open", open);
  const hasFiles = (event) => [...event.dataTransfer.types].includes("Files");
  addEventListener("dragenter", (event) => { if (hasFiles(event)) { ++depth; cover(true); } });
  addEventListener("dragleave", (event) => { if (hasFiles(event) && --depth <= 0) { depth = 0; cover(false); } });
  addEventListener("dragover", (event) => { if (hasFiles(event)) event.preventDefault(); });
  addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth = 0;
    cover(false);
    openFiles([...event.dataTransfer.files]);
  });
}

async function start() {
  theme("");
  const first = await engine.start();
  const lostFile = restore(first);
  theme(state.theme);
  editor.load(state.draft.text);
  listen();
  translate(state.language);
  const [named, ...others] = first.files;
  if (others.length) {
    view("wall");
    await wall.add(first.files);
  } else if (named && state.draft.id !== named.id) {
    open(named);
  } else {
    view(state.view);
    check();
  }
  if (lostFile) toast(t(lostFile.words ? "lost.picture" : "lost.file", {name: lostFile.name}), [[t("ok")]]);
  if (first.problems.length) toast(first.problems[0].message, [[t("ok")]]);
  document.documentElement.dataset.ready = "yes";
  performance.mark("open");
}

start().catch((error) => { useLanguage(""); lost(error); });

// What the engine found, as cards: praise first, then what to say instead, why, and who decides.

import {$, el, setChildren, svg} from "./dom.js";
import {factLabel, has, t} from "./words.js";
import {state} from "./state.js";

const kMostCards = 60;

/** What a person does on a card; set by the page. */
export const actions = {take() {}, takeAll() {}, tell() {}, decide() {}, alarm() {}, go() {}, back() {}};

const severityKind = (finding) => finding.severity;

export function showScore(report) {
  const empty = !report || !report.words;
  const value = empty ? 0 : report.score.value;
  const round = 2 * Math.PI * 40;
  const circle = svg("circle", {class: "value", cx: 50, cy: 50, r: 40, "stroke-dasharray": round, "stroke-dashoffset": round * (1 - value / 100)});
  if (empty) circle.setAttribute("stroke-opacity", "0");
  $("ring").replaceChildren(svg("svg", {viewBox: "0 0 100 100"}, svg("circle", {cx: 50, cy: 50, r: 40}), circle), el("b", empty ? "–" : value));
  $("score-value").textContent = empty ? "" : t("score.value", {n: value});
  $("score-raise").textContent = empty ? t("score.empty") : report.score.raise || t("score.full");
  $("score-parts").replaceChildren(...(empty ? [] : report.score.parts.map((part) =>
    el("li", el("span", part.count > 1 ? `${part.name} × ${part.count}` : part.name), el("b", (part.points > 0 ? "+" : "") + Math.round(part.points * 10) / 10)))));
  $("score-parts").parentElement.hidden = empty;
}

export function showPraise(report) {
  const list = report?.praise ?? [];
  $("praise").hidden = list.length === 0;
  $("praise-list").replaceChildren(...list.slice(0, 8).map((one) => el("li", el("span", one.message.includes(one.matched) ? null : el("q", one.matched), " ", one.message))));
}

/** Text with its blanks shown as blanks. */
function withGaps(text, needs) {
  const node = el("span.text");
  if (!needs.length) return (node.append(text), node);
  for (const part of text.split(/(\[[^\]]+\])/)) node.append(part.startsWith("[") ? el("span.gap", part) : part);
  return node;
}

/** Asks for what the library alone knows. */
function blank(needs) {
  return needs.slice(0, 2).map((key) => {
    const input = el("input", {type: "text", maxlength: 200, "data-fact": key});
    const tell = () => input.value.trim() && actions.tell(key, input.value.trim());
    input.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); tell(); } });
    return el("div.blank", el("label", el("span", `${t("blank")} ${factLabel(key)}`), input), el("button.button", {type: "button", onclick: tell}, t("fill")));
  });
}

function chip(rule) {
  return el(`span.chip.${rule}`, t(`rule.${rule}`));
}

function say(suggestion, take, first, ask) {
  const ready = !suggestion.needs.length && take;
  return el(`div.say${first ? "" : ".plain"}`, withGaps(suggestion.text, suggestion.needs),
    ready ? el("button.button" + (first ? ".primary" : ""), {type: "button", onclick: take}, t("use")) : null,
    suggestion.kind === "replacement" ? null : el("div.meta", chip(suggestion.rule)),
    ...(ask ? blank(suggestion.needs) : []));
}

const lower = (text) => text.toLowerCase().replace(/\s+/g, " ");
export const isAside = (finding) => state.aside.some((one) => one.rule === finding.rule && lower(one.matched) === lower(finding.matched));

/** The suggestion that a key press takes: the first that can go in as it is and keeps the rule. */
export const bestOf = (finding) => finding.suggestions.find((one) => one.edits.length && !one.needs.length && one.rule !== "bends");

/** `finding` as it is now is the card's: places in the text move while the card stays. */
function intentRow(finding, card) {
  const decided = state.settings.intents.find((one) => one.text && lower(finding.matched).includes(lower(one.text)));
  const chosen = decided?.value;
  const buttons = ["firm", "ask", "bend"].map((value) => el("button", {type: "button", "aria-pressed": String(value === chosen), onclick() {
    card.querySelector(".reason")?.remove();
    const input = el("input", {type: "text", maxlength: 300});
    const decide = () => actions.decide(card.finding, value, input.value.trim());
    input.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); decide(); } });
    card.append(el("div.reason", el("label", el("span", t("intent.reason")), input), el("button.button", {type: "button", onclick: decide}, t("intent.decide"))));
    input.focus();
  }}, t(`intent.${value}`)));
  return [el("span", t("intent")), el("span.segments", {role: "group", "aria-label": t("intent")}, ...buttons),
    !chosen && finding.intent ? el("span", t("intent.usual", {what: t(`intent.${finding.intent}`).toLowerCase()})) : null];
}

/** Facts are asked for once on the page, at the first place that needs them. */
function findingCard(finding, asked) {
  const card = el(`article.card.finding.${severityKind(finding)}`, {"aria-label": `${finding.matched}: ${t(`severity.${finding.severity}`)}`});
  card.asks = [];   // facts that this card asks for, or has as blanks
  card.append(el("h3", el("button", {type: "button", onclick: () => actions.go(Number(card.dataset.index))}, `“${finding.matched.replace(/\s+/g, " ").slice(0, 90)}”`),
    el("span.chip", t(`severity.${finding.severity}`))));
  if (finding.place) card.append(el("p.where", finding.place));
  if (finding.sure) card.append(el("p.where.unsure", t("looked.hard", {n: Math.round(100 * finding.sure)})));
  card.append(el("p", finding.message));
  if (finding.notes.length) card.append(el("ul.notes", ...finding.notes.map((note) => el("li", note))));
  const ways = finding.suggestions.filter((one) => one.kind !== "advice");
  const advice = finding.suggestions.filter((one) => one.kind === "advice");
  const best = bestOf(finding);
  const ordered = best ? [best, ...ways.filter((one) => one !== best)] : ways;
  const take = (one) => {
    const index = finding.suggestions.indexOf(one);
    return one.edits.length ? () => actions.take(card.finding, card.finding.suggestions[index]) : null;
  };
  const ask = (one) => {
    const fresh = one.needs.filter((key) => !asked.has(key));
    card.asks.push(...one.needs);
    one.needs.forEach((key) => asked.add(key));
    return fresh.length > 0;
  };
  if (ordered.length) card.append(say(ordered[0], take(ordered[0]), true, ask(ordered[0])));
  // A way that lacks only a fact is shown with its question: telling it is one line of work.
  const open = ordered.slice(1).find((one) => one.needs.length && one.rule !== "bends");
  if (open && ask(open)) card.append(say(open, take(open), false, true));
  const rest = ordered.slice(1).filter((one) => one !== open || !card.querySelector(".blank"));
  if (rest.length) card.append(el("details.more", el("summary", t("ways", {n: rest.length})), ...rest.map((one) => say(one, take(one), false, false))));
  for (const one of advice) card.append(el("p.advice", one.text));
  if (finding.why) {
    card.append(el("details.more", el("summary", t("why")), el("p", finding.why),
      finding.evidence?.length && finding.evidence[0] !== "judgement" ? el("p.hint", t("evidence", {what: finding.evidence.join(", ")})) : null));
  }
  const foot = el("div.foot");
  if (finding.intent) foot.append(...intentRow(finding, card).filter(Boolean));
  foot.append(el("span.spring"), el("button.quiet-button", {type: "button", onclick: () => actions.alarm(card.finding)}, t("alarm")));
  card.append(foot);
  return card;
}

const kMoving = new Set(["span", "line", "fingerprint", "page", "boxes"]);   // what a finding's card does not show
let drawn = [];   // [what it shows, card]

/** Cards for these findings; those that show what a card of before shows are that card, with what is open in it. */
function cardsOf(findings) {
  const asked = new Set(state.asked);
  const before = new Map();
  for (const [key, card] of drawn) before.set(key, [...(before.get(key) ?? []), card]);
  const page = [state.language, state.settings.intents];
  drawn = findings.map((finding, index) => {
    const known = finding.suggestions.flatMap((one) => one.needs.filter((need) => asked.has(need)));
    const key = JSON.stringify([page, known, finding], (name, value) => (kMoving.has(name) ? undefined : name === "edits" ? value.length : value));
    const card = before.get(key)?.shift() ?? findingCard(finding, asked);
    card.asks.forEach((need) => asked.add(need));
    card.finding = finding;
    card.dataset.index = index;
    return [key, card];
  });
  return drawn.map(([, card]) => card);
}

export function showFindings(report, now) {
  const all = report?.findings ?? [];
  const findings = all.filter((one) => !isAside(one));
  const cards = cardsOf(findings.slice(0, kMostCards));
  const more = (report?.found ?? 0) - (all.length - findings.length) - cards.length;
  if (more > 0) cards.push(el("p.hint", t("findings.more", {n: more})));
  if (all.length > findings.length) {
    cards.push(el("p.hint", t("aside", {n: all.length - findings.length}), " ", el("button.link", {type: "button", onclick: () => actions.back()}, t("aside.back"))));
  }
  keepFocus($("findings-list"), () => setChildren($("findings-list"), cards));
  $("findings-count").textContent = findings.length ? Math.max(findings.length, (report?.found ?? 0) - (all.length - findings.length)) : "";
  $("findings-none").hidden = findings.length > 0;
  $("findings-none").textContent = t(report?.words ? "findings.none" : "findings.empty");
  showNow(now);
  return findings;
}

/** Someone who types into a card keeps their place and words when it is drawn anew. */
function keepFocus(parent, draw) {
  const active = document.activeElement;
  const key = parent.contains(active) ? active.dataset?.fact : undefined;
  const words = active?.value;
  draw();
  const again = key && parent.querySelector(`[data-fact="${CSS.escape(key)}"]`);
  if (again) { again.value = words; again.focus({preventScroll: true}); }
}

export function showNow(now, scroll = false) {
  for (const card of document.querySelectorAll(".finding")) {
    const here = Number(card.dataset.index) === now;
    card.classList.toggle("now", here);
    if (here && scroll) card.scrollIntoView({block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"});
  }
}

export function showAnew(result) {
  const rewrites = result?.rewrites ?? [];
  $("anew").hidden = rewrites.length === 0;
  if (!rewrites.length) return;
  const same = rewrites.filter((one) => one.rule === "same" && !one.needs.length);
  const others = rewrites.filter((one) => !same.includes(one));
  const shown = (one, first) => say({...one, kind: "rewrite"}, () => actions.takeAll(one), first, false);
  const card = el("div.card.anew", ...same.slice(0, 2).map((one, index) => shown(one, index === 0)));
  const rest = [...same.slice(2), ...others];
  if (rest.length) card.append(el("details.more", same.length ? {} : {open: true}, el("summary", t("ways", {n: rest.length})), ...rest.map((one) => shown(one, false))));
  $("anew-list").replaceChildren(card);
}

export function showProblems(problems) {
  $("problems").replaceChildren(...problems.map((one) => el("p.problem", one.message + (one.hint ? ` (${one.hint})` : ""))));
}

export const kindName = (profile) => (has(`kind.${profile}`) ? t(`kind.${profile}`) : profile);

/* The judge's page comes alive: follows the stage, keeps drafts, sends cards until they are acknowledged. */

import { Card } from "./seat-card.js";
import { claim } from "./seat-claim.js";
import { deliver, follow, html } from "./seat-net.js";
import { draft, forget, pending } from "./seat-store.js";
import { closeSheets, sheet } from "./seat-sheet.js";

const seat = () => document.getElementById("seat");
const data = () => seat().dataset;
const place = (presenter) => ({ contest: data().contest, seat: data().seat, presenter: String(presenter) });

let words = {};
let card = null;
let editing = false;
let online = true;
let newest = 0;
let busy = false;
let timer = 0;

/* ---- The page for the present moment ---- */

function mount() {
  closeSheets();
  card = null;
  setNet(online);
  const presenter = data().presenter;
  if (seat().querySelector("#card")) card = new Card(seat(), words, place(presenter), send);
  if (data().mode === "CLOSED") showKept(presenter);
  seat().querySelector("#leave")?.addEventListener("submit", () => forget(data().contest, data().seat));
}

/* A page that changes under the keyboard's focus takes it over: it never falls back to the start of the document. */
function keepFocus(change) {
  const held = seat().contains(document.activeElement);
  change();
  if (held && !seat().contains(document.activeElement)) seat().querySelector("#main").focus({ preventScroll: true });
}

function replace(page) {
  keepFocus(() => {
    seat().replaceWith(document.adoptNode(page));
    mount();
  });
}

async function refresh(wantsEdit = false) {
  try {
    const page = await html(wantsEdit ? "/seat/view?edit=1" : "/seat/view");
    if (!page) return location.reload();
    editing = wantsEdit;
    replace(page.getElementById("seat"));
  } catch (offline) {
    setNet(false);
  }
}

/** The stage moved. Inputs in use stay: only what may be done with them changes. */
function changed(state) {
  if (state.version < newest) return;
  newest = state.version;
  const now = data();
  if (String(state.rule) !== now.rule) return ruleChanged(state);
  const stored = state.card ? state.card.version : 0;
  const samePerson = String(state.presenter ?? "") === (now.presenter ?? "");
  if (samePerson && (state.turn ?? "") === (now.turn ?? "") && stored === Number(now.card)) {
    if (String(state.version) !== now.version) look(state.version);
    return retry();
  }
  const marks = ["CALLED", "MARKING"];
  const inUse = card && samePerson && marks.includes(state.turn) && marks.includes(now.turn);
  // Marks typed here outlive a card stored from elsewhere: sending them is answered with both.
  if (inUse && (stored === Number(now.card) || draft.get(place(state.presenter)))) {
    if (state.turn !== now.turn) card.setTurn(state.turn);
    return retry();
  }
  if (!busy) refresh(editing && samePerson && state.turn === "MARKING" && stored === Number(now.card));
}

/** Another rule is in force: other criteria, other limits. What was typed is in the draft, by criterion, and comes back. */
async function ruleChanged(state) {
  if (busy) return;
  const typed = card !== null;
  await refresh(editing && state.turn === "MARKING");
  if (typed && card && data().rule === String(state.rule)) say("is-info", "status", words.ruleNew, words.ruleKept);
  retry();
}

/** Somebody edited something (a name, a recusal). Inputs in use stay unless the page is another one now. */
async function look(version) {
  data().version = String(version);
  if (busy || document.getElementById("scrim")) return;
  try {
    const page = await html(editing ? "/seat/view?edit=1" : "/seat/view");
    if (!page) return location.reload();
    const fresh = page.getElementById("seat");
    if (busy || (card && fresh.dataset.mode === data().mode)) return;
    replace(fresh);
  } catch (offline) {
    setNet(false);
  }
}

function showKept(presenter) {
  const kept = draft.get(place(presenter));
  if (!kept || !seat().querySelector("#kept")) return;
  seat().querySelector("#kept-marks").textContent = Object.values(kept.marks).join("　");
  seat().querySelector("#kept").hidden = false;
}

/* ---- Sending ---- */

function send(sent) {
  pending.set(sent, sent);
  // The question's button is gone: what follows, receipt or waiting, is where the focus belongs.
  if (!seat().contains(document.activeElement)) seat().querySelector("#main").focus({ preventScroll: true });
  tryAll(true);
}

function retry() {
  if (pending.all(data().contest, data().seat).length) tryAll(false);
}

async function tryAll(pressed) {
  if (busy) return;
  busy = true;
  clearTimeout(timer);
  if (pressed) showSending();
  let waiting = null;
  let stored = false;
  for (const sent of pending.all(data().contest, data().seat)) {
    const answer = await deliver(sent);
    if (answer.kind === "waiting") waiting = sent;
    else stored = (await settle(sent, answer)) || stored;
  }
  busy = false;
  setNet(!waiting);
  if (waiting) {
    showQueued(waiting);
    timer = setTimeout(() => tryAll(false), 2500);
  } else if (stored) {
    await refresh();
  }
}

/** An answer has come. Says whether the page must be drawn anew. */
async function settle(sent, answer) {
  pending.drop(sent);
  if (answer.kind === "stored") {
    draft.drop(sent);
    return true;
  }
  if (answer.status === 401) return location.reload(), false;
  draft.set(sent, { version: sent.version, marks: sent.marks });
  if (answer.problem.code === "STALE_SCORECARD" && answer.problem.card) return stale(sent, answer.problem.card);
  await refresh();
  tell(answer.problem);
  return false;
}

async function stale(sent, stored) {
  const names = card ? Object.fromEntries(card.criteria.map((c) => [c.code, c.name])) : {};
  const mine = await sheet("t-stale", (box) => {
    const rows = [...new Set([...Object.keys(stored.marks), ...Object.keys(sent.marks)])].map((code) => [names[code] || code, stored.marks[code], sent.marks[code]]);
    rows.push(["", stored.total, sent.total]);
    box.querySelector("tbody").append(...rows.map((cells) => {
      const row = document.createElement("tr");
      row.append(...cells.map((text) => Object.assign(document.createElement("td"), { textContent: text ?? "—" })));
      return row;
    }));
  });
  draft.drop(sent);
  if (!mine) return true;
  const again = { ...sent, version: stored.version };
  pending.set(again, again);
  const answer = await deliver(again);
  return answer.kind === "waiting" ? true : settle(again, answer);
}

function tell(problem) {
  say("is-warn", "alert", words.refused, [problem.detail, ...(problem.errors || []).map((e) => e.message)].filter(Boolean).join(" "));
}

function say(kind, role, title, rest) {
  const banner = document.createElement("section");
  banner.className = "banner " + kind;
  banner.setAttribute("role", role);
  const text = document.createElement("span");
  const head = document.createElement("b");
  head.textContent = title;
  text.append(head, rest);
  banner.append(text);
  seat().querySelector("#main").prepend(banner);
}

function showSending() {
  const bar = seat().querySelector("#send");
  if (bar) keepFocus(() => bar.replaceWith(document.getElementById("t-sending").content.cloneNode(true)));
}

function showQueued(sent) {
  if (seat().querySelector(".is-queued")) return;
  closeSheets();
  const main = document.getElementById("t-queued").content.cloneNode(true);
  main.querySelector("[data-who]").textContent = words.who.replace("%1", sent.presenter).replace("%2", sent.name);
  main.querySelector("[data-total]").textContent = sent.total;
  main.querySelector("[data-at]").textContent = sent.pressed;
  const foot = document.getElementById("t-queued-foot").content.cloneNode(true);
  foot.querySelector('[data-act="again"]').addEventListener("click", () => tryAll(false));
  foot.querySelector('[data-act="edit"]').addEventListener("click", () => takeBack(sent));
  keepFocus(() => {
    seat().querySelector("main").replaceWith(main);
    seat().querySelector("footer").replaceWith(foot);
  });
  card = null;
}

/** Back to the marks. The server may have the card already; then it answers with it, and both are shown. */
async function takeBack(sent) {
  if (busy) return;
  pending.drop(sent);
  clearTimeout(timer);
  draft.set(sent, { version: sent.version, marks: sent.marks });
  await refresh(sent.version > 0);
  if (!online) { pending.set(sent, sent); draft.drop(sent); }
}

/* ---- Small things ---- */

function setNet(on) {
  online = on;
  const net = document.getElementById("net");
  if (!net) return;
  net.hidden = false;
  net.classList.toggle("is-off", !on);
  net.textContent = on ? words.netOn : words.netOff;
}

/* The lamps of console and screen know from this that the phone is there; the stream alone cannot tell. What fails is seen there. */
const HERE = 10_000;
function sayHere() {
  fetch("/seat/state", { credentials: "same-origin", cache: "no-store" }).then(() => {}, () => {});
}

function tick() {
  const clock = document.getElementById("clock");
  if (!clock) return;
  if (!clock.dataset.from) clock.dataset.from = String(performance.now());
  const second = Number(clock.dataset.second) + Math.floor((performance.now() - Number(clock.dataset.from)) / 1000);
  const two = (n) => String(n).padStart(2, "0");
  clock.textContent = [Math.floor(second / 3600) % 24, Math.floor(second / 60) % 60, second % 60].map(two).join(":");
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-report], a[data-edit]");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (link.hasAttribute("data-edit")) return refresh(true);
  try {
    const page = await html(link.href);
    if (!page) return location.reload();
    sheet("t-sheet", (box) => box.querySelector(".dialog-body").append(document.adoptNode(page.querySelector("#report"))));
  } catch (offline) {
    setNet(false);
  }
});

/* From a row, from Send or from nowhere: the button stands outside the form, and a new page has no focus yet. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.ctrlKey || event.isComposing) return;
  if (!card || event.defaultPrevented || document.getElementById("scrim")) return;
  event.preventDefault();
  card.ask();
});

async function start() {
  if (await claim()) return;
  addEventListener("hashchange", claim);
  if (data().page !== "seat") return;
  words = { ...document.getElementById("words").dataset };
  newest = Number(data().version);
  editing = new URLSearchParams(location.search).has("edit");
  mount();
  retry();
  follow(changed, (on) => setNet(on && !pending.all(data().contest, data().seat).length), () => location.reload());
  setInterval(tick, 1000);
  setInterval(sayHere, HERE);
}

start();

/* The judge's page comes alive: follows the stage, keeps drafts, sends cards until they are acknowledged. */

import { stayAwake } from "./awake.js";
import { count, countDown, measure } from "./clock.js";
import { Card } from "./seat-card.js";
import { claim } from "./seat-claim.js";
import { GONE, page, pause } from "./net.js";
import { proof } from "./proof.js";
import { chosen, deliver, followStage, seatPage } from "./seat-net.js";
import { draft, flush } from "./seat-drafts.js";
import { forget, pending } from "./seat-store.js";
import { both, queued, say } from "./seat-say.js";
import { closeSheets, sheet } from "./seat-sheet.js";
import { signing } from "./seat-sign.js";
import { tick } from "./seat-clock.js";

const seat = () => document.getElementById("seat");
const data = () => seat().dataset;
const place = (presenter) => ({ contest: data().contest, seat: data().seat, presenter: String(presenter) });

let words = {};
let card = null;
let editing = false;
let linked = true;
let following = null;
let newest = 0;
let busy = false;
let timer = 0;
let tries = 0;
let missed = 0;

/* ---- The page for the present moment ---- */

function mount() {
  closeSheets();
  card = null;
  showNet();
  const presenter = data().presenter;
  if (seat().querySelector("#card")) card = new Card(seat(), words, place(presenter), send);
  if (data().mode === "CLOSED") {
    draft.hold(place(presenter));
    showKept(presenter);
  }
  seat().querySelectorAll("[data-proof]").forEach(prove);
  signing(seat().querySelector("#sign"));
  if (seat().querySelector(".tie-left")) {
    count(seat());
    measure();
  }
  seat().querySelector("#leave")?.addEventListener("submit", () => forget(data().contest, data().seat));
}

/* The code to read out is made here, from the marks, whatever the server has written there. */
function prove(code) {
  const marks = Object.fromEntries(code.dataset.marks.split("\n").filter(Boolean).map((line) => line.split("=")));
  code.textContent = proof(place(code.dataset.presenter), marks);
}

/* A page that changes under the keyboard's focus takes it over: it never falls back to the start of the document. */
function keepFocus(change) {
  const held = seat().contains(document.activeElement);
  change();
  if (held && !seat().contains(document.activeElement)) seat().querySelector("#main").focus({ preventScroll: true });
}

function replace(fresh) {
  const open = [...seat().querySelectorAll("details[open][id]")].map((box) => box.id);
  keepFocus(() => {
    seat().replaceWith(document.adoptNode(fresh));
    for (const box of open.map((id) => document.getElementById(id))) if (box) box.open = true;
    mount();
  });
}

/** Draws the page anew. Says whether it could. */
async function refresh(wantsEdit = false) {
  const found = await seatPage(wantsEdit);
  if (!found) return lookAgain();
  editing = wantsEdit;
  replace(found.getElementById("seat"));
  return true;
}

/** A page did not come: soon the state is asked again, and what it says is drawn. */
function lookAgain() {
  clearTimeout(missed);
  missed = setTimeout(() => following.check(), 3_000);
  return false;
}

/** The stage moved. Inputs in use stay: only what may be done with them changes. */
function changed(state) {
  if (state.version < newest) return;
  newest = state.version;
  const now = data();
  nudged(state.nudge);
  if (chosen()) {
    // What the judge has chosen stays as long as it is open; then the page is about the stage again.
    if (!(state.open ?? []).includes(Number(chosen()))) location.replace("/seat");
    return retry();
  }
  if (String(state.rule) !== now.rule) return ruleChanged(state);
  const stored = state.card ? state.card.version : 0;
  const samePerson = String(state.presenter ?? "") === (now.presenter ?? "");
  if (samePerson && (state.turn ?? "") === (now.turn ?? "") && stored === Number(now.card)) {
    if (String(state.version) !== now.version || String(state.requests) !== now.requests) look(state.version);
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

/** The hall waits for this card: said on the page, and felt in the hand where the device can. */
function nudged(at) {
  if (!at || String(at) === data().nudge) return;
  data().nudge = String(at);
  navigator.vibrate?.([200, 100, 200]);
  seat().querySelector("#main > .is-nudge")?.remove();
  if (card) say(seat(), "is-warn is-nudge", "alert", words.nudged, words.nudgedHint);
}

/** Another rule is in force: other criteria, other limits. What was typed is in the draft, by criterion, and comes back. */
async function ruleChanged(state) {
  if (busy) return;
  const typed = card !== null;
  await refresh(editing && state.turn === "MARKING");
  if (typed && card && data().rule === String(state.rule)) say(seat(), "is-info", "status", words.ruleNew, words.ruleKept);
  retry();
}

/** Somebody edited something (a name, a recusal). Inputs in use stay unless the page is another one now. */
async function look(version) {
  data().version = String(version);
  if (busy || document.getElementById("scrim")) return;
  const found = await seatPage(editing);
  if (!found) return lookAgain();
  const fresh = found.getElementById("seat");
  if (busy) return;
  if (!card || fresh.dataset.mode !== data().mode) return replace(fresh);
  data().requests = fresh.dataset.requests;
  seat().querySelector("#asks").replaceWith(document.adoptNode(fresh.querySelector("#asks")));
}

function showKept(presenter) {
  const kept = draft.get(place(presenter));
  if (!kept || !seat().querySelector("#kept")) return;
  seat().querySelector("#kept-marks").textContent = Object.values(kept.marks).join("　");
  seat().querySelector("#kept").hidden = false;
}

/* ---- Sending ---- */

function send(sent) {
  draft.hold(sent);
  pending.set(sent, sent);
  // The question's button is gone: what follows, receipt or waiting, is where the focus belongs.
  if (!seat().contains(document.activeElement)) seat().querySelector("#main").focus({ preventScroll: true });
  tryAll(true);
}

function retry() {
  if (waiting().length) tryAll(false);
}

const waiting = () => pending.all(data().contest, data().seat);

async function tryAll(pressed) {
  if (busy) return;
  busy = true;
  clearTimeout(timer);
  if (pressed) showSending();
  let stored = false;
  try {
    for (const sent of waiting()) {
      const answer = await deliver(sent);
      if (answer.kind !== "waiting") stored = (await settle(sent, answer)) || stored;
    }
  } finally {
    busy = false;
    const [left] = waiting();
    tries = left ? tries + 1 : 0;
    showNet();
    if (left) {
      showQueued(left);
      timer = setTimeout(() => tryAll(false), pause(tries));
    }
  }
  if (stored && !waiting().length) await refresh();
}

/** An answer has come. Says whether the page must be drawn anew. */
async function settle(sent, answer) {
  pending.drop(sent);
  if (answer.kind === "stored") {
    draft.drop(sent);
    return true;
  }
  if (answer.status === 401) return location.reload(), false;
  draft.keep(sent, { version: sent.version, marks: sent.marks, comment: sent.comment });
  if (answer.problem.code === "STALE_SCORECARD" && answer.problem.card) return stale(sent, answer.problem.card);
  await refresh();
  tell(answer.problem);
  return false;
}

async function stale(sent, stored) {
  const mine = await sheet("t-stale", (box) => both(box.querySelector("tbody"), card ? card.criteria : [], stored, sent));
  draft.drop(sent);
  if (!mine) return true;
  const again = { ...sent, version: stored.version };
  pending.set(again, again);
  const answer = await deliver(again);
  return answer.kind === "waiting" ? true : settle(again, answer);
}

function tell(problem) {
  say(seat(), "is-warn", "alert", words.refused, [problem.detail, ...(problem.errors || []).map((e) => e.message)].filter(Boolean).join(" "));
}

function showSending() {
  const bar = seat().querySelector("#send");
  if (bar) keepFocus(() => bar.replaceWith(document.getElementById("t-sending").content.cloneNode(true)));
}

function showQueued(sent) {
  if (seat().querySelector(".is-queued")) return;
  closeSheets();
  const main = queued(sent, words);
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
  draft.keep(sent, { version: sent.version, marks: sent.marks, comment: sent.comment });
  if (!(await refresh(sent.version > 0))) { pending.set(sent, sent); draft.drop(sent); }
}

/* ---- Small things ---- */

/** Connected is what the server hears and answers; a card that waits is not connected. */
function showNet() {
  const on = linked && !waiting().length;
  const net = document.getElementById("net");
  net.hidden = false;
  net.classList.toggle("is-off", !on);
  net.textContent = on ? words.netOn : words.netOff;
}

/* The lamps of console and screen know from this question that the phone is there; the stream alone cannot tell. */
const HERE = 10_000;

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-report], a[data-edit]");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (link.hasAttribute("data-edit")) return refresh(true);
  const found = await page(link.href, "#report");
  if (found === GONE) return location.assign(link.href);
  if (!found) return lookAgain();
  sheet("t-sheet", (box) => box.querySelector(".dialog-body").append(document.adoptNode(found.querySelector("#report"))));
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
  countDown();
  stayAwake();
  following = followStage(changed, (on) => { linked = on; showNet(); });
  retry();
  setInterval(tick, 1_000);
  setInterval(() => { following.check(); flush(); }, HERE);
  document.addEventListener("visibilitychange", () => { if (document.hidden) flush(); });
}

start();

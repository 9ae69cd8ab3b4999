/* The vote page comes alive: casts without leaving the page, counts down, follows the vote. */

import { countDown } from "./clock.js";
import { keeping } from "./keep.js";
import { GONE, isRefusal, json, page as fetchPage, pause, send } from "./net.js";
import { follow } from "./stream.js";
import { now } from "./time.js";

const page = () => document.getElementById("vote");
const data = () => page().dataset;
const words = { ...document.getElementById("vote-words").dataset };
const store = `saimahui-ticket-${data().slug}`;
const kept = keeping("localStorage");

/* A ballot is on its way, or stored and not shown yet. */
let busy = false;
/* The network did not take it so far. */
let waits = false;
let linked = true;
let following = null;

/* ---- The code of a ticket: in the address, then kept for changing the ballot ---- */

const OF_A_UNIT = ".u";

const remembered = () => (kept.get(store) || "").replace(OF_A_UNIT, "");

const isOfAUnit = () => (kept.get(store) || "").endsWith(OF_A_UNIT);

const remember = (code) => kept.set(store, code);

/* A code with a mark behind it belongs to a unit: whom it cannot choose is asked before anything is ticked. */
async function takeCode() {
  const parts = /^([0-9A-Za-z -]{6,20})(\.u)?$/.exec(decodeURIComponent(location.hash.slice(1)).trim());
  if (!parts) return;
  const [, code, unit] = parts;
  history.replaceState(null, "", location.pathname + location.search);
  remember(code + (unit || ""));
  if (data().mode === "RECEIPT" && data().ticket === "true") await refresh("?another=true");
  const field = document.getElementById("ticket");
  /* Whatever stood there was another paper's. */
  if (field) field.value = code;
  if (unit) look();
}

/* Asks what the code on the page is good for: whoever is of its unit cannot be chosen, and that is said before. */
let looked = "";
async function look() {
  const field = document.getElementById("ticket");
  const code = field?.value.replace(/[\s-]/g, "") || "";
  if (busy || code.length < 8 || code === looked) return;
  const form = new URLSearchParams(new FormData(document.getElementById("ballot")));
  form.set("look", "true");
  const found = await fetchPage(location.pathname + location.search, "#vote", { method: "POST", body: form });
  const now = document.getElementById("ticket")?.value.replace(/[\s-]/g, "");
  if (!found || found === GONE || busy || now !== code) return;
  looked = code;
  const chosen = ticked().map((box) => box.name + box.value);
  const hadFocus = document.activeElement?.id;
  page().replaceWith(document.adoptNode(found.getElementById("vote")));
  again(chosen, field.value);
  mount();
  if (hadFocus) document.getElementById(hadFocus)?.focus({ preventScroll: true });
}

function fillTicket() {
  const field = document.getElementById("ticket");
  if (field && !field.value && !location.search.includes("another")) field.value = remembered();
  if (field && !field.value && location.search.includes("another")) field.focus();
}

/* ---- Choosing ---- */

/* Those who are chosen, or are given a level; the first button of each group gives nothing. */
const ticked = () => [...page().querySelectorAll('input[name="choices"]:checked, input[name^="level-"]:checked')].filter((box) => box.value);

const isByLevel = () => ["LEVELS", "STARS"].includes(data().kind);

const numberOf = (button) => button.name.slice("level-".length);

function count(refused) {
  const chosen = ticked().length;
  const number = document.getElementById("chosen");
  if (!number) return;
  number.hidden = false;
  document.getElementById("chosen-of").hidden = false;
  number.textContent = `${chosen} `;
  const cast = document.getElementById("cast");
  cast.disabled = chosen === 0 || busy || data().state === "PAUSED";
  document.getElementById("why").textContent = refused ? words.full : chosen === 0 ? words.none : "";
}

function choose(event) {
  if (event.target.name !== "choices" && !event.target.name.startsWith("level-")) return;
  const over = !isByLevel() && ticked().length > Number(data().most);
  if (over) event.target.checked = false;
  count(over);
}

/* ---- Casting: the same ballot may be sent again and again, it counts once ---- */

function cast(event) {
  if (event.target.id !== "ballot" || event.submitter?.id === "look") return;
  event.preventDefault();
  if (busy || !ticked().length) return;
  say("");
  const field = document.getElementById("ticket");
  const ballot = isByLevel()
    ? { levels: Object.fromEntries(ticked().map((button) => [numberOf(button), button.value])) }
    : { choices: ticked().map((box) => Number(box.value)) };
  if (field) ballot.ticket = field.value;
  deliver(ballot);
}

/* Until the server has given a receipt or said why not; whatever else comes is no answer. */
async function deliver(ballot) {
  busy = true;
  setCast(words.casting);
  try {
    let answer = await post(ballot);
    for (let tries = 0; !isStored(answer) && !isRefusal(answer); tries += 1) {
      waits = true;
      setCast(words.queued);
      document.getElementById("why").textContent = words.queuedHint;
      showNet();
      await wait(answer.wait + pause(tries));
      answer = await post(ballot);
    }
    waits = false;
    if (isStored(answer)) await stored(ballot, answer.body.receipt);
    else await refused(answer.body);
  } finally {
    busy = false;
    waits = false;
    showNet();
  }
}

const post = (ballot) => send("POST", `/api/v1/contests/${encodeURIComponent(data().slug)}/ballots`, ballot);

const isStored = (answer) => [200, 201].includes(answer.status) && typeof answer.body?.receipt === "string";

let hurry = () => {};
const wait = (delay) => new Promise((resume) => {
  hurry = resume;
  setTimeout(resume, delay);
});
addEventListener("online", () => hurry());

async function stored(ballot, receipt) {
  if (ballot.ticket && ballot.ticket !== remembered()) remember(ballot.ticket);
  kept.set(`saimahui-receipt-${data().slug}`, receipt);
  history.replaceState(null, "", location.pathname);
  setCast(words.stored);
  document.getElementById("why").textContent = "";
  for (let tries = 0; !(await refresh("")); tries += 1) await wait(pause(tries));
}

async function refused(problem) {
  const errors = problem.errors || [];
  const aboutTicket = errors.some((e) => e.pointer === "/ticket") || problem.code === "TICKET_USED";
  const text = errors.map((e) => e.message).join(" ") || problem.detail || "";
  if (["VOTE_CLOSED", "VOTE_NOT_OPENED", "VOTE_PAUSED", "BALLOT_STORED"].includes(problem.code)) await refresh("");
  busy = false;
  setCast(words.cast);
  count(false);
  if (!aboutTicket) return say(text);
  const field = document.getElementById("ticket");
  const error = document.getElementById("ticket-error");
  if (!field) return say(text);
  error.hidden = false;
  error.textContent = text;
  field.setAttribute("aria-invalid", "true");
  field.closest(".field").classList.add("is-bad");
  field.scrollIntoView({ block: "center" });
  field.focus();
}

function setCast(text) {
  const button = document.getElementById("cast");
  if (!button) return;
  button.textContent = text;
  button.disabled = busy || data().state === "PAUSED";
}

function say(text) {
  let banner = document.getElementById("vote-error");
  if (!banner && text) {
    banner = document.createElement("p");
    banner.id = "vote-error";
    banner.className = "banner is-bad";
    banner.setAttribute("role", "alert");
    const inner = document.createElement("span");
    const head = document.createElement("b");
    head.textContent = words.refused;
    const what = document.createElement("span");
    what.className = "what";
    inner.append(head, what);
    banner.append(inner);
    document.getElementById("main").prepend(banner);
  }
  if (!banner) return;
  banner.hidden = !text;
  banner.querySelector(".what").textContent = text;
  if (text) banner.scrollIntoView({ block: "nearest" });
}

/* ---- The page for the present moment ---- */

/** Draws the page anew. Says whether it could; a page that is out of place is left. */
async function refresh(search) {
  const found = await fetchPage(location.pathname + search, "#vote");
  if (found === GONE) return location.reload(), true;
  if (!found) return false;
  looked = "";
  const chosen = ticked().map((box) => box.name + box.value);
  const typed = document.getElementById("ticket")?.value;
  page().replaceWith(document.adoptNode(found.getElementById("vote")));
  if (!search) again(chosen, typed);
  if (search) history.replaceState(null, "", location.pathname + search);
  mount();
  document.getElementById("main").focus({ preventScroll: true });
  scrollTo(0, 0);
  return true;
}

/* A vote that is held up and goes on finds what was ticked and typed; nothing that was taken away meanwhile comes back. */
function again(chosen, typed) {
  for (const box of page().querySelectorAll('input[name="choices"], input[name^="level-"]')) {
    const given = !box.disabled && chosen.includes(box.name + box.value);
    const none = box.type === "radio" && !box.value;
    box.checked = given || none;
  }
  const field = document.getElementById("ticket");
  if (field && typed && !field.value) field.value = typed;
}

function mount() {
  if (data().left) closeIn(Number(data().left));
  const hint = document.getElementById("waiting-hint");
  if (hint) hint.hidden = false;
  showNet();
  fillTicket();
  count(false);
  if (isOfAUnit()) look();
}

function closeIn(left) {
  const clock = document.getElementById("countdown");
  if (clock) clock.dataset.closes = new Date(now() + left).toISOString();
}

/** Asks where the vote stands. Ticks in use stay as long as the vote is open; only the countdown follows. */
async function ask() {
  const answer = await json(`${location.pathname}/state`);
  const vote = answer.body;
  if (answer.status === 404) return busy || refresh("");
  if (typeof vote?.state !== "string") return false;
  if (busy) return true;
  const timed = (vote.left === null) !== !data().left && data().mode !== "FORM";
  if (vote.state !== data().state || vote.contest !== data().contest || timed) return refresh("");
  if (vote.left !== null) closeIn(vote.left);
  return true;
}

/** Connected is what the server says and hears; a ballot that waits is not. */
function showNet() {
  const on = linked && !waits;
  const sign = document.getElementById("net");
  sign.hidden = false;
  sign.classList.toggle("is-off", !on);
  sign.textContent = on ? words.netOn : words.netOff;
}

/** A change of the board may be a change of the vote. Spread, so that a hall does not ask in the same instant. */
const soon = () => setTimeout(() => following.check(), Math.random() * 1_500);

document.addEventListener("change", (event) => (event.target.id === "ticket" ? look() : choose(event)));
document.addEventListener("submit", cast);
document.addEventListener("click", (event) => {
  const change = event.target.closest("#change");
  if (!change || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  refresh("?change=true");
});
document.addEventListener("over", soon);
addEventListener("hashchange", takeCode);

const language = document.documentElement.lang.startsWith("en") ? "en" : "zh";
following = follow({
  url: `/c/${encodeURIComponent(data().slug)}/live?lang=${language}`, events: ["board"], news: soon, ask,
  tell: (on) => { linked = on; showNet(); },
});
mount();
takeCode();
countDown();

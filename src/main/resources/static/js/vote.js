/* The vote page comes alive: casts without leaving the page, counts down, follows the vote. */

const page = () => document.getElementById("vote");
const data = () => page().dataset;
const words = { ...document.getElementById("vote-words").dataset };
const store = `saimahui-ticket-${data().slug}`;

let busy = false;
let deadline = null;
let streaming = false;
let retry = 0;

/* ---- The code of a ticket: in the address, then kept for changing the ballot ---- */

function remembered() {
  try { return localStorage.getItem(store) || ""; } catch (refused) { return ""; }
}

function remember(code) {
  try { localStorage.setItem(store, code); } catch (refused) { window.ticketCode = code; }
}

function takeCode() {
  const code = decodeURIComponent(location.hash.slice(1)).trim();
  if (!/^[0-9A-Za-z -]{6,20}$/.test(code)) return;
  history.replaceState(null, "", location.pathname + location.search);
  remember(code);
  if (data().mode === "RECEIPT" && data().ticket === "true") refresh("?another=true");
  else fillTicket();
}

function fillTicket() {
  const field = document.getElementById("ticket");
  if (field && !field.value && !location.search.includes("another")) field.value = remembered();
  if (field && !field.value && location.search.includes("another")) field.focus();
}

/* ---- Choosing ---- */

const ticked = () => [...page().querySelectorAll('input[name="choices"]:checked')];

function count(refused) {
  const chosen = ticked().length;
  const number = document.getElementById("chosen");
  if (!number) return;
  number.hidden = false;
  number.textContent = `${chosen} `;
  const cast = document.getElementById("cast");
  cast.disabled = chosen === 0 || busy;
  document.getElementById("why").textContent = refused ? words.full : chosen === 0 ? words.none : "";
}

function choose(event) {
  if (event.target.name !== "choices") return;
  const over = ticked().length > Number(data().most);
  if (over) event.target.checked = false;
  count(over);
}

/* ---- Casting: the same ballot may be sent again and again, it counts once ---- */

async function cast(event) {
  if (event.target.id !== "ballot") return;
  event.preventDefault();
  if (busy || !ticked().length) return;
  busy = true;
  clearTimeout(retry);
  say("");
  setCast(words.casting);
  const field = document.getElementById("ticket");
  const ballot = { choices: ticked().map((box) => Number(box.value)) };
  if (field) ballot.ticket = field.value;
  await send(ballot);
}

async function send(ballot) {
  let answer;
  try {
    answer = await call(`/api/v1/contests/${encodeURIComponent(data().slug)}/ballots`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(ballot),
    });
  } catch (offline) {
    net(false);
    return later(ballot, 2500);
  }
  net(true);
  if (answer.status >= 500 || answer.status === 429) {
    return later(ballot, 1000 * Math.min(30, Number(answer.headers.get("Retry-After")) || 2) + Math.random() * 1000);
  }
  busy = false;
  if (answer.ok) {
    if (ballot.ticket) remember(ballot.ticket);
    history.replaceState(null, "", location.pathname);
    return refresh("");
  }
  refused(await answer.json().catch(() => ({})));
}

function later(ballot, delay) {
  setCast(words.queued);
  document.getElementById("why").textContent = words.queuedHint;
  retry = setTimeout(() => send(ballot), delay);
}

async function refused(problem) {
  const errors = problem.errors || [];
  const aboutTicket = errors.some((e) => e.pointer === "/ticket") || problem.code === "TICKET_USED";
  const text = errors.map((e) => e.message).join(" ") || problem.detail || "";
  if (["VOTE_CLOSED", "VOTE_NOT_OPENED", "BALLOT_STORED"].includes(problem.code)) await refresh("");
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
  button.disabled = busy;
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

async function call(url, options = {}) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 8000);
  try {
    return await fetch(url, { credentials: "same-origin", ...options, signal: stop.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function refresh(search) {
  try {
    const answer = await call(location.pathname + search, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("vote");
    if (!next) return;
    page().replaceWith(document.adoptNode(next));
    if (search) history.replaceState(null, "", location.pathname + search);
    mount();
    document.getElementById("main").focus({ preventScroll: true });
    scrollTo(0, 0);
    net(true);
  } catch (offline) {
    net(false);
  }
}

function mount() {
  const left = data().left;
  deadline = left ? performance.now() + Number(left) : null;
  const hint = document.getElementById("waiting-hint");
  if (hint) hint.hidden = false;
  fillTicket();
  count(false);
  tick();
}

function tick() {
  const clock = document.querySelector("#countdown b");
  if (!clock || deadline === null) return;
  const seconds = Math.max(0, Math.ceil((deadline - performance.now()) / 1000));
  clock.previousElementSibling.textContent = clock.dataset.word;
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  if (seconds === 0) {
    deadline = null;
    setTimeout(ask, 300 + Math.random() * 1200);
  }
}

/** Asks where the vote stands. Ticks in use stay as long as the vote is open; only the countdown follows. */
async function ask() {
  try {
    const answer = await call(`${location.pathname}/state`, { headers: { Accept: "application/json" } });
    net(answer.ok);
    if (!answer.ok) return;
    const now = await answer.json();
    if (now.state !== data().state || now.contest !== data().contest) {
      if (!busy) refresh("");
    } else if ((now.left === null) !== !data().left) {
      if (!busy && data().mode !== "FORM") refresh("");
    } else if (now.left !== null && deadline !== null) {
      deadline = performance.now() + now.left;
    }
  } catch (offline) {
    net(false);
  }
}

function net(on) {
  const sign = document.getElementById("net");
  if (!sign) return;
  sign.hidden = false;
  sign.classList.toggle("is-off", !on);
  sign.textContent = on ? words.netOn : words.netOff;
}

/** A change of the board may be a change of the vote. Spread, so that a hall does not ask in the same instant. */
function follow() {
  const language = document.documentElement.lang.startsWith("en") ? "en" : "zh";
  const stream = new EventSource(`/c/${encodeURIComponent(data().slug)}/live?lang=${language}`);
  stream.addEventListener("open", () => { streaming = true; net(true); });
  stream.addEventListener("board", () => { streaming = true; setTimeout(ask, Math.random() * 1500); });
  stream.addEventListener("error", () => {
    streaming = false;
    if (stream.readyState === EventSource.CLOSED) setTimeout(follow, 10000 + Math.random() * 10000);
  });
}

document.addEventListener("change", choose);
document.addEventListener("submit", cast);
document.addEventListener("click", (event) => {
  const change = event.target.closest("#change");
  if (!change || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  refresh("?change=true");
});
document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
addEventListener("hashchange", takeCode);
addEventListener("online", ask);

mount();
takeCode();
follow();
setInterval(tick, 500);
setInterval(() => { if (!streaming) ask(); }, 4000);

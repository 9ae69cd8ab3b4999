/* A seat's page that follows the evening: where its stream (data-live) says that there is something new, and every few
   seconds without, it takes the parts (data-part, else the main one) that are another. What is being typed stays. */

import { stayAwake } from "./awake.js";
import { bell } from "./bell.js";
import { isBeingFilledIn, isBeingPressed } from "./busy.js";
import { countDown } from "./clock.js";
import { GONE, page } from "./net.js";
import { keepRefusals } from "./refusal.js";
import { claim, isCard } from "./seat-claim.js";
import { signing } from "./seat-sign.js";
import { follow } from "./stream.js";

const EVERY = 4_000;
/* Also a sign of life. */
const SLOW = 10_000;
const seat = () => document.getElementById("seat");

/* Tokens differ in every answer, digits are counted here, and what was wrong with a field stands only in the answer to the
   press; none of them says that anything is new. */
function content(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("[data-phase]").forEach((timer) => ["data-phase", "style"].forEach((name) => timer.removeAttribute(name)));
  copy.querySelectorAll("[data-left]").forEach((digits) => { digits.textContent = ""; });
  copy.querySelectorAll(".bad").forEach((problem) => problem.remove());
  copy.querySelectorAll("input, textarea").forEach((field) => ["value", "aria-invalid", "aria-describedby"].forEach((name) => field.removeAttribute(name)));
  // The place to sign is opened here, and what is drawn in it is no news.
  copy.querySelectorAll("[data-drawn]").forEach((place) => { place.hidden = true; });
  copy.querySelectorAll("[data-drawn] button").forEach((button) => { button.disabled = true; });
  copy.querySelectorAll("details").forEach((box) => { box.removeAttribute("open"); });
  return copy.innerHTML;
}

function put(old, fresh) {
  if (isBeingFilledIn(old) || isBeingPressed(old) || content(old) === content(fresh)) return;
  const typed = new Map([...old.querySelectorAll("input[id], textarea[id]")].map((field) => [field.id, field.value]));
  const opened = new Set([...old.querySelectorAll("details[open][id]")].map((box) => box.id));
  const held = old.contains(document.activeElement);
  keepRefusals(old, fresh);
  old.innerHTML = fresh.innerHTML;
  signing(old.querySelector("#sign"));
  old.querySelectorAll("input[id], textarea[id]").forEach((field) => { if (typed.get(field.id)) field.value = typed.get(field.id); });
  old.querySelectorAll("details[id]").forEach((box) => { box.open = opened.has(box.id); });
  if (held) document.getElementById("main").focus({ preventScroll: true });
}

async function ask() {
  const found = await page("/seat", "#seat");
  if (!found) return false;
  // Another role's page or the claim's has come in its place.
  if (found === GONE || found.getElementById("seat").dataset.page !== seat().dataset.page) return location.assign("/seat"), true;
  const parts = found.querySelectorAll("[data-part]");
  (parts.length ? parts : [found.getElementById("main")]).forEach((fresh) => {
    const old = document.getElementById(fresh.id);
    if (old) put(old, fresh);
  });
  return true;
}

/* Whoever sits here may have scanned the card of another seat: this device goes there, and the card leaves the address. */
function scan() {
  if (isCard()) claim(say);
}

function say(why) {
  const told = document.createElement("p");
  told.className = "banner is-bad";
  told.setAttribute("role", "alert");
  told.textContent = why;
  document.getElementById("main").before(told);
}

const following = follow({
  url: seat().dataset.live, events: ["seat"], news: () => following.check(), ask, every: EVERY, after: 0,
  tell: (on) => { document.getElementById("net").hidden = on; },
});
addEventListener("hashchange", scan);
scan();
countDown();
stayAwake();
bell(document.querySelector("[data-bell]"));
signing(document.getElementById("sign"));

(function askOn() {
  setTimeout(() => following.check().finally(askOn), SLOW);
}());

/* One press, one command: the page goes on with the server's answer. What is asked about first has not been sent. */
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  if (event.target.dataset.sent) return event.preventDefault();
  event.target.dataset.sent = "yes";
});
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
});

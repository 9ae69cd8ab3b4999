/* The organiser's console: takes the living parts from the server again whenever the stage or the board says that
   something changed, every 3 seconds where the stream does not come through; keys; the vote's countdown. All forms work
   without this. */

import { bell } from "./bell.js";
import { countDown, needed } from "./clock.js";
import { hasty, kind, pause, refuse } from "./console-keys.js";
import { light, take } from "./console-monitors.js";
import { put } from "./console-parts.js";
import { GONE, page } from "./net.js";
import { follow } from "./stream.js";
import { off } from "./time.js";

const root = document.querySelector(".console");
/* What comes without news: ballots that are counted, the clock that somebody else stops, judges whose phones fall silent. */
const SLOW = 10_000;
const FAST = 3_000;
let link = "poll";

function tell() {
  const place = root.querySelector("[data-link]");
  if (place) {
    place.textContent = root.dataset[link] || "";
    place.classList.toggle("is-warn", link === "off");
  }
  differ();
}

/* This computer's clock and the screens': the one that is furthest from the server's. */
const WRONG = 2_000;
function differ() {
  const place = root.querySelector("[data-offset]");
  if (!place) return;
  const own = off(), worst = Number(place.dataset.worst);
  const most = Math.abs(own) > Math.abs(worst) ? own : worst;
  const said = place.querySelector("b"), seconds = (Math.abs(most) / 1000).toFixed(1);
  said.textContent = said.dataset.words.replace("#", (seconds === "0.0" ? "" : most > 0 ? "+" : "−") + seconds);
  place.classList.toggle("is-warn", Math.abs(most) > WRONG);
  place.hidden = false;
}

/* What the server sent takes the place of what is there; as the answer to a form also where somebody is typing. */
function place(fresh, pressed) {
  fresh.querySelectorAll("[data-part]").forEach((part) => {
    const old = document.getElementById(part.id);
    if (old) put(old, document.importNode(part, true), pressed);
  });
  take(fresh);
  tell();
}

async function ask() {
  const fresh = await page(root.dataset.live, "[data-part]");
  if (!fresh) return false;
  // Logged out, or the contest is gone: the page that is right now says so.
  if (fresh === GONE) return location.reload(), true;
  place(fresh, null);
  return true;
}

const following = follow({
  url: root.dataset.stream, events: ["console"], news: () => following.check(), ask, every: FAST, after: 0,
  tell: (on, streaming) => { link = on ? (streaming ? "on" : "poll") : "off"; tell(); },
});
countDown();
needed();
bell(root.querySelector("[data-bell]"));
tell();

(function askOn() {
  setTimeout(() => following.check().finally(askOn), root.querySelector("[data-voting],[data-talk]") ? FAST : SLOW);
}());

light(root);

/* A key of the wall is pressed without leaving the page, so that its pictures move on. What has to be asked first is asked
   on a page of its own, as without script. */
async function press(form) {
  const options = { method: "POST", body: new URLSearchParams(new FormData(form)) };
  const answer = await page(form.action, "[data-part]", options);
  if (answer === GONE) return form.submit();
  delete form.dataset.sent;
  if (answer) {
    document.querySelectorAll(".notice").forEach((notice) => notice.remove());
    place(answer, form);
  } else {
    refuse("unanswered");
  }
  following.check();
}

/* One press, one command: the page goes on with the server's answer. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  const wall = form.matches("[data-wall]");
  if (form.dataset.sent || (wall && hasty(kind(form)))) {
    event.preventDefault();
    refuse("busy");
    return;
  }
  form.dataset.sent = "yes";
  if (!wall) return;
  event.preventDefault();
  pause(kind(form));
  press(form);
});
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
  following.check();
});

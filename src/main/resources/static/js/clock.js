/* What is counted by the server's time, down to an instant or along a talk, and how that time is measured. */

import { json } from "./net.js";
import { doubt, now, set, steady } from "./time.js";

const TIME = "/api/v1/time";
const ROUNDS = 5;
const DRIFT = 10 * 60_000;
const SLIP = 250;
/* The last seconds of a countdown look so. */
const LAST = 30;

/* The page, and what has a tree of its own in it. */
const trees = new Set([document]);

let slip = Date.now() - steady();
let measuring = false;
let keeping = false;

/** Asks for the time, best of five: the quickest answer was the least on its way. */
export async function measure() {
  if (measuring) return;
  measuring = true;
  let quickest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const sent = steady();
    const answer = await json(TIME, {}, 3_000);
    const way = steady() - sent;
    if (!answer.body || typeof answer.body.now !== "number" || way >= quickest) continue;
    quickest = way;
    set(answer.body.now + way / 2);
  }
  measuring = false;
  tick();
}

const digits = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function write(timer, text) {
  const place = timer.querySelector("[data-left]");
  if (place.textContent !== text) place.textContent = text;
}

function close(timer) {
  const left = Math.max(0, Math.ceil((Date.parse(timer.dataset.closes) - now()) / 1000));
  write(timer, digits(left));
  timer.classList.toggle("is-last", left > 0 && left <= LAST);
  const label = timer.querySelector("[data-running]");
  if (label) label.textContent = label.dataset.running;
  if (left > 0 || timer.dataset.over) return;
  timer.dataset.over = "yes";
  timer.dispatchEvent(new Event("over", { bubbles: true }));
}

/* As TalkClock counts: a begun second is not over. */
function talk(timer) {
  const { started, spent, limit, warn, grace, phase: before } = timer.dataset;
  const passed = Number(spent) + (started ? Math.max(0, now() - Number(started)) : 0);
  const left = Number(limit) - Math.floor(passed / 1000);
  const warns = Number(warn) > 0 && left <= Number(warn);
  const phase = left < -Number(grace) ? "over" : left < 0 ? "grace" : warns ? "warn" : "normal";
  write(timer, left < 0 ? "+" + digits(-left) : digits(left));
  timer.style.setProperty("--used", (passed / 1000 / Number(limit)).toFixed(4));
  if (phase === before) return;
  timer.dataset.phase = phase;
  if (before && started) timer.dispatchEvent(new CustomEvent("phase", { bubbles: true, detail: phase }));
}

/** Counts in what has just come, so that nothing stands there uncounted, and goes on in the tree where it is. */
export function count(part) {
  trees.add(part.getRootNode());
  draw(part);
}

function draw(tree) {
  tree.querySelectorAll("[data-closes]").forEach(close);
  const talks = tree.querySelectorAll("[data-talk]");
  talks.forEach(talk);
  if (talks.length > 0) needed();
}

function tick() {
  const shift = Date.now() - steady() - slip;
  if (Math.abs(shift) > SLIP) {
    // It slept, or was set: only the server knows which.
    slip += shift;
    doubt();
    measure();
  }
  for (const tree of trees) {
    if (tree.isConnected) draw(tree);
    else trees.delete(tree);
  }
}

/** Seconds of a talk cost points, so its clock wants to be right at once and to stay so; so does a page that tells how far this device is off. */
export function needed() {
  if (keeping) return;
  keeping = true;
  measure();
  setInterval(measure, DRIFT);
  addEventListener("online", measure);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) measure(); });
}

/**
 * Counts in every element with data-closes (an instant), down to nothing, when it says "over", once, and .is-last for its last half minute; and in every element
 * with data-talk, whose data-started and data-spent (milliseconds), data-limit, data-warn and data-grace (seconds) say how
 * far the talk is: it takes data-phase, --used (how much of the time is over; 1 is all) and says "phase" with each new one.
 * Their data-left takes the minutes and seconds, a
 * data-running the word that stands beside them.
 */
export function countDown() {
  tick();
  setInterval(tick, 250);
}

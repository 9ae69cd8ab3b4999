/* What a person does at a screen itself: name it, hold its picture, blank it, fill the screen. All but the name works without the server. A
   screen that was let in says every ten seconds, and with each new scene, that it is there. */

import { measure } from "./clock.js";
import { send } from "./net.js";
import { now, off } from "./time.js";

const EVERY = 10_000;
const WHILE_ASKING = 2_000;
const CORNER = 3_000;
const GRACE = 200;

const stage = document.querySelector(".stage");
const corner = document.getElementById("corner");
const naming = document.getElementById("naming");
const words = document.getElementById("hall-words").dataset;
const dark = document.getElementById("dark");

let air = { version: Number(stage.dataset.air || -1), at: 0 };
let timer = 0;
let asking = false;

function named(name) {
  const is = Boolean(name);
  if (is) stage.dataset.name = name;
  else delete stage.dataset.name;
  corner.querySelector("b").textContent = name || "";
}

/** What is on air is another now, or has just been shown. The first that a screen hears of was on air before it came. */
export function onAir(version) {
  if (typeof version !== "number" || version === air.version) return;
  air = { version, at: air.version < 0 ? 0 : now() };
  plan(GRACE);
}

function plan(delay) {
  clearTimeout(timer);
  if (stage.dataset.name || asking) timer = setTimeout(sign, delay);
}

let changed = () => {};

async function sign() {
  const answer = await send("POST", stage.dataset.api + "/sign", {
    version: air.version, shownAt: Math.round(air.at), offset: Math.round(off()),
  });
  if (answer.status === 200) {
    const { state, name, code } = answer.body;
    const was = stage.dataset.name || "";
    const asked = asking;
    asking = state === "ASKING";
    if (asking) wait(code);
    const is = state === "SCREEN" ? name : asking ? was : "";
    if (is !== was) {
      named(is);
      stage.dataset.live = stage.dataset.live.replace(/[/](live|hall)[?]/, is ? "/hall?" : "/live?");
      changed(stage.dataset.live);
    }
    if (asked && !asking) {
      if (state === "SCREEN") close();
      else say(words.sentAway);
    }
  }
  plan(asking ? WHILE_ASKING : EVERY);
}

const part = (which) => naming.querySelector(which);

function say(why) {
  part(".naming-ask").hidden = false;
  part(".naming-wait").hidden = true;
  part(".bad").hidden = !why;
  part(".bad").textContent = why;
}

/* A field that hides keeps the focus until the next picture is drawn; a key pressed meanwhile would go to it. */
function leave() {
  if (naming.contains(document.activeElement)) document.activeElement.blur();
}

function wait(code) {
  leave();
  part(".naming-ask").hidden = true;
  part(".naming-wait").hidden = false;
  part(".naming-code").textContent = code;
}

function open() {
  if (!asking) say("");
  naming.hidden = false;
  corner.hidden = true;
  const field = part("input");
  if (!field.value) field.value = stage.dataset.name || "";
  field.focus();
}

function close() {
  leave();
  naming.hidden = true;
}

naming.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await send("POST", stage.dataset.api, { name: part("input").value });
  if (answer.status === 202) {
    asking = true;
    wait(answer.body.code);
    plan(WHILE_ASKING);
  } else {
    const problems = answer.body?.errors;
    say((problems && problems[0]?.message) || answer.body?.detail || words.away);
    part("input").focus();
  }
});
naming.addEventListener("click", (event) => { if (event.target.closest("[data-close]")) close(); });

let hiding = 0;

function peek() {
  if (!naming.hidden) return;
  corner.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { corner.hidden = true; }, CORNER);
}

function press(key, on) {
  corner.querySelector(`[data-key=${key}]`).setAttribute("aria-pressed", String(on));
}

function fill() {
  if (document.fullscreenElement) document.exitFullscreen();
  else if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen().catch(() => {});
}

/**
 * Begins to listen. picture: see wall.js; moved(url): this browser is a screen of the hall now, or none any more: follow
 * that stream.
 */
export function hall(picture, moved) {
  changed = moved;
  const acts = {
    n: open,
    f: fill,
    h() {
      picture.hold("key", !picture.held("key"));
      press("h", picture.held("key"));
    },
    b() {
      dark.hidden = !dark.hidden;
      press("b", !dark.hidden);
    },
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest("input")) return;
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  addEventListener("mousemove", peek);
  corner.addEventListener("click", (event) => {
    const key = event.target.closest("[data-key]");
    if (key) acts[key.dataset.key]();
  });
  measure();
  plan(GRACE);
}

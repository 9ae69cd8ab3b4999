/* The result as it is told (最后一圈), and the door to the first (双线开门). The markup is where a step ends; a step that
   follows the one seen before begins where that one stood: stillness before the last three, then whoever was called runs
   on by the audience's part, overtakes, and the next one is called. Style sheets own times and easings of what moves. */
import { along, place, read, run, still, turnTo } from "./race.js";

/* Stillness before the first, second and third, by how many are still to be told after them. */
const HOLDS = [3000, 1600, 900];

let seen = null;
let turn = 0;
let end = () => {};

const quiet = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const wait = (ms) => new Promise((go) => { setTimeout(go, ms); });
const line = (course, key) => course.querySelector(`.run-row[data-key="${key}"]`);
const at = (row, state) => along(row.score ?? row.base, state);

function lead(course, score, state) {
  const dashed = course.querySelector(".leadline");
  dashed?.classList.toggle("is-ahead", score === undefined);
  dashed?.style.setProperty("--x", along(score, state));
}

/* Rows as they stood: who is called now still has an empty lane there. */
function before(from, state) {
  const taken = new Set([...state.rows.keys()].map((key) => from.rows.get(key)?.slot));
  const free = [...from.rows.values()].map((row) => row.slot).filter((slot) => !taken.has(slot));
  const places = [...from.rows.values()].sort((a, b) => a.slot - b.slot);
  return new Map([...state.rows.keys()].map((key) => {
    const old = from.rows.get(key), slot = old ? old.slot : free.shift() ?? 0;
    const { place, on } = places[slot];
    return [key, old ? { ...old, place, on } : { slot, place, on, gap: "", total: "", kind: "run-row is-ahead" }];
  }));
}

function finish(course, state) {
  course.classList.add("is-set");
  course.classList.remove("is-moving", "is-still");
  course.querySelector(".is-before")?.remove();
  place(course, state, state);
  for (const [key, row] of state.rows) run(course, key, at(row, state));
  course.querySelectorAll(".trail8.is-own").forEach((own) => own.style.setProperty("--x", along(own.closest(".run-row").dataset.base, state)));
  lead(course, state.lead, state);
  course.querySelectorAll(".is-blank").forEach((score) => score.classList.remove("is-blank"));
  turnTo(course, Math.max(0, [...state.rows.keys()].indexOf(state.now)));
  course.getBoundingClientRect();
  course.classList.remove("is-set");
  course.dispatchEvent(new CustomEvent("stand", { bubbles: true }));
}

async function move(course, from, state, left) {
  const mine = ++turn, over = () => turn !== mine;
  const old = { rows: before(from, state) };
  const fresh = [...state.rows].filter(([key, row]) => row.score !== undefined && from.rows.get(key)?.score === undefined).map(([key]) => key);
  const next = [...state.rows.keys()].find((key) => key === state.now);
  const [first] = fresh;
  course.classList.add("is-set", "is-moving");
  place(course, old, state);
  for (const [key, row] of old.rows) run(course, key, at(row, state));
  course.querySelectorAll(".trail8.is-own").forEach((own) => {
    const row = own.closest(".run-row");
    own.style.setProperty("--x", row.dataset.key === next ? 0 : along(row.dataset.base, state));
  });
  lead(course, from.lead, state);
  if (first) turnTo(course, old.rows.get(first).slot);
  from.foot.classList.add("is-before");
  course.append(from.foot);
  course.getBoundingClientRect();
  course.classList.remove("is-set");

  if (first && HOLDS[left]) {
    course.classList.add("is-still");
    await wait(HOLDS[left]);
    if (over()) return;
    course.classList.remove("is-still");
  }
  for (const key of fresh) {
    const row = line(course, key);
    row.className = "run-row is-running is-coming";
    row.querySelector(".score").classList.add("is-blank");
    run(course, key, at(state.rows.get(key), state));
  }
  await still(course);
  if (over()) return;

  course.querySelectorAll(".is-blank").forEach((score) => score.classList.remove("is-blank"));
  if (first) turnTo(course, state.rows.get(first).slot);
  place(course, state, state);
  if (next) line(course, next).classList.add("is-ahead");
  for (const key of fresh) line(course, key).classList.add("is-passing", "is-running");
  lead(course, state.lead, state);
  course.querySelector(".is-before")?.remove();
  await still(course);
  if (over()) return;

  for (const key of fresh) line(course, key).className = state.rows.get(key).kind;
  course.classList.remove("is-moving");
  if (next) {
    turnTo(course, state.rows.get(next).slot);
    line(course, next).classList.replace("is-ahead", "is-coming");
    line(course, next).querySelector(".is-own")?.style.setProperty("--x", at(state.rows.get(next), state));
    run(course, next, at(state.rows.get(next), state));
  }
  await still(course);
  if (!over()) end();
}

/** Shows a step of the reveal that is in the page. @param first whether the page was opened with it */
export function tell(scene, first) {
  const course = scene.querySelector(".course"), from = seen;
  const step = Number(scene.dataset.step), left = Number(scene.dataset.left);
  const state = read(course);
  state.lead = course.querySelector(".leadline")?.dataset.score;
  seen = { ...state, step, left, course, foot: course.querySelector(".course-foot").cloneNode(true) };
  end = () => { turn++; end = () => {}; finish(course, state); };
  const follows = from && !from.open && step === from.step + 1 && from.rows.size === state.rows.size && [...from.rows].every(([key]) => Number(key) < 0 || state.rows.has(key));
  if (first || !follows || quiet() || !course.getAnimations) end();
  else move(course, from, state, left);
}

/** A photograph of the finish stands between the race and the door, which opens on it then. */
export function behind(photo) {
  if (seen) seen = { ...seen, course: photo };
}

/** Opens the door, if the race behind it was seen to its end. @param first whether the page was opened with it */
export function open(door, first) {
  const from = seen;
  if (from) seen = { ...from, open: true };
  if (first || quiet() || !from || from.open || from.left !== 0 || !door.getAnimations) return;
  const mine = ++turn;
  const night = document.createElement("div"), flood = document.createElement("span"), edges = [document.createElement("span"), document.createElement("span")];
  night.className = "door-night reveal";
  flood.className = "door-flood";
  edges.forEach((edge) => { edge.className = "door-edge"; });
  night.append(from.course);
  const parts = [night, flood, ...edges];
  parts.forEach((part) => part.setAttribute("aria-hidden", "true"));
  door.prepend(...parts);
  const lane = night.querySelector(".lane8, .hair").getBoundingClientRect(), home = door.getBoundingClientRect();
  door.style.setProperty("--dx", lane.left - home.left + "px");
  door.classList.add("is-set", "is-shut");
  door.getBoundingClientRect();
  door.classList.remove("is-set");
  door.classList.add("is-opening");
  door.classList.remove("is-shut");
  end = () => {
    turn++;
    end = () => {};
    door.classList.add("is-set");
    door.classList.remove("is-opening");
    parts.forEach((part) => part.remove());
    door.dispatchEvent(new CustomEvent("stand", { bubbles: true }));
  };
  still(door).then(() => { if (turn === mine) end(); });
}

/** Whatever moves of the reveal stands at its end at once. */
export function standReveal() {
  end();
}

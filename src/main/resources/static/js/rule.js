/* The rule's form comes alive: what the engine makes of the draft follows every keystroke, what is wrong stands beside its
   field, and rows come and go without leaving the page. All of it is made by the server; without script its buttons do the
   same. */

import { keepTyped } from "./draft.js";
import { GONE, page } from "./net.js";

const form = document.getElementById("rule-form");
const said = document.getElementById("rule-said");
let timer = 0;
let running = null;
let acting = 0;

/* Seen as well as heard: a button that did nothing must not look as if it had worked. */
function say(text) {
  said.textContent = text;
  said.className = text ? "toast" : "sr";
}

/* The answer's page; null when another question has overtaken this one or no answer of ours came, which is said. */
async function post(address, act, body = new URLSearchParams(new FormData(form))) {
  if (running) running.abort();
  running = new AbortController();
  const mine = running;
  if (act) body.set("act", act);
  const found = await page(address, "#preview", { method: "POST", body, signal: mine.signal });
  if (mine !== running) return null;
  say(found === GONE ? said.dataset.ended : found ? "" : said.dataset.offline);
  return found === GONE ? null : found;
}

/* Sentences of the answer go to the fields they are about. */
function tell(preview) {
  const wrong = new Map();
  for (const line of preview.querySelectorAll("[data-said] li")) {
    wrong.set(line.dataset.kind + line.dataset.path, line.textContent);
  }
  for (const field of form.querySelectorAll("[data-field]")) {
    const notes = field.classList.contains("notes") ? field : field.querySelector(".notes");
    if (!notes || field.dataset.field === "/reason") continue;
    notes.querySelectorAll(".bad, .warn").forEach((old) => old.remove());
    for (const kind of ["bad", "warn"]) {
      const text = wrong.get(kind + field.dataset.field);
      if (!text) continue;
      const line = document.createElement("p");
      line.className = kind;
      line.textContent = text;
      notes.append(line);
    }
    const bad = wrong.has("bad" + field.dataset.field);
    field.classList.toggle("is-bad", bad);
    const input = field.querySelector("input, select, textarea");
    if (input && bad) input.setAttribute("aria-invalid", "true");
    else if (input) input.removeAttribute("aria-invalid");
  }
}

function swap(id, page) {
  const old = document.getElementById(id);
  const next = page.getElementById(id);
  if (!old || !next) return;
  const open = new Set([...old.querySelectorAll("details[open]")].map((d) => d.id || d.className));
  next.querySelectorAll("details").forEach((d) => { if (open.has(d.id || d.className)) d.open = true; });
  old.replaceWith(document.adoptNode(next));
}

async function preview() {
  // A trial would break off the button that was just pressed.
  if (acting) return soon();
  const answer = await post(form.dataset.preview);
  if (!answer) return;
  swap("preview", answer);
  tell(document.getElementById("preview"));
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(preview, 350);
}

form.addEventListener("input", soon);

/* Where the hand goes on after a row was added or taken away. */
function follow(act) {
  const [verb, list, row] = act.split(":");
  const names = [...form.querySelectorAll("[name]")].filter((e) => e.name.startsWith(list + "/"));
  if (verb === "add") {
    const last = Math.max(...names.map((e) => Number(e.name.slice(list.length + 1).split("/")[0])));
    names.find((e) => e.name.startsWith(list + "/" + last))?.focus();
    return;
  }
  const moved = { up: Number(row) - 1, down: Number(row) + 1 }[verb];
  const wanted = verb === "remove" ? "add:" + list : verb + ":" + list + ":" + moved;
  const button = [...form.querySelectorAll("button[name=act]")].find((b) => b.value === wanted || b.value === act);
  button?.focus();
}

/* Text fields and choices by name; a moved row's fields change their names, so its list is left out. */
function values(list) {
  const fields = [...form.querySelectorAll("input:not([type=hidden], [type=checkbox]), select, textarea")];
  return new Map(fields.filter((e) => !list || !e.name.startsWith(list + "/")).map((e) => [e.name, e.value]));
}

/* What was typed while the server was answering is not taken back by its answer. */
function keep(before, now) {
  for (const [name, value] of now) {
    if (before.get(name) === value) continue;
    const field = form.elements.namedItem(name);
    if (field && "value" in field) field.value = value;
  }
}

form.addEventListener("submit", async (event) => {
  const act = event.submitter ? event.submitter.value : "preview";
  if (!/^(preview|preset:|add:|remove:|up:|down:)/.test(act)) return;
  event.preventDefault();
  clearTimeout(timer);
  acting += 1;
  const list = /^(remove|up|down):/.test(act) ? act.split(":")[1] : "";
  const before = values(list);
  try {
    const answer = await post(form.action, act);
    if (!answer) return;
    const now = values(list);
    swap("rule-fields", answer);
    keep(before, now);
    swap("preview", answer);
    form.dispatchEvent(new Event("input"));
    if (act.includes(":/")) follow(act);
    else form.querySelector(`button[value="${act}"]`)?.focus();
  } finally {
    acting -= 1;
  }
});

/* Rows that were typed exist only in what was typed: the server draws the form around it. */
async function writeBack(ignored, typed) {
  const body = new URLSearchParams([...new FormData(form)].filter(([name]) => ["_csrf", "version"].includes(name)));
  for (const [name, value] of typed) {
    if (value === true) body.append(...ticked(name));
    else if (value !== false) body.append(name, value);
  }
  const answer = await post(form.action, "preview", body);
  if (!answer) return;
  swap("rule-fields", answer);
  swap("preview", answer);
}

/* A ticked box is kept as "name value". */
const ticked = (name) => [name.slice(0, name.indexOf(" ")), name.slice(name.indexOf(" ") + 1)];

keepTyped(form, writeBack);

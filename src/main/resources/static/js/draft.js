/* What was typed into a form and is not stored yet outlives the page: a session that ended, another language, a link
   pressed by mistake. It goes when the server says that it has it (a cookie named for the draft), never before. */

import { keeping } from "./keep.js";

const kept = keeping("sessionStorage");
const START = "saimahui|typed|";
const words = document.getElementById("draft-words")?.dataset;

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function fields(form) {
  return [...form.elements].filter((f) => f.name && !f.readOnly && f.matches("input, select, textarea")
    && !f.matches("[type=hidden], [type=password], [type=file], [type=submit], [type=button]"));
}

const isTicked = (field) => field.matches("[type=checkbox], [type=radio]");

const nameOf = (field) => (isTicked(field) ? `${field.name} ${field.value}` : field.name);

function storedValue(field) {
  if (isTicked(field)) return field.defaultChecked;
  if (field.options) return ([...field.options].find((o) => o.defaultSelected) || field.options[0])?.value ?? "";
  return field.defaultValue;
}

const typed = (form) => fields(form).map((f) => [nameOf(f), isTicked(f) ? f.checked : f.value]);

const stored = (form) => fields(form).map((f) => [nameOf(f), storedValue(f)]);

function put(form, values) {
  const all = fields(form);
  for (const [name, value] of values) {
    const at = all.findIndex((f) => nameOf(f) === name);
    if (at < 0) continue;
    const [field] = all.splice(at, 1);
    if (isTicked(field)) field.checked = value;
    else field.value = value;
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/* Forms are told apart by where they go and whom they are about; the version one started from says nothing, nor does what
   was answered to a question about the same text. */
function keyOf(form) {
  const about = [...form.elements].filter((f) => f.type === "hidden" && f.name && !["_csrf", "version", "draft", "near", "sure"].includes(f.name));
  return START + [form.getAttribute("action"), ...about.map((f) => `${f.name}=${f.value}`)].join("|");
}

/* What the server has stored since, by the cookies it gave. */
function forgetStored() {
  for (const key of kept.keys(START)) {
    const name = `draft-${kept.get(key)?.id}`;
    if (!document.cookie.split("; ").includes(`${name}=stored`)) continue;
    document.cookie = `${name}=; Max-Age=0; path=/${location.pathname.split("/")[1]}`;
    kept.drop(key);
  }
}

/**
 * Keeps what is typed into a form, and brings back what was kept. put(form, values) writes kept values into it, as it
 * finds them; values are pairs of a field's name and its value.
 */
export function keepTyped(form, writeBack = put) {
  const key = keyOf(form);
  const before = kept.get(key);
  const id = before?.id || Math.random().toString(36).slice(2, 12).padEnd(10, "0");
  // A form that was refused comes back with what was typed as if that were stored.
  const refused = form.querySelector("[aria-invalid=true]") || document.querySelector("main [role=alert]:not([hidden])");
  let base = stored(form);
  if (before && refused) base = before.base;
  else if (before && same(before.now, typed(form))) kept.drop(key);
  else if (before && same(before.base, base)) bringBack();
  else if (before) offer();

  const save = () => {
    const now = typed(form);
    if (same(now, base)) kept.drop(key);
    else kept.set(key, { id, base, now });
  };
  form.addEventListener("input", save);
  form.addEventListener("submit", () => {
    save();
    let name = form.querySelector("input[name=draft]");
    if (!name) {
      name = Object.assign(document.createElement("input"), { type: "hidden", name: "draft" });
      form.append(name);
    }
    name.value = id;
  });

  function bringBack() {
    writeBack(form, before.now);
    note(words.restored, [words.discard, () => {
      kept.drop(key);
      writeBack(form, base);
    }]);
  }

  /* Somebody has changed the stored text since: nothing is laid over it unasked. */
  function offer() {
    note(words.other, [words.restore, bringBack], [words.discard, () => kept.drop(key)]);
  }

  function note(text, ...acts) {
    form.querySelector(".typed-note")?.remove();
    const line = document.createElement("p");
    line.className = "banner is-info typed-note";
    line.setAttribute("role", "status");
    line.append(text);
    for (const [label, act] of acts) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn is-sm", textContent: label });
      button.addEventListener("click", () => {
        line.remove();
        act();
      });
      line.append(" ", button);
    }
    form.prepend(line);
  }
}

/* Forms that nobody types into, and those that say so (data-typed), are left alone: "own" calls keepTyped itself. */
const TYPED = "input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=password], [type=submit]), textarea";

forgetStored();
for (const form of document.querySelectorAll('form[method="post"]')) {
  if (words && !form.dataset.typed && !form.closest(".console") && form.querySelector(TYPED)) keepTyped(form);
}

/* The report editor: counts characters and marks figures while one writes, and has figures read and scored by the server meanwhile.
   Where no answer of ours comes, what stands there stays; saving checks everything again. */

import { mark, texts } from "./marks.js";
import { page } from "./net.js";

const form = document.getElementById("text");

if (form) {
  for (const area of form.querySelectorAll("textarea")) {
    const count = document.getElementById(`c-${area.id}`);
    const show = () => {
      const n = [...area.value.replace(/[\s\u3000]/gu, "")].length;
      count.querySelector("[data-n]").textContent = n;
      count.classList.toggle("is-over", n > Number(count.dataset.advice));
    };
    form.addEventListener("input", show);
    show();
  }
  mark(form, new Map([...form.querySelectorAll("textarea")].map((area) => [area.name, area.defaultValue])));
}

/** The part of that id as the server makes it of a form's present fields; null when no answer of ours came. */
async function made(id, address, body, headers) {
  const found = await page(address, `#${id}`, { method: "POST", body, headers });
  return found && found.getElementById ? found.getElementById(id) : null;
}

/* How a figure is scored: only the fields of the chosen method, and the sum worked out by the server while one types. */
for (const box of document.querySelectorAll("[data-scoring]")) {
  const figure = box.closest("form");
  const method = box.querySelector("[name=method]");
  const fits = () => {
    for (const part of box.querySelectorAll("[data-for]")) part.hidden = !part.dataset.for.split(" ").includes(method.value);
  };
  let timer = 0;
  let asked = 0;
  const work = async () => {
    const mine = ++asked;
    const body = new URLSearchParams(new FormData(figure));
    body.set("then", "try");
    const fresh = await made("worked", figure.action, body);
    const old = document.getElementById("worked");
    if (mine !== asked || !fresh || !old || old.innerHTML === fresh.innerHTML) return;
    old.className = fresh.className;
    old.replaceChildren(...fresh.childNodes);
  };
  figure.querySelector("[data-try]").remove();
  figure.addEventListener("input", () => { fits(); clearTimeout(timer); timer = setTimeout(work, 300); });
  fits();
}

/* The figures of the text are read again a moment after one has stopped writing. */
if (form && form.querySelector("[data-read]")) {
  const button = form.querySelector("[data-read]");
  let waiting = null;
  let asked = 0;
  const read = async () => {
    const mine = ++asked;
    const typed = texts(form);
    const fresh = await made("figures", button.formAction.split("#")[0], new URLSearchParams(new FormData(form)), { "X-Part": "figures" });
    const list = document.getElementById("figures");
    if (mine !== asked || !fresh || !list || list.contains(document.activeElement)) return;
    list.replaceWith(document.importNode(fresh, true));
    mark(form, typed);
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, 700);
  });
  // What was brought back into the fields has not been read yet.
  if ([...form.querySelectorAll("textarea")].some((area) => area.value !== area.defaultValue)) read();
}

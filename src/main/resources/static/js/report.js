/* The report editor: counts characters while one writes, and keeps unsaved text when a figure is edited in between
   (the page is loaded anew then). The kept text comes back only if the stored one is still what it was based on. */

const form = document.getElementById("text");

if (form) {
  for (const area of form.querySelectorAll("textarea")) {
    const count = document.getElementById(`c-${area.id}`);
    const show = () => {
      const n = [...area.value.replace(/[\s\u3000]/gu, "")].length;
      count.querySelector("[data-n]").textContent = n;
      count.classList.toggle("is-over", n > Number(count.dataset.advice));
    };
    area.addEventListener("input", show);
    area.show = show;
  }
  keepUnsaved();
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
    try {
      const answer = await fetch(figure.action, { method: "POST", body, headers: { Accept: "text/html" } });
      if (!answer.ok || mine !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("worked");
      const old = document.getElementById("worked");
      if (fresh && old && old.innerHTML !== fresh.innerHTML) {
        old.className = fresh.className;
        old.replaceChildren(...fresh.childNodes);
      }
    } catch {
      // Without network the last sum stands; saving checks everything again.
    }
  };
  figure.querySelector("[data-try]").remove();
  figure.addEventListener("input", () => { fits(); clearTimeout(timer); timer = setTimeout(work, 300); });
  fits();
}

function keepUnsaved() {
  const key = `report-draft ${location.pathname}`;
  const fields = [...form.querySelectorAll("textarea, input[type=text], input[type=checkbox]")];
  const value = (f) => (f.type === "checkbox" ? f.checked : f.value);
  const stored = (f) => (f.type === "checkbox" ? f.defaultChecked : f.defaultValue);
  const dirty = () => fields.some((f) => value(f) !== stored(f));
  let sending = false;

  const kept = read();
  sessionStorage.removeItem(key);
  if (kept && same(kept.base, fields.map(stored)) && !form.querySelector("[aria-invalid=true]")) restore(kept.now);

  form.addEventListener("submit", () => { sending = true; });
  window.addEventListener("pagehide", () => {
    if (!sending && dirty()) sessionStorage.setItem(key, JSON.stringify({ base: fields.map(stored), now: fields.map(value) }));
  });

  function restore(now) {
    fields.forEach((f, i) => {
      if (f.type === "checkbox") f.checked = now[i];
      else f.value = now[i];
      if (f.show) f.show();
    });
    const note = document.createElement("p");
    note.className = "banner is-info";
    note.setAttribute("role", "status");
    note.textContent = form.dataset.restored;
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "btn is-sm";
    drop.textContent = form.dataset.discard;
    drop.addEventListener("click", () => {
      form.reset();
      fields.forEach((f) => f.show && f.show());
      note.remove();
    });
    note.append(" ", drop);
    form.prepend(note);
  }

  function same(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
  }

  function read() {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  }
}

/* The figures of the text are read again a moment after one has stopped writing. */
if (form && form.querySelector("[data-read]")) {
  const button = form.querySelector("[data-read]");
  let waiting = null;
  let asked = 0;
  const read = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(button.formAction.split("#")[0], {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Part": "figures" }, credentials: "same-origin",
      });
      const list = document.getElementById("figures");
      if (!answer.ok || mine !== asked || !list || list.contains(document.activeElement)) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("figures");
      if (fresh && mine === asked) list.replaceWith(document.importNode(fresh, true));
    } catch (offline) {
      // The list stays as it was; the button reads again.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, 700);
  });
}

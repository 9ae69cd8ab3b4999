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

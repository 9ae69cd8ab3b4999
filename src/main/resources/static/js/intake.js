/* Import pages: files may be dropped on the field, and a long file says how far it is. Both work without script too. */

for (const zone of document.querySelectorAll("[data-drop]")) {
  const input = zone.querySelector("input[type=file]");
  const name = zone.querySelector("[data-name]");
  const show = () => { name.textContent = input.files.length ? input.files[0].name : ""; };
  input.addEventListener("change", show);
  for (const type of ["dragenter", "dragover"]) {
    zone.addEventListener(type, (event) => {
      event.preventDefault();
      zone.classList.add("is-over");
    });
  }
  for (const type of ["dragleave", "drop"]) {
    zone.addEventListener(type, () => zone.classList.remove("is-over"));
  }
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      show();
    }
  });
}

const progress = document.querySelector("[data-progress]");

async function look() {
  try {
    const answer = await fetch(progress.dataset.url, { headers: { Accept: "application/json" } });
    const now = answer.ok ? await answer.json() : { atWork: false };
    for (const what of ["read", "checked", "stored"]) {
      if (what in now) progress.querySelector(`[data-${what}]`).textContent = now[what];
    }
    if (!now.atWork) {
      location.reload();
      return;
    }
  } catch {
    // The network is away for a moment; the next look tells.
  }
  setTimeout(look, 700);
}

if (progress) setTimeout(look, 700);

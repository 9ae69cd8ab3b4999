/* Import pages: files may be dropped on the field, and a long file says how far it is. Both work without script too. */

import { GONE, json, page, pause } from "./net.js";

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

async function look(tries) {
  const now = (await json(progress.dataset.url)).body;
  for (const what of ["read", "checked", "stored"]) {
    if (now && what in now) progress.querySelector(`[data-${what}]`).textContent = now[what];
  }
  const over = now ? now.atWork === false : (await page(location.pathname, "[data-progress]")) === GONE;
  if (over) location.reload();
  else if (now) setTimeout(look, 700, 0);
  else setTimeout(look, pause(tries), tries + 1);
}

if (progress) setTimeout(look, 700, 0);

/* A sheet over the page: keeps the focus inside, gives it back, Escape closes. */

/** Opens the template's sheet. fill(sheet) writes into it; answers true when the red button was pressed. */
export function sheet(template, fill) {
  const before = document.activeElement;
  const scrim = document.getElementById(template).content.firstElementChild.cloneNode(true);
  fill(scrim);
  document.body.append(scrim);
  const buttons = [...scrim.querySelectorAll("[data-act]")];
  const yes = scrim.querySelector('[data-act="yes"]');
  // The sheet's first line says whose marks these are: it must not scroll away under the button.
  (yes || buttons[0]).focus({ preventScroll: true });
  return new Promise((resolve) => {
    const close = (answer) => {
      scrim.remove();
      if (before && before.isConnected) before.focus();
      resolve(answer);
    };
    buttons.forEach((button) => button.addEventListener("click", () => close(button === yes)));
    scrim.addEventListener("click", (event) => { if (event.target === scrim) close(false); });
    scrim.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close(false);
      if (event.key === "Enter" && event.ctrlKey && yes) { event.preventDefault(); close(true); }
      if (event.key === "Tab") {
        const all = [...scrim.querySelectorAll("a[href], button, [tabindex='0']")];
        const [first, last] = [all[0], all[all.length - 1]];
        if (event.shiftKey && document.activeElement === first) { event.preventDefault(); last.focus(); }
        else if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); first.focus(); }
      }
    });
  });
}

export const closeSheets = () => document.querySelectorAll("#scrim").forEach((scrim) => scrim.remove());

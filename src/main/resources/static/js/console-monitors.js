/* The console's small stages: each has the wall's sheets and markup in a tree of its own. */

import { fit } from "./fit.js";
import { stand } from "./race.js";
import { present, set } from "./scenes.js";

const monitors = new Map();

function glass(host) {
  if (!host.shadowRoot) {
    const template = host.querySelector("template");
    host.attachShadow({ mode: "open" }).append(template.content);
    template.remove();
  }
  const stage = host.shadowRoot.querySelector(".stage");
  return { stage, shown: stage.innerHTML };
}

function show(name, markup, first) {
  const monitor = monitors.get(name);
  if (!first && monitor.shown === markup) return;
  if (name === "air") stand();
  if (!first) monitor.stage.innerHTML = markup;
  monitor.shown = markup;
  const scenes = monitor.stage.querySelector(".scenes");
  if (!scenes) return;
  if (name === "air") present(scenes, first);
  else set(scenes);
}

function refit() {
  for (const { stage } of monitors.values()) fit(stage);
}

/** Shows what a newer page has on its stages. */
export function take(fresh) {
  fresh.querySelectorAll("[data-monitor]").forEach((host) => {
    show(host.dataset.monitor, host.querySelector("template").content.querySelector(".stage").innerHTML, false);
  });
}

/** Sets the page's stages up, and keeps them fitting while its root changes its size. */
export function light(root) {
  document.querySelectorAll("[data-monitor]").forEach((host) => monitors.set(host.dataset.monitor, glass(host)));
  for (const [name, { stage, shown }] of monitors) {
    show(name, shown, true);
    stage.getRootNode().querySelectorAll("link").forEach((sheet) => sheet.addEventListener("load", refit));
  }
  new ResizeObserver(refit).observe(root);
  document.fonts.ready.then(refit);
}

/* A soft bell for the clock of a talk: once when it warns, twice when the time is over. Browsers let nothing sound before
   somebody has touched the page, so it is switched on by a button, which also mutes it. */

const STRIKES = { warn: [0], grace: [0, 0.6], over: [0, 0.6] };
let sound = null;

function strike(at) {
  const tone = sound.createOscillator();
  const loudness = sound.createGain();
  const begin = sound.currentTime + at;
  tone.frequency.value = 880;
  loudness.gain.setValueAtTime(0.25, begin);
  loudness.gain.exponentialRampToValueAtTime(0.001, begin + 1.2);
  tone.connect(loudness).connect(sound.destination);
  tone.start(begin);
  tone.stop(begin + 1.2);
}

const isOn = (button) => button.getAttribute("aria-pressed") === "true";

/** Lets the button, where there is one, switch the bell. */
export function bell(button) {
  if (!button || !window.AudioContext) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const on = !isOn(button);
    button.setAttribute("aria-pressed", on);
    button.textContent = on ? button.dataset.on : button.dataset.off;
    if (!on) return;
    sound = sound || new AudioContext();
    sound.resume().then(() => strike(0));
  });
  let before = "normal";
  document.addEventListener("phase", ({ detail }) => {
    // Grace and overtime are one end of the time; going back is no news.
    const ended = before === "grace" && detail === "over";
    before = detail;
    if (isOn(button) && sound && !ended) (STRIKES[detail] || []).forEach(strike);
  });
}

/* The card being marked: rows, number pad, running total, draft. */

import { Criterion, plain, spoken, total } from "./seat-marks.js";
import { draft } from "./seat-drafts.js";
import { sheet } from "./seat-sheet.js";

export class Card {
  constructor(root, words, place, send) {
    this.root = root;
    this.words = words;
    this.place = place;
    this.send = send;
    this.form = root.querySelector("#card");
    this.pad = root.querySelector("#pad");
    this.button = root.querySelector("#send");
    this.criteria = [...this.form.querySelectorAll(".crit-val")].map((input) => new Criterion(input));
    this.remark = this.form.elements.comment;
    this.version = Number(this.form.elements.version.value);
    this.fresh = true;
    // Typed before this script ran, on a slow network: nobody else has it, and it is newer than any draft.
    const early = this.criteria.filter((c) => c.input.value !== c.input.defaultValue).map((c) => [c, plain(c.input.value)]);
    const remarked = this.remark.value !== this.remark.defaultValue ? this.remark.value : null;
    this.restore();
    if (remarked !== null) this.remark.value = remarked;
    early.forEach(([c, typed]) => { c.input.value = typed; });
    this.criteria.forEach((c) => this.slide(c));
    this.listen();
    this.pad.hidden = false;
    this.keepClear();
    this.criteria.forEach((c) => { c.input.inputMode = "none"; });
    this.select(this.criteria.find((c) => !c.done) || this.criteria[0]);
    if (early.length || remarked !== null) this.changed();
    else this.show();
  }

  /** Tells the style sheet how high the button's bar is, and how much of the window's foot rows are kept clear of. */
  keepClear() {
    const foot = this.root.querySelector(".phone-foot");
    const measure = () => {
      const beside = this.pad.offsetLeft > this.form.offsetLeft;
      this.root.style.setProperty("--foot", foot.offsetHeight + "px");
      this.root.style.setProperty("--under", foot.offsetHeight + (beside ? 0 : this.pad.offsetHeight) + "px");
    };
    measure();
    const sizes = new ResizeObserver(measure);
    [foot, this.pad, this.form].forEach((part) => sizes.observe(part));
  }

  restore() {
    const kept = draft.get(this.place);
    if (!kept) return;
    // The server's draft is in the rows already; another device may have gone on with it since this one looked.
    const typed = this.form.dataset.typed || "";
    const older = Number(typed) > kept.at && typed !== kept.over;
    if (kept.version !== this.version || older) return draft.drop(this.place);
    this.criteria.forEach((c) => { c.input.value = kept.marks[c.code] ?? ""; });
    this.remark.value = kept.comment ?? "";
    if (this.remark.value) this.remark.closest("details").open = true;
    draft.again(this.place);
  }

  /** A slider beside the number, for whoever marks by eye; the number says it exactly. */
  slide(criterion) {
    const { input, min, max, step, name } = criterion;
    const slider = Object.assign(document.createElement("input"), { type: "range", className: "crit-slide", tabIndex: -1 });
    Object.assign(slider, { min, max, step: step || "1" });
    slider.setAttribute("aria-hidden", "true");
    slider.title = name;
    slider.addEventListener("input", () => {
      input.value = slider.value;
      this.mark(criterion);
      this.changed();
    });
    input.before(slider);
    criterion.slider = slider;
  }

  listen() {
    this.criteria.forEach((c) => {
      c.input.addEventListener("focus", () => this.mark(c));
      // The first digit replaces what stood there, on a keyboard as on the pad.
      c.input.addEventListener("beforeinput", (event) => { if (this.fresh && /^\p{Nd}$/u.test(event.data ?? "")) c.input.value = ""; });
      c.input.addEventListener("input", () => { c.input.value = plain(c.input.value); this.changed(); });
      c.input.addEventListener("compositionend", () => { c.input.value = plain(c.input.value); this.changed(); });
    });
    this.remark.addEventListener("input", () => this.changed());
    this.form.addEventListener("keydown", (event) => {
      if (event.target === this.remark || event.target.tagName === "SUMMARY") return;
      if (event.key !== "Enter" || event.ctrlKey || event.isComposing) return;
      event.preventDefault();
      this.next();
    });
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.ask(); });
    // A press on the pad leaves the caret in its row.
    this.pad.addEventListener("pointerdown", (event) => event.preventDefault());
    this.pad.addEventListener("click", (event) => {
      const button = event.target.closest("[data-key]");
      if (button) this.press(button.dataset.key);
    });
  }

  mark(criterion) {
    if (this.current !== criterion) {
      this.fresh = true;
      if (this.current && this.current.done) this.current.input.value = this.current.printed;
    }
    this.current = criterion;
    this.criteria.forEach((c) => {
      const row = c.input.closest(".crit");
      row.classList.toggle("is-on", c === criterion);
      if (c === criterion) row.setAttribute("aria-current", "true"); else row.removeAttribute("aria-current");
    });
    const key = (name) => this.pad.querySelector(`[data-key="${name}"]`);
    const step = criterion.step || "1";
    key("up").textContent = "＋" + step;
    key("down").textContent = "－" + step;
    key("point").textContent = step === "0.5" ? ".5" : ".";
    key("next").textContent = this.criteria.every((c) => c === criterion || c.done) ? this.words.last : this.wordNext();
  }

  wordNext() {
    const key = this.pad.querySelector('[data-key="next"]');
    key.dataset.word = key.dataset.word || key.textContent;
    return key.dataset.word;
  }

  select(criterion) {
    criterion.input.focus({ preventScroll: true });
    criterion.input.closest(".crit").scrollIntoView({ block: "nearest" });
    this.mark(criterion);
  }

  next() {
    const at = this.criteria.indexOf(this.current);
    const order = [...this.criteria.slice(at + 1), ...this.criteria.slice(0, at)];
    const open = order.find((c) => !c.done) || this.criteria[at + 1];
    if (open) this.select(open); else this.button.focus();
  }

  /** One key of the pad. The first digit in a row replaces what stood there. */
  press(key) {
    const input = this.current.input;
    if (key === "next") return this.next();
    if (key === "up" || key === "down") input.value = this.current.move(key === "up");
    else if (key === "back") input.value = input.value.slice(0, -1);
    else if (key === "point") input.value = this.point(input.value);
    else input.value = this.fresh ? key : input.value + key;
    this.fresh = false;
    this.changed();
  }

  point(text) {
    const whole = text.split(".")[0] || "0";
    return this.current.step === "0.5" ? (text.endsWith(".5") ? whole : whole + ".5") : whole + ".";
  }

  changed() {
    this.fresh = false;
    const marks = {};
    this.criteria.forEach((c) => { if (c.input.value !== "") marks[c.code] = c.input.value; });
    draft.set(this.place, { version: this.version, marks, comment: this.remark.value, over: this.form.dataset.typed || "" });
    this.show();
  }

  get complete() {
    return this.criteria.every((c) => c.done);
  }

  get sum() {
    return total(this.criteria, Number(this.form.dataset.digits));
  }

  /** Total, faults, and the button that says why it cannot be pressed. */
  show() {
    const done = this.criteria.filter((c) => c.done).length;
    this.criteria.forEach((c) => this.showFault(c));
    this.root.querySelector("#sum").textContent = done ? this.sum : "—";
    this.root.querySelector("#sum-label").textContent = this.complete
      ? this.words.sum.replace("%", String(this.criteria.length))
      : this.words.sumPart.replace("%1", String(done)).replace("%2", String(this.criteria.length));
    const open = this.root.dataset.turn === "MARKING";
    const faulty = this.criteria.some((c) => c.fault);
    this.button.disabled = !open || !this.complete;
    this.button.textContent = faulty ? this.words.check
      : !this.complete ? this.words.left.replace("%", String(this.criteria.length - done))
        : open ? this.words.send : this.words.later;
    this.mark(this.current || this.criteria[0]);
  }

  showFault(criterion) {
    const { slider } = criterion;
    slider.classList.toggle("is-unset", !criterion.done);
    if (document.activeElement !== slider) slider.value = criterion.done ? criterion.text : criterion.min;
    const row = criterion.input.closest(".crit");
    const hint = row.querySelector("small");
    const fault = criterion.fault;
    row.classList.toggle("is-bad", fault !== "");
    if (fault) criterion.input.setAttribute("aria-invalid", "true"); else criterion.input.removeAttribute("aria-invalid");
    hint.textContent = {
      "": hint.dataset.hint,
      number: this.words.badNumber,
      min: this.words.badMin.replace("%", criterion.min),
      max: this.words.badMax.replace("%", criterion.max),
      step: this.words.badStep.replace("%", criterion.step),
    }[fault];
  }

  setTurn(turn) {
    this.root.dataset.turn = turn;
    this.root.dataset.mode = turn;
    this.show();
  }

  /** Name and total in words once more, then away. */
  async ask() {
    if (this.button.disabled) return;
    const name = this.root.querySelector(".face h1").textContent;
    const sum = this.sum;
    const yes = await sheet("t-confirm", (box) => {
      box.querySelector("h2").textContent = this.words.ask.replace("%1", this.place.presenter).replace("%2", name);
      box.querySelector("[data-total]").textContent = sum;
      box.querySelector("[data-spoken]").textContent = spoken(sum, this.words);
      box.querySelector(".four").append(...this.criteria.map((c) => {
        const item = document.createElement("li");
        const label = document.createElement("small");
        label.textContent = c.name;
        item.append(label, c.printed);
        return item;
      }));
    });
    if (!yes || !this.root.isConnected) return;
    const marks = {};
    this.criteria.forEach((c) => { marks[c.code] = c.printed; });
    this.send({ ...this.place, name, marks, comment: this.remark.value.trim(), total: sum, version: this.version, pressed: this.root.querySelector("#clock").textContent });
  }
}

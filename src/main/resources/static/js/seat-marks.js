/* Exact marks: whole numbers of the smallest unit, never a binary fraction. */

/** What a person typed, as an ASCII decimal: ９０．５ and 90。5 are 90.5. */
export function plain(text) {
  return [...text].map((c) => {
    const code = c.codePointAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
    return c === "。" ? "." : c;
  }).join("").replace(/\s/g, "");
}

const digitsOf = (text) => (text.includes(".") ? text.length - text.indexOf(".") - 1 : 0);

/** The decimal as a whole number of 10^-scale. */
export function units(text, scale) {
  const negative = text.startsWith("-");
  const [whole, part = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole + part.padEnd(scale, "0").slice(0, scale));
  return negative ? -value : value;
}

/** A whole number of 10^-scale as a decimal with that many digits. */
export function decimal(value, scale) {
  const text = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
  const cut = text.length - scale;
  return (value < 0n ? "-" : "") + text.slice(0, cut) + (scale ? "." + text.slice(cut) : "");
}

const isNumber = (text) => /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(text) && text.length <= 30;

/** The criterion of an input: its limits as the server wrote them. */
export class Criterion {
  constructor(input) {
    this.input = input;
    Object.assign(this, { code: input.dataset.code, name: input.dataset.name, min: input.dataset.min,
      max: input.dataset.max, step: input.dataset.step, weight: input.dataset.weight, digits: Number(input.dataset.digits) });
  }

  get text() {
    let text = plain(this.input.value);
    if (text.endsWith(".")) text = text.slice(0, -1);
    return text.replace(/^0+(?=[0-9])/, "").replace(/^\./, "0.");
  }

  /** The mark as it is sent and shown, with the digits of the step. */
  get printed() {
    const scale = Math.max(this.digits, digitsOf(this.text));
    return decimal(units(this.text, scale), scale);
  }

  /** "" when good or empty, else what is wrong: number, min, max, step. */
  get fault() {
    const text = this.text;
    if (text === "") return "";
    if (!isNumber(text)) return "number";
    const scale = Math.max(digitsOf(text), digitsOf(this.min), digitsOf(this.max), digitsOf(this.step));
    const value = units(text, scale);
    if (value < units(this.min, scale)) return "min";
    if (value > units(this.max, scale)) return "max";
    const step = this.step ? units(this.step, scale) : 0n;
    return step && (value - units(this.min, scale)) % step !== 0n ? "step" : "";
  }

  get done() {
    return this.text !== "" && this.fault === "";
  }

  /** One step up or down, kept inside the limits; from nothing to the top or the bottom. */
  move(up) {
    const step = this.step || "1";
    const scale = Math.max(digitsOf(this.text), digitsOf(this.min), digitsOf(this.max), digitsOf(step));
    const [low, high] = [units(this.min, scale), units(this.max, scale)];
    let value = isNumber(this.text) ? units(this.text, scale) : up ? high : low;
    if (isNumber(this.text)) value += up ? units(step, scale) : -units(step, scale);
    value = value < low ? low : value > high ? high : value;
    return decimal(value, scale).replace(/(\.[0-9]*?)0+$/, "$1").replace(/\.$/, "");
  }
}

/** Sum of mark × weight over the criteria that have a good mark. */
export function total(criteria, digits) {
  const good = criteria.filter((c) => c.done);
  const scale = Math.max(digits, ...good.map((c) => digitsOf(c.text) + digitsOf(c.weight)));
  const sum = good.reduce((all, c) => {
    const [a, b] = [digitsOf(c.text), digitsOf(c.weight)];
    return all + units(c.text, a) * units(c.weight, b) * 10n ** BigInt(scale - a - b);
  }, 0n);
  return decimal(sum, scale);
}

/** The total in words from the server's list of whole numbers; "" where the list does not reach. */
export function spoken(text, words) {
  const numbers = words.numbers.split("|");
  const [whole, part = ""] = text.split(".");
  const tail = part.replace(/0+$/, "");
  const start = numbers[Number(whole)];
  if (start === undefined || numbers.length < 10) return "";
  if (!tail) return words.whole.replace("%", start);
  return words.part.replace("%", start + words.point + [...tail].map((d) => numbers[Number(d)]).join(words.gap));
}

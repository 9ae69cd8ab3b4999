/* Chinese has no spaces: where a title may be broken is marked between its words. */

/* What contests are called by, and the browser's dictionary takes to pieces: 评议会 is no 评 of a 议会. */
const KNOWN = /评议(?:大?会)?|述职(?:报告会?)?|[处科局司厅所院校社]长|赛马(?:大?会)?|实绩|擂台赛?|大?比武|大?比拼|[总半]?决赛|邀请赛|挑战赛|营商环境/g;

/* A number in words is one: 六十六家 is no 六十 and 六家. */
const NUMBER = /[〇零一二两三四五六七八九十百千万亿]{2,}/g;

/* Where a text may be broken: before words; a single character stays with what stands before it. */
function breaks(text) {
  const cuts = new Set();
  let before = null;
  for (const part of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) {
    if (before?.isWordLike && part.isWordLike && part.segment.length > 1) cuts.add(part.index);
    before = part;
  }
  for (const { 0: word, index } of text.matchAll(KNOWN)) {
    for (let at = index + 1; at < index + word.length; at++) cuts.delete(at);
    if (/\p{L}$/u.test(text.slice(0, index))) cuts.add(index);
  }
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    for (let at = index + 1; at < index + number.length; at++) cuts.delete(at);
  }
  return [...cuts].sort((a, b) => a - b);
}

/**
 * Marks in all [data-words] below an element where they may be broken; sheets keep the rest whole. A mark is broken at even
 * where white space is not, so what stands on one line has none. Numbers that are set in a square of their own are read with
 * the words around them.
 */
export function words(root) {
  if (!Intl.Segmenter) return;
  for (const el of root.querySelectorAll("[data-words]:not([data-words=marked])")) {
    el.dataset.words = "marked";
    const cuts = breaks(el.textContent);
    let from = 0;
    for (const node of [...el.childNodes]) {
      const text = node.textContent, start = from, to = from += text.length;
      if (cuts.includes(start) && text) node.before(document.createElement("wbr"));
      const inside = node.nodeType === Node.TEXT_NODE ? cuts.filter((cut) => cut > start && cut < to) : [];
      if (!inside.length) continue;
      const ends = [start, ...inside, to].map((at) => at - start);
      node.replaceWith(...ends.slice(1).flatMap((end, at) => [...(at ? [document.createElement("wbr")] : []), text.slice(ends[at], end)]));
    }
  }
}

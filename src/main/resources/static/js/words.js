/* Chinese has no spaces: where a title may be broken is marked between its words. */

/* What contests are called by, and the browser's dictionary takes to pieces: 评议会 is no 评 of a 议会. */
const KNOWN = /评议(?:大?会)?|述职(?:报告会?)?|[处科局司厅所院校社]长|赛马(?:大?会)?|实绩|擂台赛?|大?比武|大?比拼|[总半]?决赛|邀请赛|挑战赛|营商环境/g;

/** The pieces of a text that are not broken, in turn: words, and single characters with what stands before them. */
export function pieces(text) {
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
  const ends = [...cuts].sort((a, b) => a - b);
  return [0, ...ends].map((from, at) => text.slice(from, ends[at]));
}

/**
 * Marks in all [data-words] below an element where they may be broken; sheets keep the rest whole. A mark is broken at even
 * where white space is not, so what stands on one line has none.
 */
export function words(root) {
  if (!Intl.Segmenter) return;
  for (const el of root.querySelectorAll("[data-words]:not(:has(wbr))")) {
    for (const node of [...el.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE)) {
      node.replaceWith(...pieces(node.data).flatMap((piece, at) => (at ? [document.createElement("wbr"), piece] : [piece])));
    }
  }
}

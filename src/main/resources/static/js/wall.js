/* Which picture stands on a wall: never an older one after a newer one, and no other while somebody holds it. */

const ASK_AFTER = 5_000;

/**
 * version: of the picture that stands there; put(fresh): shows another; ask(): asks the server where things stand.
 *
 * Answers {show, asking, told, hold, held}. show(fresh, version): a picture has come by the stream, where an older one may
 * follow a newer one. asking(): a question begins; told(fresh, version, token): its answer, which is the truth unless
 * something has come meanwhile, so that a server that has itself gone back (a restore) is believed. hold(who, on): somebody
 * holds the picture, or lets it go; held(who): whether that one does.
 */
export function wall({ version, put, ask }) {
  const holders = new Set();
  let shown = version;
  let waiting = null;
  let again = 0;
  let heard = 0;

  function take(fresh, newer) {
    shown = newer;
    clearTimeout(again);
    if (holders.size > 0) waiting = fresh;
    else put(fresh);
  }

  return {
    show(fresh, newer) {
      heard++;
      if (newer >= shown) return take(fresh, newer);
      clearTimeout(again);
      again = setTimeout(ask, ASK_AFTER);
    },
    asking: () => heard,
    told(fresh, now, token) {
      if (now > shown || token === heard) take(fresh, now);
    },
    hold(who, on) {
      if (on) holders.add(who);
      else holders.delete(who);
      if (holders.size > 0 || waiting === null) return;
      const fresh = waiting;
      waiting = null;
      put(fresh);
    },
    held: (who) => holders.has(who),
  };
}

/* Following the evening. That a line is open says nothing: one that died without a word stays open for ever. What counts
   is news, and the server sends a sign of life every 15 s when there are none. */

const SILENCE = 35_000;
const AGAIN = 5_000;

/**
 * Follows a stream, and asks where it says nothing.
 *
 * url: the stream, nothing where there is none (a contest that is not public): then it only asks. events: names of its
 * events; news(name, data, id): one of them came, perhaps for the second time; id: a number that grows.
 * ask(): asks the server where things stand and shows it; answers a promise of whether the server answered.
 * tell(on, streaming): whether this page is up to date; told when it changes, and always the truth as far as known.
 * every: milliseconds between questions while no stream speaks; after: milliseconds to wait for the stream to come back
 * before the first, so that a hall does not ask in one instant.
 *
 * Answers {check, again}: check asks at once; again(url) asks and follows another stream, because this browser is somebody
 * else by now.
 */
export function follow({ url, events, news, ask, tell, every = 4_000, after = 8_000 }) {
  let stream = null;
  let speaking = false;
  let last = Date.now();
  let told = "";
  let watchdog = 0;
  let poll = 0;
  let again = 0;
  let asking = null;
  let wanted = false;
  let losses = 0;

  function say(on) {
    const state = `${on} ${speaking}`;
    if (state === told) return;
    told = state;
    tell(on, speaking);
  }

  /** The stream has spoken. */
  function alive() {
    last = Date.now();
    speaking = true;
    clearTimeout(poll);
    poll = 0;
    watch();
    say(true);
  }

  function watch() {
    clearTimeout(watchdog);
    watchdog = setTimeout(silent, SILENCE);
  }

  function silent() {
    if (speaking) {
      speaking = false;
      say(false);
    }
    connect();
    check();
    pollAfter(every);
  }

  function pollAfter(delay) {
    if (poll) return;
    poll = setTimeout(() => check().finally(() => {
      poll = 0;
      if (!speaking) pollAfter(every);
    }), delay);
  }

  /** Asks; whoever wants to know while a question is under way has it asked once more. An answer is news as well. */
  function check() {
    wanted = true;
    asking = asking || askAway();
    return asking;
  }

  async function askAway() {
    let answered = false;
    try {
      while (wanted) {
        wanted = false;
        const before = losses;
        // What was on its way when the network went says nothing about now.
        answered = (await ask()) && before === losses;
      }
    } finally {
      asking = null;
      if (answered) last = Date.now();
      say(answered);
    }
    return answered;
  }

  function connect() {
    if (!url) return;
    clearTimeout(again);
    if (stream) stream.close();
    stream = new EventSource(url);
    const mine = stream;
    stream.addEventListener("open", alive);
    stream.addEventListener("beat", alive);
    for (const name of events) {
      stream.addEventListener(name, (event) => {
        alive();
        news(name, event.data, Number(event.lastEventId));
      });
    }
    stream.addEventListener("error", () => {
      if (mine !== stream) return;
      speaking = false;
      pollAfter(after * (0.75 + Math.random() / 2));
      // A refusal (a full server, a network's own page) ends an EventSource for good.
      if (stream.readyState === EventSource.CLOSED) again = setTimeout(connect, AGAIN * (1 + 2 * Math.random()));
    });
    watch();
  }

  /** The browser has no network. The stream would still hand over what came before: it is another one that has to speak. */
  function lost() {
    losses += 1;
    speaking = false;
    if (stream) stream.close();
    clearTimeout(again);
    again = setTimeout(connect, every);
    say(false);
    pollAfter(every);
  }

  /** Back in front, back on the network: what was open before is not to be believed. */
  function wake() {
    if (document.hidden) return;
    if (Date.now() - last > SILENCE) say(false);
    speaking = false;
    connect();
    check();
    pollAfter(every);
  }

  connect();
  pollAfter(Math.max(after, every));
  addEventListener("offline", lost);
  addEventListener("online", wake);
  addEventListener("pageshow", (event) => { if (event.persisted) wake(); });
  document.addEventListener("visibilitychange", wake);
  return { check, again: (to) => { url = to; connect(); return check(); } };
}

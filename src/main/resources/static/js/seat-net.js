/* Talking to the server: one try of a card, and what the stage does. A card is the same however often it is sent. */

function token() {
  const found = document.cookie.split("; ").find((c) => c.startsWith("XSRF-TOKEN="));
  return found ? decodeURIComponent(found.slice("XSRF-TOKEN=".length)) : "";
}

async function call(url, options = {}, patience = 8000) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    return await fetch(url, { credentials: "same-origin", ...options, signal: stop.signal });
  } finally {
    clearTimeout(timer);
  }
}

export async function post(url, body) {
  return call(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": token() },
    body: JSON.stringify(body),
  });
}

const put = (card) => call(`/api/v1/contests/${encodeURIComponent(card.contest)}/scorecards/${card.presenter}`, {
  method: "PUT",
  headers: { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": token() },
  body: JSON.stringify({ marks: card.marks, comment: null, version: card.version || null }),
});

/** Sends a card once. Answers {kind: "stored", receipt} | {kind: "refused", status, problem} | {kind: "waiting"}. */
export async function deliver(card) {
  let answer;
  try {
    answer = await put(card);
    if (answer.status === 403 && (await answer.clone().json().catch(() => ({}))).code !== "RECUSED") {
      await call("/seat/state");
      answer = await put(card);
    }
  } catch (offline) {
    return { kind: "waiting", offline };
  }
  if (answer.ok) return { kind: "stored", receipt: await answer.json() };
  if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return { kind: "waiting" };
  return { kind: "refused", status: answer.status, problem: await answer.json().catch(() => ({})) };
}

export async function html(url) {
  const answer = await call(url, { headers: { Accept: "text/html, */*;q=0.1" } });
  if (answer.redirected || answer.status === 401) return null;
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // What is meant for browsers without script would come alive here.
  page.querySelectorAll("noscript").forEach((part) => part.remove());
  return page;
}

/** Follows the stage by events, and by asking every 3 s while no stream is open. */
export function follow(changed, online, lost) {
  let stream = null;
  let open = false;

  async function ask() {
    try {
      const answer = await call("/seat/state", { headers: { Accept: "application/json" } }, 5000);
      if (answer.status === 401 || answer.status === 403) return lost();
      online(answer.ok);
      if (answer.ok) changed(await answer.json());
    } catch (offline) {
      online(false);
    }
  }

  function connect() {
    if (stream) stream.close();
    stream = new EventSource("/seat/live");
    stream.addEventListener("open", () => { open = true; online(true); });
    stream.addEventListener("seat", (event) => { open = true; online(true); changed(JSON.parse(event.data)); });
    stream.addEventListener("error", () => { open = false; ask(); });
  }

  connect();
  setInterval(() => { if (!open) ask(); }, 3000);
  setInterval(() => { if (!open && stream.readyState === EventSource.CLOSED) connect(); }, 15000);
  addEventListener("online", ask);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
}

/* What this browser keeps. Where it keeps nothing (a private window, no room left, switched off, whichever way it says
   so), things live as long as the page. */

function open(name) {
  try {
    return window[name];
  } catch {
    return null;
  }
}

/** name: "localStorage" or "sessionStorage". Values are anything that JSON takes. Nothing here throws. */
export function keeping(name) {
  const area = open(name);
  /* What the area would not take, or would not give up (null). */
  const memory = new Map();

  function text(key) {
    if (memory.has(key)) return memory.get(key);
    try {
      return area.getItem(key);
    } catch {
      return null;
    }
  }

  return {
    get(key) {
      try {
        return JSON.parse(text(key));
      } catch {
        return null;
      }
    },
    set(key, value) {
      const wanted = JSON.stringify(value);
      memory.set(key, wanted);
      try {
        area.setItem(key, wanted);
        if (area.getItem(key) === wanted) memory.delete(key);
      } catch {
        // It stays in memory.
      }
    },
    drop(key) {
      memory.set(key, null);
      try {
        area.removeItem(key);
        if (area.getItem(key) === null) memory.delete(key);
      } catch {
        // Memory says that it is gone.
      }
    },
    /** The keys that begin so. */
    keys(start) {
      let stored = [];
      try {
        stored = Object.keys(area);
      } catch {
        // Only memory, then.
      }
      const all = new Set([...stored, ...memory.keys()]);
      return [...all].filter((key) => key.startsWith(start) && text(key) !== null);
    },
  };
}

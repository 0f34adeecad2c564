// What may wait until nothing else is to be done: rows out of sight.

/** Rows in one turn, so that a key is answered between two turns. */
const AT_ONCE = 5;

/** Milliseconds after which a turn comes even if the browser is never idle. */
const LATEST = 500;

/** @type {Set<() => void>} in the order in which they came */
const waiting = new Set();
let asked = false;

/** @param {() => void} act happens once; it may happen before, by somebody else's hand */
export function whenIdle(act) {
  waiting.add(act);
  ask();
}

function ask() {
  if (asked || waiting.size === 0) return;
  asked = true;
  if ('requestIdleCallback' in globalThis) requestIdleCallback(turn, { timeout: LATEST });
  else setTimeout(turn, 50);
}

function turn() {
  asked = false;
  for (const act of [...waiting].slice(0, AT_ONCE)) {
    waiting.delete(act);
    act();
  }
  ask();
}

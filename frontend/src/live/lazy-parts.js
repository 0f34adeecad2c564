/** Parts of the room that few have, or that wait to be opened, come then: a doctor's first visit is on a hospital's network. */
const PARTS = {
  moderation: () => import('./moderation.js'),
  desk: () => import('./question-desk.js'),
  speaker: () => import('./speaker-view.js'),
  ask: () => import('./question-ask.js'),
};

const RETRY_AFTER = 5_000;

/** @type {Set<keyof typeof PARTS>} */
const asked = new Set();

/**
 * Fetches a part once; what does not come is asked for again.
 *
 * @param {keyof typeof PARTS} part
 * @param {() => void} [then] once it is there
 */
export function fetchPart(part, then = () => {}) {
  if (asked.has(part)) return;
  asked.add(part);
  PARTS[part]().then(then, () => setTimeout(() => asked.delete(part), RETRY_AFTER));
}

/**
 * Parts of the room that few people have, or that must be opened, are fetched on demand: a doctor's first visit is over a
 * hospital's network.
 */
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
 * Fetches a part once; after a failure it is fetched again.
 *
 * @param {keyof typeof PARTS} part
 * @param {() => void} [then] once it is there
 */
export function fetchPart(part, then = () => {}) {
  if (asked.has(part)) return;
  asked.add(part);
  PARTS[part]().then(then, () => setTimeout(() => asked.delete(part), RETRY_AFTER));
}

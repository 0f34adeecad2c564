/** Parts of the room that few have come when somebody has them: a doctor's first visit is on a hospital's network. */
const PARTS = {
  moderation: () => import('./moderation.js'),
  desk: () => import('./question-desk.js'),
  speaker: () => import('./speaker-view.js'),
};

const RETRY_AFTER = 5_000;

/** @type {Set<keyof typeof PARTS>} */
const asked = new Set();

/** @param {keyof typeof PARTS} part fetched once; what does not come is asked for again */
export function fetchPart(part) {
  if (asked.has(part)) return;
  asked.add(part);
  PARTS[part]().catch(() => setTimeout(() => asked.delete(part), RETRY_AFTER));
}

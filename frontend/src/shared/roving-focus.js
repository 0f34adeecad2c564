// A list in which one item has the focus (roving tabindex): Tab reaches that item, and arrow keys move from it to the others.
// Each item has its number in `data-number`, and its element has it as `active` once focused.

/** @typedef {{number: number}} Numbered */
/** @typedef {import('lit').LitElement & {active: number | undefined}} List */

const STEPS = /** @type {Record<string, (at: number, last: number) => number>} */ ({
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
});

/** @param {Numbered[]} things @param {number | undefined} active may be gone: a list that starts anew lacks what was fetched */
const indexOf = (things, active) => {
  const at = things.findIndex(({ number }) => number === active);
  return at < 0 ? things.length - 1 : at;
};

/**
 * @param {Numbered[]} things in order
 * @param {number | undefined} active
 * @returns {number | undefined} the one that Tab reaches; otherwise the last; none if there are none
 */
export const stopOf = (things, active) => things[indexOf(things, active)]?.number;

/**
 * Moves the focus where a key leads; other keys keep their meaning.
 *
 * @param {List} list
 * @param {KeyboardEvent} event
 * @param {Numbered[]} things in order
 */
export function step(list, event, things) {
  const next = STEPS[event.key];
  if (!next || /** @type {HTMLElement} */ (event.target).closest('textarea, select')) return;
  event.preventDefault();
  void focus(list, things[next(indexOf(things, list.active), things.length - 1)]?.number);
}

/** @param {List} list @param {number | undefined} number */
export async function focus(list, number) {
  list.active = number;
  await list.updateComplete;
  /** @type {HTMLElement | null} */ (list.querySelector(`[data-number="${number}"]`))?.focus();
}

/** @param {List} list @param {Event} event an item got the focus */
export function attend(list, { target }) {
  const item = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (target).closest('[data-number]'));
  if (item) list.active = Number(item.dataset.number);
}

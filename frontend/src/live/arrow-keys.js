// A list of which one thing has the focus: Tab comes to that, arrow keys go from it to the others. Each thing has its number in
// `data-number`, and its element knows it as `active` where somebody came to it.

/** @typedef {{number: number}} Numbered */
/** @typedef {import('lit').LitElement & {active: number | undefined}} List */

const STEPS = /** @type {Record<string, (at: number, last: number) => number>} */ ({
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
});

/**
 * @param {Numbered[]} things in order
 * @param {number | undefined} active may be gone by now: a list that begins anew does not have all that was fetched for it
 * @returns {number | undefined} the one that Tab comes to: else the last; none where there is nothing
 */
export const stopOf = (things, active) =>
  things.some(({ number }) => number === active) ? active : things.at(-1)?.number;

/**
 * Where a key leads.
 *
 * @param {KeyboardEvent} event
 * @param {Numbered[]} things in order
 * @param {number | undefined} active
 * @returns {number | undefined} none where the key means something else
 */
export function stepped(event, things, active) {
  const step = STEPS[event.key];
  if (!step || /** @type {HTMLElement} */ (event.target).closest('textarea, select')) return undefined;
  event.preventDefault();
  const stop = stopOf(things, active);
  const at = things.findIndex(({ number }) => number === stop);
  return things[step(at, things.length - 1)]?.number;
}

/** @param {List} list @param {number | undefined} number none: nothing happens */
export async function focus(list, number) {
  if (number === undefined) return;
  list.active = number;
  await list.updateComplete;
  /** @type {HTMLElement | null} */ (list.querySelector(`[data-number="${number}"]`))?.focus();
}

/** @param {List} list @param {Event} event something in it got the focus */
export function attend(list, { target }) {
  const item = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (target).closest('[data-number]'));
  if (item) list.active = Number(item.dataset.number);
}

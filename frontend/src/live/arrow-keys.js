const STEPS = /** @type {Record<string, (at: number, last: number) => number>} */ ({
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
});

/**
 * Where a key leads in a list of which one thing has the focus.
 *
 * @param {KeyboardEvent} event
 * @param {number[]} numbers of the things, in order
 * @param {number | undefined} active none: the last
 * @returns {number | undefined} none where the key means something else
 */
export function stepped(event, numbers, active) {
  const step = STEPS[event.key];
  if (!step || /** @type {HTMLElement} */ (event.target).closest('textarea, select')) return undefined;
  event.preventDefault();
  const at = active === undefined ? numbers.length - 1 : numbers.indexOf(active);
  return numbers[step(at, numbers.length - 1)];
}

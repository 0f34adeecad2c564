import { timesOf } from '../i18n/times.js';

/**
 * Starts the clocks of the sides, which the page renders without hands.
 *
 * @param {ParentNode} page
 * @param {() => number} now
 */
export function clockUpdater(page, now) {
  /** @type {NodeListOf<HTMLElement>} */
  const clocks = page.querySelectorAll('.clock[data-zone]');
  const show = () => {
    for (const clock of clocks) {
      const at = now();
      const shown = timesOf('en', clock.dataset.zone).clock(at);
      if (clock.textContent === shown) continue;
      clock.textContent = shown;
      clock.hidden = false;
    }
  };
  show();
  return show;
}

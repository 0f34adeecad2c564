import { timesOf } from '../i18n/times.js';

/**
 * Lets the clocks of the sides go, which the page has without hands.
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

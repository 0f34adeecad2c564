// What a script adds to pages that are whole without it: printing by a button, the item that is on now, forms that are sent once.
import { submitOnce } from './submit-once.js';

const MINUTE = 60_000;

submitOnce();

/** @type {NodeListOf<HTMLElement>} */
const printButtons = document.querySelectorAll('[data-print]');
for (const button of printButtons) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

/** @type {NodeListOf<HTMLElement>} */
const items = document.querySelectorAll('[data-starts]');

function markWhatIsOn() {
  const now = Date.now();
  for (const item of items) {
    const { starts = '', ends = '' } = item.dataset;
    const on = Date.parse(starts) <= now && now < Date.parse(ends);
    if (on) item.setAttribute('aria-current', 'time');
    else item.removeAttribute('aria-current');
  }
}

if (items.length > 0) {
  markWhatIsOn();
  setInterval(markWhatIsOn, MINUTE);
}

const MINUTE = 60_000;

/** Marks the agenda item that is on now, every minute. */
export function markCurrentItem() {
  /** @type {NodeListOf<HTMLElement>} */
  const items = document.querySelectorAll('[data-starts]');
  if (items.length === 0) return;
  const mark = () => {
    for (const item of items) markItem(item, Date.now());
  };
  mark();
  setInterval(mark, MINUTE);
}

/** @param {HTMLElement} item @param {number} now */
function markItem(item, now) {
  const { starts = '', ends = '' } = item.dataset;
  if (Date.parse(starts) <= now && now < Date.parse(ends)) item.setAttribute('aria-current', 'time');
  else item.removeAttribute('aria-current');
}

const MINUTE = 60_000;
/** Only around the day of a programme can an item be on now, by any clock that is not days wrong. */
const NEAR = 3 * 86_400_000;

/** Marks the agenda item that is on now, every minute, by the server's clock: the computer's may be wrong. */
export async function markCurrentItem() {
  /** @type {NodeListOf<HTMLElement>} */
  const found = document.querySelectorAll('[data-starts]');
  const items = [...found];
  const near = (/** @type {string | undefined} */ at) => Math.abs(Date.parse(at ?? '') - Date.now()) < NEAR;
  if (!items.some(({ dataset }) => near(dataset.starts) || near(dataset.ends))) return;
  const ahead = (await serverTime()) - performance.now();
  const mark = () => {
    for (const item of items) markItem(item, performance.now() + ahead);
  };
  mark();
  setInterval(mark, MINUTE);
}

/** @returns {Promise<number>} milliseconds since 1970; the computer's if the server does not say */
async function serverTime() {
  try {
    const { headers } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    // A cache in between answers with the moment at which it got its copy, and how old that is.
    const told = Date.parse(headers.get('date') ?? '') + Number(headers.get('age') ?? 0) * 1000;
    return Number.isNaN(told) ? Date.now() : told;
  } catch {
    return Date.now();
  }
}

/** @param {HTMLElement} item @param {number} now */
function markItem(item, now) {
  const { starts = '', ends = '' } = item.dataset;
  if (Date.parse(starts) <= now && now < Date.parse(ends)) item.setAttribute('aria-current', 'time');
  else item.removeAttribute('aria-current');
}

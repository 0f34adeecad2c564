const exchange = /^\/([a-z]{2})\/(?:exchanges|missions)\/([a-z0-9-]+)(?:\/|$)/;
const work = /^\/[a-z]{2}\/(?:console|new-exchange|exchange-files)(?:\/|$)/;
const mark = 'consilium.organises';

/**
 * Shows organisers their tools on the public pages of what they organise. Those pages are the same for everybody and cached, so
 * the tools are asked for by browsers alone in which somebody has opened the console.
 */
export async function showOrganiserBar() {
  const path = window.location.pathname;
  if (work.test(path)) {
    keep(true);
    return;
  }
  const [, language, slug] = exchange.exec(path) ?? [];
  if (!slug || !kept()) return;
  const answer = await fetch(`/${language}/console/${slug}/toolbar`).catch(() => undefined);
  if (answer?.status === 401) keep(false);
  if (answer?.ok) document.querySelector('main')?.insertAdjacentHTML('afterbegin', await answer.text());
}

/** Storage may be forbidden. @returns {boolean} */
function kept() {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}

/** @param {boolean} organises */
function keep(organises) {
  try {
    if (organises) localStorage.setItem(mark, '1');
    else localStorage.removeItem(mark);
  } catch {
    // the bar is not shown then
  }
}

import { newId } from '../protocol/command-outbox.js';

const KEY = 'consilium.console';

/**
 * The name of this window, by which a lease knows in which window its holder writes. It outlives a reload, but a copy of the
 * tab, which comes with a copy of what the tab has stored, gets one of its own: the name is stored only between two pages.
 *
 * @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} storage of this tab
 * @param {EventTarget} page tells `pagehide` and `pageshow`
 */
export function consoleId(storage, page) {
  const id = storage.getItem(KEY) ?? newId();
  storage.removeItem(KEY);
  page.addEventListener('pagehide', () => storage.setItem(KEY, id));
  page.addEventListener('pageshow', () => storage.removeItem(KEY));
  return id;
}

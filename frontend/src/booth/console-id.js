import { newId } from '../protocol/command-outbox.js';

const KEY = 'consilium.console';

/**
 * The name of this window, by which a lease identifies the window in which its holder writes. It survives a reload; a copy of
 * the tab, which starts with a copy of the tab's storage, gets a new name, because the name is stored only between two pages.
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

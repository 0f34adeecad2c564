import { newId } from '../protocol/command-outbox.js';
import { platform } from '../shared/platform.js';

/** Milliseconds in which an open window answers another one. */
const ANSWER_WITHIN = 700;
const CLIENT = 'consilium.edit.client';

/**
 * This window's name. It survives a reload; a window that is duplicated copies the storage of this visit, in which the name stands
 * only between two pages, so that no two windows have the same name.
 */
function clientOfWindow() {
  const client = sessionStorage.getItem(CLIENT) ?? newId();
  sessionStorage.removeItem(CLIENT);
  addEventListener('pagehide', () => sessionStorage.setItem(CLIENT, client));
  addEventListener('pageshow', ({ persisted }) => persisted && sessionStorage.removeItem(CLIENT));
  return client;
}

/** Which windows of this browser are open: each answers when another one asks. */
function windows() {
  const channel = new BroadcastChannel('consilium.edit');
  /** @type {Set<string>} */
  const heard = new Set();
  let own = '';
  channel.onmessage = ({ data }) => {
    if (data === 'who') channel.postMessage({ here: own });
    else heard.add(data.here);
  };
  return {
    tell: (/** @type {string} */ client) => void (own = client),
    ask: () => {
      heard.clear();
      channel.postMessage('who');
      return new Promise((/** @type {(open: Set<string>) => void} */ resolve) =>
        setTimeout(() => resolve(new Set(heard)), ANSWER_WITHIN),
      );
    },
  };
}

/** @returns {import('../protocol/working-copy-client.js').EditorPlatform} */
export const editorPlatform = () => ({
  ...platform(),
  kept: localStorage,
  client: clientOfWindow(),
  windows: windows(),
});

/** Whether a row has room for one text only, and fields open in a sheet. */
export const isNarrow = () => matchMedia('(max-width: 47.99rem)').matches;

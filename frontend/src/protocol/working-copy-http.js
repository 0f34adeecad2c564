import { read } from './http.js';

/**
 * A working copy over HTTP. A refusal is thrown as `Refused`, a network failure as thrown by `fetch`.
 *
 * @typedef {{slug: string, seq: number, epoch: string, document: import('./working-copy-document.js').Document,
 *   published: boolean, changed: boolean}} WorkingCopy
 *
 * @param {string} slug
 * @param {typeof globalThis.fetch} fetch
 */
export function workingCopyHttp(slug, fetch) {
  const base = `/api/working-copies/${slug}`;
  const get = async (/** @type {string} */ path) =>
    read(await fetch(base + path, { headers: { Accept: 'application/json' }, cache: 'no-store' }));
  return {
    /** @returns {Promise<WorkingCopy>} */
    document: () => get(''),
    /** @param {number} [before] @returns {Promise<import('./undo-stacks.js').Entry[]>} newest first */
    history: async (before) => {
      const found = await get(`/edits${before === undefined ? '' : `?before=${before}`}`);
      return Array.isArray(found) ? found : found.edits;
    },
    /** @param {import('./edit-outbox.js').EditCommand} command @returns {Promise<{seq: number}>} */
    command: async (command) =>
      read(
        await fetch(`${base}/commands`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(command),
        }),
      ),
  };
}

/** @typedef {ReturnType<typeof workingCopyHttp>} WorkingCopyHttp */

/**
 * What somebody is writing and has not sent, kept for this visit, one for each exchange.
 *
 * @typedef {{text: string, language?: string, replyTo?: number, mentions?: import('../protocol/frames.js').Person[]}} Draft
 */

/** @param {string} slug of the exchange @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} storage */
export function drafts(slug, storage) {
  const key = `consilium.draft.${slug}`;
  return {
    /** @returns {Draft} */
    read() {
      try {
        return { text: '', ...JSON.parse(storage.getItem(key) ?? '{}') };
      } catch {
        return { text: '' };
      }
    },
    /** @param {Draft} draft */
    keep(draft) {
      if (draft.text === '' && draft.replyTo === undefined) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(draft));
    },
  };
}

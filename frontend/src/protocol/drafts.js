/**
 * What somebody is writing and has not sent, kept for this visit, one for each exchange.
 *
 * @typedef {{text: string, language?: string, replyTo?: number, mentions?: import('./frames.js').Person[]}} Draft
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

/**
 * Other texts typed and not sent, also for this visit: questions, answers, translations, each under its place.
 *
 * @param {string} slug of the exchange
 * @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} storage
 */
export function typedTexts(slug, storage) {
  const key = `consilium.typed.${slug}`;
  /** @returns {Record<string, string>} */
  const all = () => JSON.parse(storage.getItem(key) ?? '{}');
  return {
    /** By place, so that looking up several reads them once. */
    all,
    /** @param {string} place */
    read: (place) => all()[place] ?? '',
    /** @returns {string[]} the texts alone, without what is stored with some */
    words: () => Object.values(all()).flatMap(wordsOf),
    /** @param {string} place @param {string} text nothing: no longer kept */
    keep(place, text) {
      const texts = all();
      if (text === '') delete texts[place];
      else texts[place] = text;
      if (Object.keys(texts).length === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(texts));
    },
  };
}

/**
 * A stored text with its data. A page of an earlier version may have stored the text alone.
 *
 * @param {string} kept
 * @returns {({text: string} & Record<string, any>) | undefined} none if nothing is stored
 */
export function keptText(kept) {
  if (kept === '') return undefined;
  try {
    const found = JSON.parse(kept);
    return typeof found?.text === 'string' ? found : { text: kept };
  } catch {
    return { text: kept };
  }
}

/** @param {string} kept @returns {string[]} */
function wordsOf(kept) {
  try {
    const texts = [JSON.parse(kept)].flat().flatMap(({ text }) => text ?? []);
    return texts.length > 0 ? texts : [kept];
  } catch {
    return [kept];
  }
}

/**
 * If a different member signed in in the same window, the former one's texts are neither shown nor sent in the new name.
 *
 * @param {string} slug of the exchange
 * @param {number} person who is here now
 * @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} storage
 * @returns {boolean} whether it was somebody else
 */
export function keepFor(slug, person, storage) {
  const key = `consilium.writer.${slug}`;
  const before = storage.getItem(key);
  storage.setItem(key, String(person));
  if (before === null || before === String(person)) return false;
  for (const kind of ['draft', 'sent', 'typed']) storage.removeItem(`consilium.${kind}.${slug}`);
  return true;
}

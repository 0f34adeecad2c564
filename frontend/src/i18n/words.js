import { formatter, partsOf } from './message-format.js';

/**
 * The page's texts in its language: ICU MessageFormat, as in the server's catalogues.
 *
 * @typedef {{say: (key: string, args?: Record<string, string | number>) => string, has: (key: string) => boolean}} Words
 */

/**
 * @param {Record<string, string>} messages by key
 * @param {string} language BCP 47
 * @returns {Words}
 */
export function wordsOf(messages, language) {
  const format = formatter(language);
  /** @type {Map<string, import('./message-format.js').Part[]>} */
  const parsed = new Map();
  return {
    has: (key) => key in messages,
    say(key, args) {
      const message = messages[key];
      if (message === undefined) throw new Error(`no word for ${key}`);
      if (args === undefined) return message; // as on the server: a text without arguments is not parsed
      const parts = parsed.get(key) ?? partsOf(message);
      parsed.set(key, parts);
      return format(parts, args);
    },
  };
}

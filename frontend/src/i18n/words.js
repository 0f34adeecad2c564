import { IntlMessageFormat } from 'intl-messageformat';

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
  /** @type {Map<string, IntlMessageFormat>} parsing costs more than formatting, and few texts are used often */
  const parsed = new Map();
  return {
    has: (key) => key in messages,
    say(key, args) {
      const message = messages[key];
      if (message === undefined) throw new Error(`no word for ${key}`);
      if (args === undefined) return message; // as on the server: a text without arguments is not parsed
      let format = parsed.get(key);
      if (!format) {
        format = new IntlMessageFormat(message, language);
        parsed.set(key, format);
      }
      return String(format.format(args));
    },
  };
}

import { IntlMessageFormat } from 'intl-messageformat';

/**
 * The words of the page in its language: messages of ICU MessageFormat, as the server's catalogues have them.
 *
 * @typedef {{say: (key: string, args?: Record<string, string | number>) => string, has: (key: string) => boolean}} Words
 */

/**
 * @param {Record<string, string>} messages by key
 * @param {string} language BCP 47
 * @returns {Words}
 */
export function wordsOf(messages, language) {
  /** @type {Map<string, IntlMessageFormat>} parsing costs more than formatting, and few messages are said often */
  const parsed = new Map();
  return {
    has: (key) => key in messages,
    say(key, args) {
      const message = messages[key];
      if (message === undefined) throw new Error(`no word for ${key}`);
      if (args === undefined) return message; // as on the server: without arguments nothing is parsed
      let format = parsed.get(key);
      if (!format) {
        format = new IntlMessageFormat(message, language);
        parsed.set(key, format);
      }
      return String(format.format(args));
    },
  };
}

import { Glossary } from '../protocol/glossary.js';
import { sameLanguage } from '../i18n/text.js';
import { browserIdle, untilThere } from './idle.js';

/**
 * @typedef {import('../protocol/glossary.js').Term} Term
 * @typedef {import('../protocol/glossary.js').Completion} Completion
 */

/** Help with terms from the exchange's glossary, if there is one. Without it everything stays silent. */
export class Terms {
  #glossary;

  /** @param {Glossary} [glossary] */
  constructor(glossary) {
    this.#glossary = glossary;
  }

  /** @param {string} text @param {string} language @returns {Term[]} each once */
  in(text, language) {
    return [...new Set(this.#glossary?.termsIn(text, language).map(({ term }) => term) ?? [])];
  }

  /** @param {string} before the caret @param {string} language @param {Term[]} sourceTerms @returns {Completion[]} */
  complete(before, language, sourceTerms) {
    return this.#glossary?.complete(before, language, sourceTerms) ?? [];
  }

  /**
   * @param {string} source
   * @param {string} from
   * @param {string} target
   * @param {string} into
   * @returns {string[]} agreed words that the target does not use
   */
  unused(source, from, target, into) {
    const terms = this.#glossary?.unusedTerms(source, from, target, into) ?? [];
    return terms.flatMap((term) => wordOf(term, into) ?? []);
  }
}

/** Terms indexed between two checks of the clock: about a millisecond. */
const PIECE = 100;

/**
 * Loads the terms, with retries. The index that the first key press would wait for is built while the browser is idle.
 *
 * @param {Pick<import('../protocol/http.js').RoomHttp, 'glossary'>} http
 * @param {string[]} languages
 * @param {import('./idle.js').Idle} [idle]
 * @returns {Promise<Terms>} empty if there are none for this reader
 */
export function fetchedTerms(http, languages, idle = browserIdle) {
  return untilThere(async () => {
    try {
      const glossary = new Glossary(await http.glossary(languages));
      grow(glossary, languages, idle);
      return new Terms(glossary);
    } catch (refused) {
      return isFinal(/** @type {{status?: number}} */ (refused)) ? new Terms() : undefined;
    }
  }, idle);
}

/** A client error is final; too many requests, server errors and network failures are temporary. */
const isFinal = (/** @type {{status?: number}} */ { status = 0 }) => status >= 400 && status < 500 && status !== 429;

/** @param {Glossary} glossary @param {string[]} languages @param {import('./idle.js').Idle} idle */
function grow(glossary, languages, idle) {
  idle.soon((left) => {
    while (glossary.grow(languages, PIECE)) {
      if (left.timeRemaining() <= 1) return grow(glossary, languages, idle);
    }
  });
}

/** @param {Term} term @param {string} language @returns {string | undefined} the preferred word */
export function wordOf({ words }, language) {
  return Object.entries(words).find(([tag]) => sameLanguage(tag, language))?.[1][0];
}

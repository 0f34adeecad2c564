import { Glossary } from '../protocol/glossary.js';
import { differing } from '../protocol/figures.js';
import { sameLanguage } from '../i18n/text.js';

/**
 * @typedef {import('../protocol/glossary.js').Term} Term
 * @typedef {import('../protocol/glossary.js').Completion} Completion
 */

/** What helps with words: the glossary of the exchange, where there is one. Without it everything is silent but figures. */
export class Terms {
  #glossary;

  /** @param {Glossary} [glossary] */
  constructor(glossary) {
    this.#glossary = glossary;
  }

  /**
   * @param {string} slug
   * @param {string[]} languages
   * @param {typeof globalThis.fetch} fetch
   */
  static async fetched(slug, languages, fetch) {
    const wanted = encodeURIComponent(languages.join(','));
    const answer = await fetch(`/api/exchanges/${slug}/glossary?languages=${wanted}`);
    return answer.ok ? new Terms(new Glossary(await answer.json())) : new Terms();
  }

  /** @param {string} text @param {string} language @returns {Term[]} each once */
  in(text, language) {
    return [...new Set(this.#glossary?.termsIn(text, language).map(({ term }) => term) ?? [])];
  }

  /** @param {string} before the caret @param {string} language @param {Term[]} sourceTerms @returns {Completion[]} */
  complete(before, language, sourceTerms) {
    return this.#glossary?.complete(before, language, { sourceTerms }).filter(({ typed }) => typed > 0) ?? [];
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

  /** @param {string} source @param {string} target */
  differing(source, target) {
    return differing(source, target);
  }
}

/** @param {Term} term @param {string} language @returns {string | undefined} the preferred word */
export function wordOf({ words }, language) {
  return Object.entries(words).find(([tag]) => sameLanguage(tag, language))?.[1][0];
}

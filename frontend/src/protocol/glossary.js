// The glossary of a room while somebody types or reads: terms in a text, words to complete, missing agreed translations. The
// index of a language is built on first use, or in idle time before. Pure.

import { TermIndex, formsOf } from './term-index.js';
import { begun, tokens } from './term-tokens.js';
import { KnownForms } from './known-forms.js';

/**
 * @typedef {object} Term
 * @property {string} id
 * @property {'proposed' | 'agreed' | 'programme'} status
 * @property {string} [domain]
 * @property {string} [note]
 * @property {Record<string, string[]>} words by language (BCP 47), the preferred one first
 *
 * @typedef {{term: Term, from: number, to: number}} Found offsets into the text
 * @typedef {{term: Term, word: string, typed: number}} Completion typed: how many characters before the caret the word
 *   stands in place of
 */

const MOST_COMPLETIONS = 8;
/** Letters before words outside the source are offered; a Han character counts as a word. */
const SHORTEST_BEGUN = 2;
/** How many words, or Han characters, a term may have before the caret. */
const MOST_BEGUN = 12;
const MOST_LOOKED_AT = 200;
const RANKS = { agreed: 0, programme: 1, proposed: 2 };

export class Glossary {
  #terms;
  #known;
  /** @type {Map<string, KnownForms>} by language */
  #forms = new Map();
  /** @type {Map<string, TermIndex>} */
  #indexes = new Map();

  /**
   * @param {{terms: Term[], forms?: Record<string, Record<string, string[]>>}} json terms: those that go before others first;
   *   forms: of their words, by language and word
   */
  constructor({ terms, forms = {} }) {
    this.#terms = terms;
    this.#known = forms;
  }

  get terms() {
    return this.#terms;
  }

  /** @param {string} language */
  #index(language) {
    let index = this.#indexes.get(language);
    if (!index) {
      index = new TermIndex(this.#terms, language, this.#formsOf(language));
      this.#indexes.set(language, index);
    }
    return index;
  }

  /** @param {string} language */
  #formsOf(language) {
    const forms = this.#forms.get(language) ?? new KnownForms(this.#known[language]);
    this.#forms.set(language, forms);
    return forms;
  }

  /**
   * Builds a part of the index that the first lookup in these languages would otherwise wait for.
   *
   * @param {string[]} languages
   * @param {number} most terms of one of them
   * @returns {boolean} whether there is more to do
   */
  grow(languages, most) {
    return languages.some((language) => this.#formsOf(language).grow(most) || this.#index(language).grow(most));
  }

  /**
   * Terms of a text, inflected or not: the longest ones, from left to right.
   *
   * @param {string} text
   * @param {string} language
   * @returns {Found[]}
   */
  termsIn(text, language) {
    return this.#index(language).in(text);
  }

  /**
   * Completions of the end of a text.
   *
   * @param {string} prefix the text before the caret
   * @param {string} language in which it is written
   * @param {Term[]} [sourceTerms] preferred ones
   * @returns {Completion[]} at most 8
   */
  complete(prefix, language, sourceTerms = []) {
    const ends = endsOf(prefix);
    const first = sourceTerms.flatMap((term) => begunBy(term, ends, language));
    return distinct([...first, ...this.#beginning(ends, language)]);
  }

  /** By the longest prefix that begins a term. @param {End[]} ends @param {string} language @returns {Completion[]} */
  #beginning(ends, language) {
    for (const { line, typed, enough } of ends) {
      const forms = enough ? this.#index(language).beginning(line, MOST_LOOKED_AT) : [];
      const longer = forms.filter((form) => form.line !== line).sort(byRank);
      if (longer.length > 0) return longer.map(({ term, word }) => ({ term, word, typed }));
    }
    return [];
  }

  /**
   * Agreed terms of a source whose agreed translation is not in the target.
   *
   * @param {string} source
   * @param {string} from its language
   * @param {string} target
   * @param {string} into its language
   * @returns {Term[]}
   */
  unusedTerms(source, from, target, into) {
    const wanted = this.termsIn(source, from)
      .map(({ term }) => term)
      .filter(({ status, words }) => status === 'agreed' && words[into]?.length);
    const forms = this.#formsOf(into);
    const used = new Set(wanted.filter((term) => new TermIndex([term], into, forms).isIn(target)));
    return [...new Set(wanted)].filter((term) => !used.has(term));
  }
}

/**
 * The ends of a text that may begin a term: its last words, the longest first.
 *
 * @param {string} prefix
 */
function endsOf(prefix) {
  const parts = tokens(prefix);
  const last = parts.at(-1);
  if (!last || !/^[\s-]?$/u.test(prefix.slice(last.to))) return [];
  const ends = [];
  for (let at = parts.length - 1; at >= Math.max(0, parts.length - MOST_BEGUN); at--) {
    const { from, han } = parts[at];
    const line = begun(prefix.slice(from));
    ends.unshift({ line, typed: prefix.length - from, enough: han || line.trimEnd().length >= SHORTEST_BEGUN });
    if (!parts[at].joined) break;
  }
  return ends;
}

/** @typedef {ReturnType<typeof endsOf>[number]} End */

/** @param {Term} term @param {End[]} ends @param {string} language @returns {Completion[]} */
function begunBy(term, ends, language) {
  const forms = (term.words[language] ?? []).flatMap(formsOf);
  return forms.flatMap((word) => {
    const line = begun(word);
    const end = ends.find((it) => line.startsWith(it.line) && line !== it.line);
    return end ? [{ term, word, typed: end.typed }] : [];
  });
}

/** @param {import('./term-index.js').Form} one @param {import('./term-index.js').Form} other */
const byRank = (one, other) => RANKS[one.term.status] - RANKS[other.term.status] || one.line.length - other.line.length;

/** @param {Completion[]} completions */
function distinct(completions) {
  const words = new Set();
  const kept = completions.filter(({ word }) => !words.has(word) && words.add(word));
  return kept.slice(0, MOST_COMPLETIONS);
}

// An index of the terms in one language, for lookup in texts and for completion. Pure.

import { HanWords } from './han-words.js';
import { keysOf } from './stems.js';
import { begun, tokens } from './term-tokens.js';
import { KnownForms } from './known-forms.js';

/**
 * @typedef {import('./glossary.js').Term} Term
 * @typedef {import('./term-tokens.js').Token} Token
 * @typedef {{own: Map<string, Node>, next: Map<string, Node[]>, apart?: boolean, term?: Term}} Node own: by the word
 *   as it is; next: by each of its keys; apart: whether a comma or the like stands before it in a term
 * @typedef {{line: string, word: string, term: Term}} Form a word of a term, as it is begun and as it is written
 */

const ABBREVIATED = /^(.+?)\s*[(（]([\p{Lu}\p{N}-]{2,12})[)）]$/u;
const BRACKETS = /\s*[(（][^()（）]*[)）]\s*/gu;

/**
 * A term is found by its word as written and without its brackets; an abbreviation in brackets is a word of its own.
 *
 * @param {string} word
 * @returns {string[]} what may occur in a text, the fullest first
 */
export function formsOf(word) {
  const short = ABBREVIATED.exec(word);
  if (short) return [short[1], short[2]];
  const bare = word.replace(BRACKETS, ' ').trim();
  return bare && bare !== word ? [word, bare] : [word];
}

/** @returns {Node} */
const node = () => ({ own: new Map(), next: new Map() });

/** The successor by a word, known by all its keys. @param {Node} from @param {string[]} keys */
function step(from, keys) {
  const known = from.own.get(keys[0]);
  if (known) return known;
  const to = node();
  from.own.set(keys[0], to);
  for (const key of new Set(keys)) from.next.set(key, [...(from.next.get(key) ?? []), to]);
  return to;
}

export class TermIndex {
  #terms;
  #language;
  /** How many of the terms are indexed. */
  #grown = 0;
  /** @type {Node} */
  #root = node();
  #forms;
  /** @type {Form[]} by their line */
  #lines = [];

  /**
   * Builds itself on first use, unless it was built before.
   *
   * @param {Term[]} terms of two with the same word, the first is found
   * @param {string} language
   * @param {KnownForms} [forms] of their words
   */
  constructor(terms, language, forms = new KnownForms()) {
    this.#terms = terms;
    this.#language = language;
    this.#forms = forms;
  }

  /** @param {number} most terms to index now @returns {boolean} whether there are more */
  grow(most) {
    const last = Math.min(this.#grown + most, this.#terms.length);
    if (this.#grown === last) return false;
    for (; this.#grown < last; this.#grown++) this.#take(this.#terms[this.#grown]);
    if (last === this.#terms.length) {
      this.#lines.sort((one, other) => (one.line < other.line ? -1 : one.line > other.line ? 1 : 0));
    }
    return last < this.#terms.length;
  }

  #growWhole() {
    this.grow(this.#terms.length);
  }

  /** @param {Term} term */
  #take(term) {
    for (const word of term.words[this.#language] ?? []) {
      for (const form of formsOf(word)) {
        this.#add(form, term);
        this.#lines.push({ line: begun(form), word: form, term });
      }
    }
  }

  /** @param {string} form @param {Term} term */
  #add(form, term) {
    const parts = tokens(form);
    if (parts.length === 0) return;
    let at = this.#root;
    for (const [place, part] of parts.entries()) {
      at = step(at, keysOf(part, this.#language, true, this.#forms));
      at.apart ||= place > 0 && !part.joined;
    }
    at.term ??= term;
  }

  /**
   * The longest terms from left to right, without overlaps.
   *
   * @param {string} text
   * @returns {{term: Term, from: number, to: number}[]}
   */
  in(text) {
    this.#growWhole();
    const found = [];
    const { parts, stands } = looked(text);
    for (let at = 0; at < parts.length; at++) {
      const longest = this.#from(parts, at, stands);
      if (longest) {
        found.push({ term: longest.term, from: parts[at].from, to: parts[longest.last].to });
        at = longest.last;
      }
    }
    return found;
  }

  /** Whether any term occurs in a text, if necessary with another word between its words. @param {string} text */
  isIn(text) {
    this.#growWhole();
    const { parts, stands } = looked(text);
    return parts.some((_, at) => this.#from(parts, at, stands, 1));
  }

  /**
   * @param {Token[]} parts
   * @param {number} first
   * @param {(from: Token, to: Token) => boolean} stands
   * @param {number} [others] words that may stand between those of a term
   */
  #from(parts, first, stands, others = 0) {
    /** @type {{term: Term, last: number} | null} */
    let longest = null;
    let nodes = [this.#root];
    for (let at = first; at < parts.length; at++) {
      const keys = keysOf(parts[at], this.#language, false, this.#forms);
      // The word as written comes first among its keys, so an exact match precedes other forms.
      let further = nodes.flatMap(({ next }) => keys.flatMap((key) => next.get(key) ?? []));
      if (at > first && !parts[at].joined) further = further.filter(({ apart }) => apart);
      if (further.length === 0) {
        if (at === first || others-- === 0 || !parts[at].joined) break;
        continue;
      }
      nodes = further;
      const term = nodes.find((it) => it.term)?.term;
      if (term && stands(parts[first], parts[at])) longest = { term, last: at };
    }
    return longest;
  }

  /**
   * Words with this prefix, in order.
   *
   * @param {string} line as `begun` makes it
   * @param {number} most
   */
  beginning(line, most) {
    this.#growWhole();
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle].line < line) low = middle + 1;
      else high = middle;
    }
    /** @type {Form[]} */
    const found = [];
    while (found.length < most && this.#lines[low]?.line.startsWith(line)) found.push(this.#lines[low++]);
    return found;
  }
}

/** A text prepared for searching: its tokens, and whether some of them stand alone. @param {string} text */
function looked(text) {
  /** @type {HanWords | undefined} */
  let words;
  const stands = (/** @type {Token} */ first, /** @type {Token} */ last) => {
    if (!first.han && !last.han) return true;
    words ??= new HanWords(text);
    return first === last ? words.isWord(first.from) : words.stands(first.from, last.to);
  };
  return { parts: tokens(text), stands };
}

// The forms of the words of a glossary in one language, as the server's dictionaries know them.

export class KnownForms {
  #forms;
  #left;
  /** By form, the words of the glossary that it is a form of. @type {Map<string, string[]>} */
  #words = new Map();

  /** @param {Record<string, string[]>} [forms] by word, as it is compared (see `term-tokens.js`), the word among them */
  constructor(forms = {}) {
    this.#forms = new Map(Object.entries(forms));
    this.#left = this.#forms.entries();
  }

  /** @param {number} most words to take up now @returns {boolean} whether there may be more */
  grow(most) {
    for (let taken = 0; taken < most; taken++) {
      const { value, done } = this.#left.next();
      if (done) return false;
      this.#take(...value);
    }
    return true;
  }

  /** @param {string} word @param {string[]} forms */
  #take(word, forms) {
    for (const form of forms) {
      const known = this.#words.get(form);
      if (!known) this.#words.set(form, [word]);
      else if (form === word) known.unshift(word);
      else known.push(word);
    }
  }

  /** Whether all forms of a word of the glossary are known. @param {string} word */
  has(word) {
    return this.#forms.has(word);
  }

  /** Whether any of its forms has an ending of the plural in Russian or Ukrainian. @param {string} word known */
  hasPlural(word) {
    return this.#forms.get(word)?.some((it) => /[ая](?:ми?|х)$/u.test(it)) ?? false;
  }

  /** The words of the glossary that this is a form of, itself before others. @param {string} form */
  wordsOf(form) {
    this.grow(Infinity);
    return this.#words.get(form) ?? [];
  }
}

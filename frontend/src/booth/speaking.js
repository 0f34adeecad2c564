import { voiceOf } from './voices.js';

/** Who speaks, on which item: it follows what is on, and the interpreter's keys. */
export class Speaking {
  /** @type {import('./voices.js').Voice} */
  voice = {};
  /** @type {number | undefined} the item that what is being typed belongs to */
  item = undefined;
  /** when the speaker or the item changed last, by the server's clock; 0: not since the page was opened */
  changedAt = 0;
  #items;
  #language;
  #followed = false;

  /** @param {import('./voices.js').Item[]} items @param {string} language of the booth */
  constructor(items, language) {
    this.#items = items;
    this.#language = language;
  }

  /**
   * What is on moved: what is being typed still belongs to what was on before, the next text follows.
   *
   * @param {number | undefined} on
   * @param {boolean} typing
   * @param {number} now
   */
  follow(on, typing, now) {
    if (this.#followed && (on === this.item || typing)) return;
    if (this.#followed) this.changedAt = now;
    this.#followed = true;
    this.item = on;
    const [first] = this.#items.find(({ number }) => number === on)?.speakers ?? [];
    this.voice = first ? voiceOf(first, this.#language) : {};
  }

  /**
   * A key says so: what is being typed belongs to that voice, on what is on.
   *
   * @param {import('./voices.js').Voice} voice
   * @param {number | undefined} on
   * @param {number} now
   */
  speaks(voice, on, now) {
    this.voice = voice;
    this.item = on;
    this.changedAt = now;
  }
}

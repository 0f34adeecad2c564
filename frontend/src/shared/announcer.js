/**
 * What is read out to those who do not see the page. It does not shout: what comes within a few seconds is said in one
 * sentence, when there is a pause.
 */

/** So long it waits for more of the same. */
export const TOGETHER = 3_000;

export class Announcer {
  #region;
  #words;
  #messages = 0;
  /** @type {string[]} */
  #sentences = [];
  #waiting = false;

  /**
   * @param {{textContent: string | null}} region a polite live region
   * @param {import('../i18n/words.js').Words} words
   */
  constructor(region, words) {
    this.#region = region;
    this.#words = words;
  }

  /** @param {number} count of messages that others wrote */
  messages(count) {
    this.#messages += count;
    if (count > 0) this.#soon();
  }

  /** @param {string} sentence something that changed; of several with the same words one is said */
  say(sentence) {
    if (!this.#sentences.includes(sentence)) this.#sentences.push(sentence);
    this.#soon();
  }

  #soon() {
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(() => {
      this.#waiting = false;
      const said = this.#sentences.splice(0);
      if (this.#messages > 0) said.push(this.#words.say('room.chat.new', { count: this.#messages }));
      this.#messages = 0;
      this.#region.textContent = said.join(' ');
    }, TOGETHER);
  }
}

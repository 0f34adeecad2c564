/** Announcements for screen readers. News within a few seconds are read as one sentence, in a pause. */

/** Milliseconds to wait for more of the same. */
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

  /** @param {string} sentence something that changed; equal ones are read once */
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

/**
 * Reads final text out for people who cannot see it, at a listening rate: one passage after another, and if it falls behind,
 * the newest. Corrections are not read again.
 */

/** Characters spoken per second: in an alphabet, and in a script with one character per syllable. */
const LETTERS = 14;
const SYLLABLES = 4.5;
/** Milliseconds. */
const LEAST = 1_500;
/** The most passages that wait; older ones are skipped, and the skipping is announced. */
export const MOST_WAITING = 4;

export class NotesVoice {
  #say;
  #skipped;
  /** @type {{text: string, language: string}[]} */
  #waiting = [];
  #left = 0;
  #speaking = false;

  /**
   * @param {(text: string, language: string) => void} say
   * @param {(count: number) => string} skipped words for what was left out
   */
  constructor(say, skipped) {
    this.#say = say;
    this.#skipped = skipped;
  }

  /** @param {string} text @param {string} language */
  hear(text, language) {
    this.#waiting.push({ text, language });
    if (this.#waiting.length > MOST_WAITING) {
      this.#waiting.shift();
      this.#left++;
    }
    if (!this.#speaking) this.#next();
  }

  /** Nothing more of what waits. */
  hush() {
    this.#waiting = [];
    this.#left = 0;
  }

  #next() {
    const next = this.#waiting.shift();
    this.#speaking = next !== undefined;
    if (next === undefined) return;
    const { text, language } = next;
    const said = this.#left > 0 ? `${this.#skipped(this.#left)} ${text}` : text;
    this.#left = 0;
    this.#say(said, language);
    setTimeout(() => this.#next(), millisToSay(said));
  }
}

/** @param {string} text */
export function millisToSay(text) {
  const syllables = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.max(LEAST, 1_000 * (syllables / SYLLABLES + (text.length - syllables) / LETTERS));
}

/**
 * Reads what is final out to those who do not see it, at a rate at which a person can listen: one thing after another, and
 * where it falls behind, the newest. Corrections are not read again.
 */

/** Characters that are spoken in a second: of an alphabet, and of a script in which one stands for a syllable. */
const LETTERS = 14;
const SYLLABLES = 4.5;
/** Milliseconds. */
const LEAST = 1_500;
/** So many wait at most; older ones are left out, and it is said that they were. */
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

import { keptText } from '../protocol/drafts.js';

/** The text in a booth's box with its speaker, kept for this visit, so that it keeps its speaker after a reload. */
export class UnsentDraft {
  #typed;
  #place;
  #kept;

  /** @param {{read: (place: string) => string, keep: (place: string, text: string) => void}} typed @param {string} booth */
  constructor(typed, booth) {
    this.#typed = typed;
    this.#place = `booth/${booth}`;
    this.#kept = typed.read(this.#place);
  }

  /** @returns {import('./writer.js').Written | undefined} none where nothing was begun */
  get written() {
    return keptText(this.#kept);
  }

  /**
   * @param {object} box
   * @param {string} box.text nothing: no longer kept
   * @param {import('./voices.js').Voice} box.voice
   * @param {number} [box.item]
   * @param {{number: number}} [box.work] what is being translated, in a relay
   */
  keep({ text, voice, item, work }) {
    const kept = text === '' ? '' : JSON.stringify({ text, ...voice, item, source: work?.number });
    if (kept !== this.#kept) this.#typed.keep(this.#place, kept);
    this.#kept = kept;
  }
}

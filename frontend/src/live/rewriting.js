import { mentionsIn } from './mentions.js';
import { placeOf, translated, wasThere } from '../protocol/translation.js';

/** @typedef {import('../protocol/frames.js').Message} Message */

/** The key is shared with the desk and the booth's queue: a translation begun in one continues in the other. */
const work = (/** @type {Message} */ of) => ({ kind: /** @type {const} */ ('message'), of, missing: [] });

/** A message being rewritten: edited, or translated. The typed text is kept for this visit until it is sent. */
export class Rewriting {
  #typed;
  #place;
  /** the text at the beginning, which the box started with */
  #seen;

  /**
   * @param {{read: (place: string) => string, keep: (place: string, text: string) => void}} typed
   * @param {Message} message
   * @param {string} [into] the language of a translation; none: the message itself
   */
  constructor(typed, message, into) {
    this.#typed = typed;
    this.into = into;
    this.#place = into ? placeOf(work(message), into) : `message/${message.number}/edit`;
    const there = (into ? wasThere(work(message), into)?.text : message.text) ?? '';
    const kept = typed.read(this.#place);
    /** what stands in the box */
    this.text = kept || there;
    this.#seen = kept ? undefined : there;
  }

  /** @param {string} text */
  write(text) {
    this.text = text;
    this.#typed.keep(this.#place, text);
  }

  /** @param {string} text that was sent and done @returns {boolean} whether nothing else was typed since */
  done(text) {
    if (this.#typed.read(this.#place) === text) this.#typed.keep(this.#place, '');
    return this.text === text;
  }

  /** @param {Message} message in its present form @returns the text that somebody else wrote: no translation is overwritten unseen */
  theirs(message) {
    const there = this.into ? wasThere(work(message), this.into) : undefined;
    return there?.text === this.#seen ? undefined : there;
  }

  /**
   * @param {Message} message
   * @param {boolean} checked whether its writer confirms that it identifies no patient
   * @returns {import('../protocol/command-types.js').Command}
   */
  command(message, checked) {
    const { text, into } = this;
    if (into) return translated(work(message), into, text, checked);
    const mentions = mentionsIn(text, message.mentions ?? []);
    return { type: 'edit', message: message.number, text, mentions, ...(checked && { checked }) };
  }
}

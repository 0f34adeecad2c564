import { relayedVoice, voiceOf } from './voices.js';

/**
 * @typedef {import('./voices.js').Voice} Voice
 * @typedef {import('../protocol/frames.js').Segment} Segment
 * @typedef {{voice: Voice, item: number | undefined}} Spoken item: what is being typed belongs to it
 */

/** Who speaks, on which item: follows the run of show, in a relay the text being translated, and the interpreter's keys. */
export class CurrentSpeaker {
  /** @type {Voice} */
  voice = {};
  /** @type {number | undefined} */
  item = undefined;
  /** when the speaker or the item changed last, by the server's clock; 0: not since the page was opened */
  changedAt = 0;
  #items;
  #language;
  #followed = false;
  /** the item followed last, or on when a key was pressed @type {number | undefined} */
  #on = undefined;
  /** the segment of the pivot for which a key named the speaker @type {number | undefined} */
  #keyedOf = undefined;
  /** the present speaker, while an earlier text is in the box again @type {(Spoken & {keyedOf: number | undefined}) | undefined} */
  #meanwhile = undefined;

  /** @param {import('./voices.js').Item[]} items @param {string} language of the booth */
  constructor(items, language) {
    this.#items = items;
    this.#language = language;
  }

  /**
   * Follows the run of show: a text being typed still belongs to the previous item, the next text to the new one.
   *
   * @param {number | undefined} on
   * @param {boolean} typing
   * @param {number} now
   */
  follow(on, typing, now) {
    if (!typing) this.goesOn();
    if (this.#followed && (on === this.#on || typing)) return;
    if (this.#followed) this.changedAt = now;
    this.#followed = true;
    this.#on = on;
    this.item = on;
    const [first] = this.#items.find(({ number }) => number === on)?.speakers ?? [];
    this.voice = first ? voiceOf(first, this.#language) : {};
  }

  /**
   * A key names the speaker: the text being typed belongs to that voice, on the present item or the source's.
   *
   * @param {Voice} voice
   * @param {number | undefined} on
   * @param {number} now
   * @param {Segment} [work] the segment being translated: the next one has its own speaker again
   */
  speaks(voice, on, now, work) {
    this.voice = voice;
    this.#on = on;
    this.item = work?.item ?? on;
    this.changedAt = now;
    this.#keyedOf = work?.number;
    this.#meanwhile = undefined;
  }

  /** @param {Segment} [work] what is being translated, in a relay @returns {Spoken} */
  of(work) {
    const { voice, item } = this;
    if (!work || work.number === this.#keyedOf) return { voice, item };
    return { voice: relayedVoice(this.#items, work, this.#language), item: work.item ?? item };
  }

  /** A refused text is in the box again and belongs to its own speaker. @param {import('./writer.js').Written} written */
  returns({ speaker, voice, item, source }) {
    this.#meanwhile ??= { voice: this.voice, item: this.item, keyedOf: this.#keyedOf };
    this.voice = { speaker, voice };
    this.item = item;
    this.#keyedOf = source;
  }

  /**
   * The text being typed is restored after a reload. The speaker of the present item continues; in a relay the source decides.
   *
   * @param {import('./writer.js').Written} written
   */
  resumes(written) {
    this.returns(written);
    if (written.item === this.#on && written.source === undefined) this.#meanwhile = undefined;
  }

  /** The text was sent or removed: the next one belongs to the present speaker. */
  goesOn() {
    if (!this.#meanwhile) return;
    const { voice, item, keyedOf } = this.#meanwhile;
    this.voice = voice;
    this.item = item;
    this.#keyedOf = keyedOf;
    this.#meanwhile = undefined;
  }
}

import { relayedVoice, voiceOf } from './voices.js';

/**
 * @typedef {import('./voices.js').Voice} Voice
 * @typedef {import('../protocol/frames.js').Segment} Segment
 * @typedef {{voice: Voice, item: number | undefined}} Spoken item: what is being typed belongs to it
 */

/** Who speaks, on which item: it follows what is on, in a relay what is being translated, and the interpreter's keys. */
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
  /** what was on when it was followed last, or a key was pressed @type {number | undefined} */
  #on = undefined;
  /** of which segment of the pivot a key said who speaks @type {number | undefined} */
  #keyedOf = undefined;
  /** who speaks now, while an earlier text is in the box again @type {(Spoken & {keyedOf: number | undefined}) | undefined} */
  #meanwhile = undefined;

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
   * A key says so: what is being typed belongs to that voice, on what is on, or on what the source was said to.
   *
   * @param {Voice} voice
   * @param {number | undefined} on
   * @param {number} now
   * @param {Segment} [work] what is being translated: the next one is its own speaker's again
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

  /** What was refused is in the box again, and belongs to whom it was written for. @param {import('./writer.js').Written} written */
  returns({ speaker, voice, item, source }) {
    this.#meanwhile ??= { voice: this.voice, item: this.item, keyedOf: this.#keyedOf };
    this.voice = { speaker, voice };
    this.item = item;
    this.#keyedOf = source;
  }

  /**
   * What was being typed is in the box again after the page was loaded anew. Who spoke on what is still on goes on speaking; in
   * a relay the source says so.
   *
   * @param {import('./writer.js').Written} written
   */
  resumes(written) {
    this.returns(written);
    if (written.item === this.#on && written.source === undefined) this.#meanwhile = undefined;
  }

  /** It was sent or taken out: the next text belongs to who speaks now. */
  goesOn() {
    if (!this.#meanwhile) return;
    const { voice, item, keyedOf } = this.#meanwhile;
    this.voice = voice;
    this.item = item;
    this.#keyedOf = keyedOf;
    this.#meanwhile = undefined;
  }
}

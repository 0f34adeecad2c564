import { newId, takenOver } from '../protocol/command-outbox.js';

/**
 * @typedef {import('../protocol/command-types.js').Written} Written
 * @typedef {{key: string, written: Written, state: 'sending' | 'done' | 'refused', seq?: number, problem?: unknown}} Entry
 * @typedef {import('../protocol/command-types.js').Command} Command
 *
 * @typedef {object} Desk what a writer stands on
 * @property {string} booth its language
 * @property {string} console name of this window
 * @property {(command: Command) => Promise<{seq: number}>} send
 * @property {{read: (place: string) => string, keep: (place: string, text: string) => void}} typed what is kept of this visit
 * @property {() => void} changed something is to be shown anew
 * @property {(written: Written) => boolean} takeBack puts a refused text into the box, where it is empty
 */

/** Sends segments in order and keeps each until the room has it: a refused text is not lost. */
export class Writer {
  #desk;
  #place;
  /** @type {Entry[]} */
  entries = [];

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.#place = `booth/${desk.booth}/refused`;
    /** @type {Written[]} */
    const kept = JSON.parse(desk.typed.read(this.#place) || '[]');
    this.entries = kept.map((written) => ({ key: newId(), written, state: 'refused' }));
  }

  /** @returns {number[]} sources of the segments being sent */
  get sources() {
    return this.entries.flatMap(({ state, written }) => (state === 'refused' ? [] : (written.source ?? [])));
  }

  /** @param {import('../protocol/command-outbox.js').Pending[]} pending what was sent before the page was loaded anew */
  resume(pending) {
    for (const { command, done } of takenOver(pending, 'write_segment', this.#desk.booth)) {
      const { text, speaker, voice, item, source } =
        /** @type {import('../protocol/command-types.js').WriteSegment} */ (command);
      void this.#await({ text, speaker, voice, item, source }, done);
    }
  }

  /**
   * @param {Written} written
   * @param {number} lease
   * @returns {Promise<boolean>} whether it was taken
   */
  write(written, lease) {
    const { booth, console } = this.#desk;
    return this.#await(written, this.#desk.send({ type: 'write_segment', booth, console, lease, ...written }));
  }

  /** @param {Entry} entry that was refused @param {number} lease */
  again(entry, lease) {
    this.drop(entry);
    return this.write({ ...entry.written, typed_ms: undefined }, lease);
  }

  /** @param {Entry} entry */
  drop(entry) {
    this.entries = this.entries.filter((it) => it !== entry);
    this.#keep();
  }

  /** @param {number} seq up to which the page shows the room */
  shown(seq) {
    const left = this.entries.filter((it) => it.state !== 'done' || (it.seq ?? 0) > seq);
    if (left.length < this.entries.length) this.entries = left;
  }

  /** @param {Written} written @param {Promise<{seq: number}>} sent */
  async #await(written, sent) {
    /** @type {Entry} */
    const entry = { key: newId(), written, state: 'sending' };
    this.entries = [...this.entries, entry];
    this.#desk.changed();
    try {
      entry.seq = (await sent).seq;
      entry.state = 'done';
    } catch (problem) {
      this.#refused(entry, problem);
    }
    this.#desk.changed();
    return entry.state === 'done';
  }

  /** @param {Entry} entry @param {unknown} problem */
  #refused(entry, problem) {
    entry.state = 'refused';
    entry.problem = problem;
    // Earlier refused texts wait for a decision: the order is kept.
    const first = this.entries.find(({ state }) => state === 'refused') === entry;
    if (first && this.#desk.takeBack(entry.written)) this.drop(entry);
    else this.#keep();
  }

  #keep() {
    const refused = this.entries.filter(({ state }) => state === 'refused').map(({ written }) => written);
    this.#desk.typed.keep(this.#place, refused.length === 0 ? '' : JSON.stringify(refused));
    this.#desk.changed();
  }
}

/** @typedef {import('./frames.js').Frame} Frame */

/**
 * Pages of what was before, asked for while the room goes on: what changes while a page is on its way comes in a frame. Where the
 * room is fetched anew meanwhile, or forgets its oldest, it has another beginning, and the page would not join on to it.
 */
export class HistoryPages {
  #snapshots = 0;
  /** @type {Set<Frame[]>} into each goes what is heard while a page is on its way */
  #listening = new Set();

  /** @param {Frame[]} frames */
  heard(frames) {
    for (const meanwhile of this.#listening) meanwhile.push(...frames);
  }

  renewed() {
    this.#snapshots++;
  }

  /**
   * @template T
   * @param {() => number | undefined} first of what is there; none: there is nothing before it
   * @param {(before: number) => Promise<T>} fetch
   * @returns {Promise<{page: T, meanwhile: Frame[]} | undefined>} meanwhile: may be newer than the page
   */
  async page(first, fetch) {
    for (;;) {
      const before = first();
      if (before === undefined) return undefined;
      const snapshot = this.#snapshots;
      /** @type {Frame[]} */
      const meanwhile = [];
      this.#listening.add(meanwhile);
      const page = await fetch(before).finally(() => this.#listening.delete(meanwhile));
      if (snapshot === this.#snapshots && first() === before) return { page, meanwhile };
    }
  }
}

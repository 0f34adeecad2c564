/** @typedef {import('./frames.js').Frame} Frame */

/**
 * Pages of earlier content, fetched while the room runs: changes during a request arrive as frames. If the room is reloaded
 * meanwhile, or drops its oldest content, its beginning moves, and the page would not connect.
 */
export class HistoryPages {
  #snapshots = 0;
  /** @type {Set<Frame[]>} collects the frames received during each request */
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
   * @param {() => number | undefined} first number of the present content; none: there is nothing before it
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

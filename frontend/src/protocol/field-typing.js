import { nameOf } from './working-copy-document.js';

/** Milliseconds without a keystroke after which what was typed is handed over. */
export const PAUSE = 400;

/**
 * Groups the keystrokes of each field: a pause hands them over as one edit. While an input method composes, what stands in the
 * box is not a text yet and is never handed over.
 */
export class FieldTyping {
  #handOver;
  /** @type {Map<string, {path: string[], value: any, composing: boolean, timer?: ReturnType<typeof setTimeout>}>} */
  #typed = new Map();

  /** @param {(path: string[], value: any) => void} handOver */
  constructor(handOver) {
    this.#handOver = handOver;
  }

  get isEmpty() {
    return this.#typed.size === 0;
  }

  /** @param {string[]} path @returns {{value: any} | undefined} what was typed there and not handed over */
  at(path) {
    return this.#typed.get(nameOf(path));
  }

  /** @param {string[]} path @param {any} value null: the field is to be removed @param {boolean} composing */
  typed(path, value, composing) {
    const name = nameOf(path);
    clearTimeout(this.#typed.get(name)?.timer);
    const timer = composing ? undefined : setTimeout(() => this.flush(path), PAUSE);
    this.#typed.set(name, { path, value, composing, timer });
  }

  /** @param {string[]} path forgets what was typed there */
  drop(path) {
    clearTimeout(this.#typed.get(nameOf(path))?.timer);
    this.#typed.delete(nameOf(path));
  }

  /** @param {string[]} [path] by default of all fields */
  flush(path) {
    for (const [name, field] of [...this.#typed]) {
      if (field.composing || (path && name !== nameOf(path))) continue;
      this.drop(field.path);
      this.#handOver(field.path, field.value);
    }
  }
}

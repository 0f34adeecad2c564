import { nameOf } from './working-copy-document.js';

/**
 * @typedef {import('./working-copy-document.js').Operation} Operation
 * @typedef {import('./frames.js').Problem} Problem
 * @typedef {{id: string, client: string, ops: Operation[]} | {id: string, client: string, undo: number}} EditCommand
 * @typedef {{order: number, command: EditCommand, problem?: Problem}} Kept problem: it was refused, and nobody has decided yet
 * @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>} KeyedStorage
 * @typedef {Kept & {sent: boolean, seq?: number}} Entry seq: of the edit that it became, which has not been received yet
 */

/**
 * Edits that the server has not answered, and those that it refused. Each is stored under a key of its own with the id that it
 * keeps: it outlives a reload and a closed window, two windows do not overwrite each other's, and the server does each once.
 */
export class EditOutbox {
  #storage;
  #prefix;
  #client;
  /** @type {Map<string, Entry>} by id, oldest first */
  #entries = new Map();
  #last = 0;
  /** false where the browser refuses to store anything: a closed window loses what was not sent */
  stored = true;

  /**
   * @param {KeyedStorage} storage of this browser
   * @param {string} place of one member's edits of one working copy
   * @param {string} client names this window
   */
  constructor(storage, place, client) {
    this.#storage = storage;
    this.#prefix = `consilium.edit.${place}.`;
    this.#client = client;
    this.adopt((it) => it === client);
  }

  /** @returns {Entry[]} without an answer, oldest first */
  get waiting() {
    return this.#all.filter((it) => it.seq === undefined && !it.problem);
  }

  /** @returns {Entry[]} what the document that the server knows lacks, oldest first */
  get unapplied() {
    return this.#all.filter((it) => !it.problem);
  }

  /** @returns {Entry[]} */
  get refused() {
    return this.#all.filter((it) => it.problem);
  }

  get #all() {
    return [...this.#entries.values()];
  }

  /** @returns {Set<string>} windows that left edits here, without this one */
  get others() {
    return new Set(
      this.#storedEntries()
        .map(({ command }) => command.client)
        .filter((it) => it !== this.#client),
    );
  }

  /** Takes over what windows left that are gone. @param {(client: string) => boolean} gone */
  adopt(gone) {
    const found = this.#storedEntries().filter(({ command }) => gone(command.client) && !this.#entries.has(command.id));
    const all = [...found.map((it) => ({ ...it, sent: true })), ...this.#all].sort((a, b) => a.order - b.order);
    this.#entries = new Map(all.map((it) => [it.command.id, it]));
    this.#last = Math.max(this.#last, ...all.map(({ order }) => order));
    return found.length > 0;
  }

  /** @param {EditCommand} command */
  add(command) {
    const before = this.#replaceable(command);
    const entry = before ?? { order: this.#next(), command, sent: false };
    if (before && 'ops' in command) entry.command = { ...before.command, ops: this.#withBase(before, command.ops) };
    this.#entries.set(entry.command.id, entry);
    this.#keep(entry);
  }

  /** @param {string} id @param {number} seq of the edit that it became */
  done(id, seq) {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.seq = seq;
    this.#forget(id);
  }

  /** @param {number} seq the document has this edit now, and all before */
  received(seq) {
    for (const [id, entry] of this.#entries) if ((entry.seq ?? Infinity) <= seq) this.#entries.delete(id);
  }

  /** @param {string} id its edit has been received */
  seen(id) {
    this.#forget(id);
    this.#entries.delete(id);
  }

  /** @param {string} id @param {Problem} problem */
  refuse(id, problem) {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const path = onlyPath(entry.command);
    const earlier = this.refused.find((it) => path && onlyPath(it.command) === path);
    if (earlier) this.drop(earlier.command.id); // what was typed later contains it
    entry.problem = problem;
    this.#keep(entry);
  }

  /** @param {string} id */
  drop(id) {
    this.#forget(id);
    this.#entries.delete(id);
  }

  /**
   * @param {string[]} path
   * @returns {number | undefined} the base of what waits for this field or was refused: its writer has not seen anything newer
   */
  baseOf(path) {
    const found = this.#all
      .filter((it) => it.seq === undefined && onlyPath(it.command) === nameOf(path))
      .map(({ command }) => ('ops' in command && 'base' in command.ops[0] ? command.ops[0].base : undefined));
    return found.at(-1);
  }

  /** Keystrokes of one field, none of which was sent: one edit. @param {EditCommand} command */
  #replaceable(command) {
    const last = this.waiting.at(-1);
    const path = onlyPath(command);
    return last && !last.sent && path && onlyPath(last.command) === path ? last : undefined;
  }

  /** @param {Entry} entry @param {Operation[]} ops */
  #withBase({ command }, ops) {
    const base = 'ops' in command && 'base' in command.ops[0] ? command.ops[0].base : undefined;
    return ops.map((it) => (it.op === 'set' ? { ...it, base } : it));
  }

  /** Later than everything stored, in all windows. */
  #next() {
    this.#last = Math.max(Date.now(), this.#last + 1);
    return this.#last;
  }

  /** @returns {Kept[]} */
  #storedEntries() {
    const found = [];
    try {
      for (let at = 0; at < this.#storage.length; at++) {
        const key = this.#storage.key(at);
        if (key?.startsWith(this.#prefix)) found.push(JSON.parse(this.#storage.getItem(key) ?? ''));
      }
    } catch {
      this.stored = false;
    }
    return found;
  }

  /** @param {Entry} entry */
  #keep({ order, command, problem }) {
    try {
      this.#storage.setItem(this.#prefix + command.id, JSON.stringify({ order, command, problem }));
    } catch {
      this.stored = false;
    }
  }

  /** @param {string} id */
  #forget(id) {
    try {
      this.#storage.removeItem(this.#prefix + id);
    } catch {
      this.stored = false;
    }
  }
}

/** @param {EditCommand} command @returns {string | undefined} the one field that it sets */
function onlyPath(command) {
  if (!('ops' in command) || command.ops.length !== 1 || command.ops[0].op !== 'set') return undefined;
  return nameOf(command.ops[0].path);
}

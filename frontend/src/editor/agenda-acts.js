// What an act of the editor does to the document, as operations of one edit. Pure: nothing is sent here.
import { exchangeOf, itemsOf } from '../protocol/working-copy-document.js';

/**
 * @typedef {import('../protocol/working-copy-document.js').Document} Document
 * @typedef {import('../protocol/working-copy-document.js').Operation} Operation
 * @typedef {import('../protocol/working-copy-document.js').Item} Item
 * @typedef {import('../protocol/working-copy-document.js').Part} Part
 * @typedef {{ops: Operation[], focus?: string}} Proposal focus: the key of what has the focus afterwards
 */

/** Minutes of a new item. */
const USUAL_MINUTES = 20;
/** Minutes of an item, by the format of exchange files. */
export const MINUTES = { least: 1, most: 1440 };

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** @param {string} kind `item` @returns {string} a key that nobody else chooses: `item-x8k2p1` */
export function newKey(kind) {
  const random = [...crypto.getRandomValues(new Uint8Array(7))].map((byte) => LETTERS[byte % LETTERS.length]);
  return `${kind}-${random.join('')}`;
}

/** The acts on one exchange's agenda. */
export class AgendaActs {
  /** @param {Document} document @param {string} slug of the exchange within a mission; '' for the document's own */
  constructor(document, slug) {
    this.agenda = exchangeOf(document, slug)?.agenda ?? [];
    this.items = itemsOf(exchangeOf(document, slug));
    /** @type {string[]} */
    this.prefix = slug === '' ? [] : ['exchanges', slug];
  }

  /** @param {...string} keys */
  path(...keys) {
    return [...this.prefix, ...keys];
  }

  /** @param {string} key of an item or a part */
  at(key) {
    return this.items.find(({ item }) => item.key === key);
  }

  /**
   * @param {string | undefined} below an item or a part; undefined: at the end
   * @param {Partial<Item> & Pick<Item, 'title' | 'type'>} value
   * @param {Record<string, string>} partTitle of the part that an empty agenda gets
   * @returns {Proposal}
   */
  addItem(below, value, partTitle) {
    const focus = newKey('item');
    const item = { minutes: USUAL_MINUTES, ...value };
    const last = this.agenda.at(-1);
    if (!last) {
      const part = newKey('part');
      return { ops: [this.#part(part, null, partTitle), this.#add(focus, part, null, item)], focus };
    }
    const found = below === undefined ? undefined : this.at(below);
    const part = found?.part ?? this.agenda.find(({ key }) => key === below) ?? last;
    const after = found?.item.key ?? (part.key === below ? null : (part.items.at(-1)?.key ?? null));
    return { ops: [this.#add(focus, part.key, after, item)], focus };
  }

  /**
   * @param {string | undefined} below the new part begins after the part of this item
   * @param {Pick<Item, 'title' | 'type'>} item a part has at least one
   * @param {Record<string, string>} title
   * @returns {Proposal}
   */
  addPart(below, item, title) {
    const part = newKey('part');
    const before = this.#partOf(below) ?? this.agenda.at(-1);
    const first = this.#add(newKey('item'), part, null, { minutes: USUAL_MINUTES, ...item });
    return { ops: [this.#part(part, before?.key ?? null, title), first], focus: part };
  }

  /** @param {string} key of an item @returns {Proposal} the same once more, below */
  copy(key) {
    const found = this.at(key);
    if (!found) return { ops: [] };
    const value = withoutPlace(found.item);
    const focus = newKey('item');
    return { ops: [this.#add(focus, found.part.key, key, value)], focus };
  }

  /** @param {string} key of an item @returns {Proposal} two halves, the second below */
  split(key) {
    const found = this.at(key);
    if (!found || found.item.minutes < 2) return { ops: [] };
    const first = Math.ceil(found.item.minutes / 2);
    const value = withoutPlace(found.item);
    const focus = newKey('item');
    const rest = { ...value, minutes: found.item.minutes - first };
    return { ops: [this.#minutes(key, first), this.#add(focus, found.part.key, key, rest)], focus };
  }

  /** @param {string} key of an item or a part @returns {Proposal} a part with its items; a part that becomes empty goes too */
  remove(key) {
    const found = this.at(key);
    if (!found) return { ops: [{ op: 'remove', path: this.path('parts', key) }] };
    const index = this.items.indexOf(found);
    const focus = (this.items[index + 1] ?? this.items[index - 1])?.item.key;
    const ops = /** @type {Operation[]} */ ([{ op: 'remove', path: this.path('items', key) }]);
    return { ops: [...ops, ...this.#emptied(found.part)], focus };
  }

  /**
   * @param {string} key of an item or a part
   * @param {1 | -1} by one place down or up; an item at the end of its part goes into the next one
   * @returns {Proposal}
   */
  step(key, by) {
    const found = this.at(key);
    if (!found) return this.#stepPart(key, by);
    const { items } = found.part;
    const at = items.findIndex((it) => it.key === key);
    if (items[at + by]) return this.move(key, found.part.key, (by > 0 ? items[at + 1] : items[at - 2])?.key ?? null);
    const next = this.agenda[this.agenda.indexOf(found.part) + by];
    if (!next) return { ops: [] };
    return this.move(key, next.key, by > 0 ? null : (next.items.at(-1)?.key ?? null));
  }

  /** @param {string} key of an item @param {string} part @param {string | null} after @returns {Proposal} */
  move(key, part, after) {
    const found = this.at(key);
    if (!found || after === key) return { ops: [] };
    const ops = /** @type {Operation[]} */ ([{ op: 'move', path: this.path('items', key), in: part, after }]);
    return { ops: part === found.part.key ? ops : [...ops, ...this.#emptied(found.part)], focus: key };
  }

  /** @param {string} key @param {number} minutes @returns {Proposal} within what an item may last */
  lasting(key, minutes) {
    return { ops: [this.#minutes(key, Math.min(MINUTES.most, Math.max(MINUTES.least, minutes)))], focus: key };
  }

  /** @param {string | undefined} key of an item or a part */
  #partOf(key) {
    return this.agenda.find((part) => part.key === key || part.items.some((it) => it.key === key));
  }

  /** @param {string} key of a part @param {1 | -1} by @returns {Proposal} */
  #stepPart(key, by) {
    const at = this.agenda.findIndex((it) => it.key === key);
    if (at < 0 || !this.agenda[at + by]) return { ops: [] };
    const after = (by > 0 ? this.agenda[at + 1] : this.agenda[at - 2])?.key ?? null;
    return { ops: [{ op: 'move', path: this.path('parts', key), after }], focus: key };
  }

  /** A part has at least one item. @param {Part} part that loses one @returns {Operation[]} */
  #emptied({ key, items }) {
    return items.length > 1 ? [] : [{ op: 'remove', path: this.path('parts', key) }];
  }

  /** @param {string} key @param {string | null} after @param {Record<string, string>} title @returns {Operation} */
  #part(key, after, title) {
    return { op: 'add', path: this.path('parts', key), after, value: { part: title, items: [] } };
  }

  /** @param {string} key @param {string} part @param {string | null} after @param {any} value @returns {Operation} */
  #add(key, part, after, value) {
    return { op: 'add', path: this.path('items', key), in: part, after, value };
  }

  /** @param {string} key @param {number} value @returns {Operation} */
  #minutes(key, value) {
    return { op: 'set', path: this.path('items', key, 'minutes'), value };
  }
}

/** @param {Item} item @returns {any} what a second one like it has: neither its key nor its fixed start */
function withoutPlace(item) {
  const value = /** @type {Partial<Item>} */ ({ ...item });
  delete value.key;
  delete value.starts;
  return value;
}

import { afterOperations } from '../protocol/working-copy-document.js';
import { nameOf } from '../protocol/working-copy-document.js';
import { agendaRows } from './agenda-times.js';
import { ways } from './agenda-shift.js';
import { agendaOf } from './agenda-view.js';

/**
 * A change that is shown before it is made.
 *
 * @typedef {import('./agenda-view.js').Row} Row
 * @typedef {import('./agenda-acts.js').Proposal} Proposal
 * @typedef {import('../protocol/working-copy-document.js').Operation} Operation
 * @typedef {import('../protocol/working-copy-document.js').Document} Document
 * @typedef {'add' | 'minutes' | 'move' | 'remove' | 'starts'} Act
 * @typedef {object} Preview
 * @property {Act} act
 * @property {string} key of the item that is changed
 * @property {Operation[]} ops
 * @property {string | undefined} focus
 * @property {Document} document as it would be
 * @property {import('./agenda-shift.js').Way[]} ways
 * @property {Map<string, Row>} before the rows as they are
 * @property {[Row | undefined, Row | undefined]} last the last row before and after
 */

/** Shows what a change moves, and makes it when somebody agrees. A change that moves nothing else is made at once. */
export class Previews {
  /** @type {Preview | undefined} */
  current = undefined;
  #editor;

  /** @param {import('./agenda-controller.js').AgendaController} editor */
  constructor(editor) {
    this.#editor = editor;
  }

  /**
   * @param {Act} act
   * @param {string} key of what is changed
   * @param {Proposal} proposal on the document as it is shown
   * @param {{own?: string[], hold?: boolean}} [options] own: keys of what may move without a question; hold: it is shown even where
   *   nothing else moves, since its writer is not done
   * @returns {boolean} whether it waits for an answer
   */
  propose(act, key, { ops, focus }, { own = [key], hold = false } = {}) {
    if (ops.length === 0) return this.current !== undefined;
    const editor = this.#editor;
    const { client, facts, clocks } = editor;
    const all = merged(this.current?.ops ?? [], ops);
    const document = afterOperations(/** @type {Document} */ (client.document), all);
    const before = agendaOf(/** @type {Document} */ (client.document), facts.exchange);
    const after = agendaOf(document, facts.exchange);
    const found = ways(before, after, clocks);
    if (!this.current && !hold && isQuiet(found[0].shift, own)) {
      client.edit(all);
      return false;
    }
    const rows = /** @type {Row[]} */ (agendaRows(before, clocks));
    const last = /** @type {Preview['last']} */ ([rows.at(-1), agendaRows(after, clocks).at(-1)]);
    const known = new Map(rows.map((it) => [it.key, it]));
    this.current = { act, key, ops: all, focus, document, ways: found, before: known, last };
    editor.render();
    return true;
  }

  /** @param {import('./agenda-shift.js').Way} [way] by default the first that can be made */
  confirm(way = this.possible[0]) {
    const { current } = this;
    if (!current || !way) return;
    const editor = this.#editor;
    this.current = undefined;
    const also = way.changes.map(({ path, value }) => ({
      op: /** @type {const} */ ('set'),
      path: editor.path(...path),
      value,
    }));
    editor.client.edit([...current.ops, ...also]);
    if (current.act === 'remove') editor.select(current.focus ?? '');
    editor.tellWhere();
    editor.render();
  }

  /** Whether nothing but the item itself moves. */
  get isQuiet() {
    return this.current !== undefined && isQuiet(this.current.ways[0].shift, [this.current.key]);
  }

  /** Others have edited meanwhile, or another field was changed: what is shown counts from there. */
  refresh() {
    const { current } = this;
    if (!current) return;
    this.current = undefined;
    this.propose(current.act, current.key, current, { hold: true });
  }

  cancel() {
    const { current } = this;
    if (!current) return;
    this.current = undefined;
    if (current.act === 'remove') this.#editor.select(current.key, this.#editor.selected.column);
    this.#editor.said = this.#editor.say('editor.preview.cancelled');
    this.#editor.render();
  }

  /** An agenda with two items at once is refused. */
  get possible() {
    return (this.current?.ways ?? []).filter(({ shift }) => shift.overlaps.length === 0);
  }
}

/** Whether nothing else moves. @param {import('./agenda-shift.js').Shift} shift @param {string[]} own */
const isQuiet = ({ moved, overlaps }, own) => overlaps.length === 0 && moved.every(({ key }) => own.includes(key));

/** @param {Operation[]} before @param {Operation[]} more @returns {Operation[]} a field that is set twice is set once */
function merged(before, more) {
  const again = new Set(more.filter(({ op }) => op === 'set').map(({ path }) => nameOf(path)));
  return [...before.filter(({ op, path }) => op !== 'set' || !again.has(nameOf(path))), ...more];
}

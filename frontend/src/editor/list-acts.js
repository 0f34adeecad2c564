import { COLUMNS } from './agenda-controller.js';
import { keyOf } from './agenda-view.js';
import { isNarrow } from './editor-platform.js';
import { removes } from './shift-bar.js';

/** @typedef {import('./agenda-controller.js').Column} Column */

/** Minutes of one step. */
const STEP = 5;
/** Cells that are edited in place, in the order of Tab. */
const EDITED = /** @type {Column[]} */ (['minutes', 'a', 'b']);

/** Kinds of items that do not follow one another. */
const ALONE = ['welcome', 'break', 'signing', 'closing'];

/** What the keys and buttons of the list do. */
export class ListActs {
  #editor;
  #focus;
  /** whether the title of what waits to be added is edited then */
  #titled = false;

  /** @param {import('./agenda-controller.js').AgendaController} editor @param {() => void} focus gives the selected cell the focus */
  constructor(editor, focus) {
    this.#editor = editor;
    this.#focus = focus;
  }

  /** @param {import('./grid-keys.js').GridAction} action */
  do(action) {
    const steps = /** @type {Record<string, () => void>} */ ({
      up: () => this.#row(-1),
      down: () => this.#row(1),
      first: () => this.#row(-Infinity),
      last: () => this.#row(Infinity),
      left: () => this.#cell(-1),
      right: () => this.#cell(1),
      row_start: () => this.#cell(-Infinity),
      row_end: () => this.#cell(Infinity),
      edit: () => (this.#editor.previews.current ? this.confirm() : this.edit()),
      cancel: () => this.cancel(),
      move_up: () => this.#move(-1),
      move_down: () => this.#move(1),
      longer: () => this.#longer(STEP),
      shorter: () => this.#longer(-STEP),
      add: () => this.add(this.#key),
      add_part: () => this.addPart(this.#key),
      copy: () => this.#propose('copy'),
      remove: () => this.remove(this.#key),
    });
    steps[action]();
  }

  get #key() {
    return this.#editor.selected.key;
  }

  /** @param {string} key @param {Column} [column] a pointer pressed this cell */
  clicked(key, column) {
    const editor = this.#editor;
    const narrow = isNarrow();
    editor.sheet = narrow;
    editor.select(key, column ?? 'a');
    if (!narrow) this.#focus();
  }

  /** @param {string} key its acts are in the inspector */
  menu(key) {
    this.#editor.sheet = true;
    this.#editor.select(key, 'a');
  }

  /** @param {string} key of an item or a part; '' : at the end */
  add(key) {
    const editor = this.#editor;
    editor.previews.cancel();
    const type = this.#typeAfter(key);
    const { ops, focus } = editor.acts.addItem(
      key || undefined,
      { type, title: editor.firstTitle(type) },
      editor.heading('first'),
    );
    this.#make(ops, focus, true);
  }

  /** A new item is of the kind of the one before it, unless that kind comes alone. @param {string} key as of {@link add} */
  #typeAfter(key) {
    const rows = this.#editor.lines.flatMap(({ row }) => row ?? []);
    const before = key ? rows.find((it) => it.key === key) : rows.at(-1);
    const type = before?.item.type ?? 'presentation';
    return ALONE.includes(type) ? 'presentation' : type;
  }

  /** @param {string} key of an item or a part */
  addPart(key) {
    const editor = this.#editor;
    editor.previews.cancel();
    const type = 'presentation';
    const { ops, focus } = editor.acts.addPart(
      key || undefined,
      { type, title: editor.firstTitle(type) },
      editor.heading('new'),
    );
    this.#make(ops, focus, true);
  }

  /** @param {string} key of an item or a part */
  remove(key) {
    const editor = this.#editor;
    const { column } = editor.selected;
    editor.previews.cancel();
    editor.select(key, column);
    if (!editor.line) return;
    const proposal = editor.acts.remove(key);
    const waits = editor.previews.propose('remove', key, proposal);
    if (!waits) return this.removed(proposal.focus);
    editor.select(proposal.focus ?? '', column); // its own row is not shown while the answer is pending
    const { current } = editor.previews;
    if (current) editor.said = removes(editor, current); // and not where the selection went
    this.#focus();
  }

  cancel() {
    this.#editor.previews.cancel();
    this.#focus();
  }

  /** After something went: what is selected then, and the way back. @param {string | undefined} focus */
  removed(focus) {
    const editor = this.#editor;
    editor.select(focus ?? '', editor.selected.column);
    editor.tell(editor.say('editor.removed'), true);
    this.#focus();
  }

  /** @param {'copy' | 'split'} act */
  #propose(act) {
    this.#editor.previews.cancel();
    const { ops, focus } = this.#editor.acts[act](this.#key);
    if (ops.length > 0) this.#make(ops, focus, false);
  }

  split() {
    this.#propose('split');
  }

  copy() {
    this.#propose('copy');
  }

  /** @param {import('../protocol/working-copy-document.js').Operation[]} ops @param {string | undefined} focus @param {boolean} editing */
  #make(ops, focus, editing) {
    const editor = this.#editor;
    const key = focus ?? '';
    this.#titled = editing;
    const waits = editor.previews.propose('add', key, { ops, focus });
    if (!waits) editor.select(key, 'a', editing);
    this.#focus();
  }

  /** @param {-1 | 1} by */
  move(by) {
    this.#move(by);
  }

  /** @param {-1 | 1} by an item that changes places with its neighbour may move it without a question */
  #move(by) {
    const editor = this.#editor;
    const key = this.#key;
    const proposal = editor.acts.step(key, by);
    if (proposal.ops.length === 0) return;
    const { lines } = editor;
    const at = lines.findIndex((it) => keyOf(it) === key);
    const near = lines.slice(Math.max(0, at - 2), at + 3).map(keyOf);
    editor.previews.propose('move', key, proposal, { own: near });
    editor.tellWhere();
    editor.render();
    this.#focus();
  }

  /** @param {number} by minutes */
  #longer(by) {
    const { row } = this.#editor.line ?? {};
    if (row) this.lasting(row.key, row.item.minutes + by);
    this.#focus();
  }

  /** @param {string} key @param {number} minutes @param {boolean} [hold] they are being typed */
  lasting(key, minutes, hold = false) {
    const editor = this.#editor;
    const { row } = editor.line ?? {};
    if (row && row.item.minutes !== minutes)
      editor.previews.propose('minutes', key, editor.acts.lasting(key, minutes), { hold });
    editor.tellWhere();
  }

  /** In place, or in the inspector. */
  edit() {
    const editor = this.#editor;
    const { line, selected } = editor;
    if (!line) return;
    const inPlace = EDITED.includes(selected.column) && (line.row || selected.column !== 'minutes');
    if (inPlace) editor.select(selected.key, selected.column, true);
    else editor.inspect(selected.column);
    if (inPlace) this.#focus();
  }

  /** @param {import('./agenda-shift.js').Way} [way] */
  confirm(way) {
    const { previews } = this.#editor;
    const { current } = previews;
    previews.confirm(way);
    if (current?.act === 'remove') this.removed(current.focus);
    if (current?.act === 'add') this.#editor.select(current.key, 'a', this.#titled);
    this.#focus();
  }

  /** A cell that was edited is left. @param {'done' | 'confirm' | 'cancel' | 'on' | 'back'} how */
  leave(how) {
    const editor = this.#editor;
    const { selected, previews } = editor;
    if (how === 'cancel') previews.cancel();
    else if (previews.current && (how === 'confirm' || previews.isQuiet)) previews.confirm();
    if (how === 'on' || how === 'back') this.#next(how === 'on' ? 1 : -1);
    else editor.select(selected.key, selected.column, false);
    this.#focus();
  }

  /** @param {1 | -1} by to the next cell that is edited in place, in the next row after the last */
  #next(by) {
    const editor = this.#editor;
    const { selected, lines } = editor;
    const cells = lines.flatMap((line) =>
      EDITED.filter((it) => line.row || it !== 'minutes').map((column) => ({ key: keyOf(line), column })),
    );
    const at = cells.findIndex(({ key, column }) => key === selected.key && column === selected.column);
    const next = cells[at + by];
    if (next) editor.select(next.key, next.column, true);
    else editor.select(selected.key, selected.column, false);
  }

  /** @param {number} by */
  #row(by) {
    const { lines, selected } = this.#editor;
    const at = lines.findIndex((it) => keyOf(it) === selected.key);
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))];
    if (next) this.#editor.select(keyOf(next), selected.column);
    this.#focus();
  }

  /** @param {number} by */
  #cell(by) {
    const { selected } = this.#editor;
    const at = COLUMNS.indexOf(selected.column) + by;
    this.#editor.select(selected.key, COLUMNS[Math.max(0, Math.min(COLUMNS.length - 1, at))]);
    this.#focus();
  }
}

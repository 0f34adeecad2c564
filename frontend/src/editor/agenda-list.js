import { LitElement, html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { setProperties } from '../shared/set-properties.js';
import { local } from '../protocol/working-copy-document.js';
import { COLUMNS } from './agenda-controller.js';
import { keyOf } from './agenda-view.js';
import { gridAction } from './grid-keys.js';
import { listHead } from './list-head.js';
import { staleness } from './staleness.js';
import { RowDrag } from './row-drag.js';
import './agenda-row.js';
import './part-row.js';

/** @typedef {import('./agenda-controller.js').Column} Column */
/** @typedef {import('./agenda-view.js').Line} Line */
/** @typedef {import('./list-acts.js').ListActs} ListActs */

/** The agenda as a grid with a keyboard of its own: parts as headings, one row an item, one cell with the focus. */
class AgendaList extends LitElement {
  static properties = { version: { attribute: false } };

  constructor() {
    super();
    /** @type {import('./agenda-controller.js').AgendaController} */
    this.editor = /** @type {any} */ (undefined); // set before the first rendering
    /** @type {ListActs} */
    this.acts = /** @type {any} */ (undefined);
    /** a new object with each rendering of the page: what the rows show decides which of them are rendered @type {unknown} */
    this.version = undefined;
    /** whether the selected cell is to get the focus */
    this.focusing = false;
    /** @type {RowDrag | undefined} */
    this.drag = undefined;
    this.older = staleness();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.drag = new RowDrag(this, this.editor);
  }

  render() {
    const { editor } = this;
    const { lines, selected } = editor;
    const known = lines.some((it) => keyOf(it) === selected.key);
    const stop = known ? selected.key : lines[1] ? keyOf(lines[1]) : '';
    return html`<div
      class="sheet"
      role="grid"
      aria-label=${editor.say('agenda.title')}
      aria-rowcount=${lines.length + 1}
      aria-colcount=${COLUMNS.length}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
      @click=${(/** @type {MouseEvent} */ event) => this.#clicked(event)}
      @dblclick=${(/** @type {MouseEvent} */ event) => this.#edit(event)}
      @focusin=${(/** @type {FocusEvent} */ event) => this.#focused(event)}
      @minutes=${(/** @type {CustomEvent} */ { detail }) => this.acts.lasting(selected.key, detail, true)}
      @left-cell=${(/** @type {CustomEvent} */ { detail }) => this.acts.leave(detail)}
      @pointerdown=${(/** @type {PointerEvent} */ event) => this.drag?.begin(event)}
    >
      ${listHead(editor)} ${repeat(lines, keyOf, (line, index) => this.#row(line, index, stop))} ${this.#end()}
    </div>`;
  }

  /** @param {Line} line @param {number} index @param {string} stop the row that Tab reaches */
  #row(line, index, stop) {
    const { editor } = this;
    const { columns, selected } = editor;
    const key = keyOf(line);
    const current = key === selected.key;
    const active = key === stop ? selected.column : '';
    const shared = { editor, columns, active, editing: current && editor.editing, held: this.#held(line, key) };
    if (!line.row) {
      const { part, first, minutes } = line;
      return html`<consilium-agenda-part
        role="row"
        class="erow part ${current ? 'cur' : ''}"
        data-key=${key}
        aria-rowindex=${index + 2}
        aria-selected=${current}
        ${setProperties({ ...shared, heading: part, first, minutes })}
      ></consilium-agenda-part>`;
    }
    return this.#item(line, index, { ...shared, current });
  }

  /** @param {Line} line @param {number} index @param {any} shared what all rows are given */
  #item(line, index, { current, ...shared }) {
    const { editor } = this;
    const key = keyOf(line);
    const { current: preview } = editor.previews;
    const before = preview?.before.get(key);
    const moved = preview && before?.starts !== line.row?.starts;
    const [one, two] = editor.columns.map((it) => editor.path('items', key, 'title', it));
    const stale = two ? this.older(editor.client.history, one, two) : '';
    const was = moved ? before : undefined;
    return html`<consilium-agenda-row
      role="row"
      class=${classMap({ erow: true, cur: current, moved: Boolean(moved), 'held-row': shared.held !== '' })}
      data-key=${key}
      aria-rowindex=${index + 2}
      aria-selected=${current}
      ${setProperties({ ...shared, line, was, people: editor.document?.people, stale })}
    ></consilium-agenda-row>`;
  }

  /** "a:Олена" for each cell in which somebody else is. @param {Line} line @param {string} key */
  #held(line, key) {
    const { others } = this.editor.client.places;
    if (others.length === 0) return '';
    const kind = line.row ? 'items' : 'parts';
    return others
      .filter(({ path }) => local(path)[0] === kind && local(path)[1] === key)
      .map(({ path, by }) => `${this.#column(local(path))}:${by.name}`)
      .join(';');
  }

  /** @param {string[]} path within an item or a part @returns {Column} in which its field is, or the first text */
  #column([, , field, language]) {
    if (field === 'minutes') return 'minutes';
    if (field === 'speakers') return 'people';
    if (field === 'starts') return 'time1';
    return language && language === this.editor.columns[1] ? 'b' : 'a';
  }

  #end() {
    const { editor } = this;
    const last = editor.lines.findLast(({ row }) => row)?.row;
    if (!last) return nothing;
    const [one, two] = last.sides;
    const total = editor.lines.reduce((sum, { row }) => sum + (row?.item.minutes ?? 0), 0);
    return html`<div class="erow end-row" aria-hidden="true">
      <span></span><span class="time soft">${one?.ends.time}</span><span class="time soft">${two?.ends.time}</span
      ><span></span>
      <span class="cell soft l1"
        >${editor.say('editor.end', { hours: Math.floor(total / 60), minutes: total % 60 })}</span
      >
    </div>`;
  }

  updated() {
    if (!this.focusing) return;
    this.focusing = false;
    void this.#giveFocus();
  }

  /** After the next rendering. */
  focusCell() {
    this.focusing = true;
    this.requestUpdate();
  }

  async #giveFocus() {
    const { key, column } = this.editor.selected;
    const row = /** @type {any} */ (this.querySelector(`[data-key="${CSS.escape(key)}"]`));
    row?.drawNow?.();
    await row?.updateComplete;
    const cell = row?.querySelector(`[data-column="${column}"]`);
    const box = cell?.querySelector('.box');
    (box ?? cell)?.focus({ preventScroll: false });
    if (box) box.select();
    row?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (/** @type {HTMLElement} */ (event.target).closest('select, input, textarea')) return;
    const action = gridAction(event);
    if (!action || (event.key === 'Enter' && /** @type {HTMLElement} */ (event.target).closest('button'))) return;
    event.preventDefault();
    this.acts.do(action);
  }

  /** @param {Event} event */
  #focused({ target }) {
    const cell = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (target).closest('[data-column]'));
    const key = /** @type {HTMLElement | null} */ (cell?.closest('[data-key]'))?.dataset.key;
    const { selected, editing } = this.editor;
    const column = /** @type {Column} */ (cell?.dataset.column);
    if (key && (key !== selected.key || column !== selected.column))
      this.editor.select(key, column, editing && key === selected.key);
  }

  /** @param {MouseEvent} event */
  #clicked({ target }) {
    const at = /** @type {HTMLElement} */ (target);
    const key = /** @type {HTMLElement | null} */ (at.closest('[data-key]'))?.dataset.key;
    if (!key) return;
    if (at.closest('[data-menu]')) this.acts.menu(key);
    else if (at.closest('[data-add]')) this.acts.add(key);
    else if (!at.closest('.box'))
      this.acts.clicked(key, /** @type {any} */ (at.closest('[data-column]'))?.dataset.column);
  }

  /** @param {MouseEvent} event */
  #edit({ target }) {
    if (/** @type {HTMLElement} */ (target).closest('[data-column]:not(:has(.box))')) this.acts.edit();
  }
}

customElements.define('consilium-agenda-list', AgendaList);

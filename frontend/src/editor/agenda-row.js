import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { isComposing } from '../shared/text-box.js';
import { faces } from './faces.js';
import { icon } from './icons.js';
import { whenIdle } from './idle-rows.js';
import { minutesIn } from './minutes.js';
import { timeCell } from './time-cell.js';
import { noCell, textCell } from './text-cell.js';

/** @typedef {import('./agenda-controller.js').Column} Column */

/** More than a window shows. */
const DRAWN_AT_ONCE = 30;

/** One item of the list: a row of a grid, which is rendered again only when what it shows has changed. */
class AgendaRow extends LitElement {
  static properties = {
    line: {
      attribute: false,
      hasChanged: (/** @type {any} */ one, /** @type {any} */ other) =>
        one?.row !== other?.row || one?.number !== other?.number,
    },
    was: { attribute: false },
    columns: { attribute: false },
    active: { attribute: false },
    editing: { attribute: false },
    held: { attribute: false },
    people: { attribute: false },
    stale: { attribute: false },
  };

  constructor() {
    super();
    const none = /** @type {any} */ (undefined); // set before the first rendering
    /** @type {import('./agenda-controller.js').AgendaController} */
    this.editor = none;
    /** @type {import('./agenda-view.js').Line & {row: import('./agenda-view.js').Row}} */
    this.line = none;
    /** as the times are, while a change is shown that moves them @type {import('./agenda-view.js').Row | undefined} */
    this.was = undefined;
    /** @type {string[]} */
    this.columns = [];
    /** @type {Column | ''} */
    this.active = '';
    this.editing = false;
    /** "a:Олена;people:..." who else is in which cell */
    this.held = '';
    /** people and institutions, by identity @type {unknown} */
    this.people = none;
    /** columns whose text is older than the one it translates */
    this.stale = '';
  }

  /** whether the browser does not lay it out */
  #skipped = false;
  #now = () => {};

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('contentvisibilityautostatechange', this.#sight);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('contentvisibilityautostatechange', this.#sight);
    this.#now();
  }

  /** Does not wait any longer: it is to get the focus. */
  drawNow() {
    this.#now();
  }

  #sight = (/** @type {Event} */ event) => {
    this.#skipped = /** @type {any} */ (event).skipped;
    if (!this.#skipped) this.#now();
  };

  /** A row out of sight waits, so that a change of all times does not hold the keys up; when it comes into sight, it is right. */
  async scheduleUpdate() {
    const waits = this.hasUpdated ? this.#skipped : (this.line?.number ?? 0) > DRAWN_AT_ONCE;
    if (waits && this.active === '' && this.held === '') {
      await new Promise((resolve) => {
        this.#now = () => resolve(undefined);
        whenIdle(this.#now);
      });
    }
    super.scheduleUpdate();
  }

  render() {
    const { line, was, editor } = this;
    const { row } = line;
    const [one, two] = row.sides;
    const [was1, was2] = was?.sides ?? [];
    return html`
      <span class="drag" aria-hidden="true">${icon('drag')}</span>
      ${timeCell(this.#cell('time1'), one, was1, row, editor)} ${timeCell(this.#cell('time2'), two, was2, row, editor)}
      ${this.#minutes()} ${this.#text('a', 0)} ${this.#text('b', 1)} ${this.#people()}
      <span role="gridcell" class="m">
        <span class="small soft num">${editor.say('editor.minutes', { count: row.item.minutes })}</span>
        ${faces(editor, row.item.speakers?.slice(0, 1) ?? [], this.columns[0])}
        <button
          type="button"
          class="quiet icon"
          data-menu
          aria-haspopup="dialog"
          aria-label=${editor.say('editor.menu')}
        >
          ${icon('more')}
        </button>
      </span>
    `;
  }

  /** @param {Column} column @returns {{column: Column, tabindex: number, held: string | undefined}} */
  #cell(column) {
    const held = this.held.split(';').find((it) => it.startsWith(`${column}:`));
    return { column, tabindex: this.active === column ? 0 : -1, held: held?.slice(column.length + 1) };
  }

  #minutes() {
    const { editor, line } = this;
    const { column, tabindex, held } = this.#cell('minutes');
    const { minutes } = line.row.item;
    const changed = editor.previews.current?.key === line.row.key && editor.previews.current.act === 'minutes';
    return html`<span
      role="gridcell"
      class="cell durcell ${held ? 'held' : ''}"
      data-column=${column}
      data-by=${held ?? nothing}
      tabindex=${tabindex}
    >
      ${
        this.editing && this.active === column
          ? html`<input
              class="box dur"
              inputmode="numeric"
              maxlength="4"
              aria-label=${editor.say('editor.minutes.label')}
              .value=${live(String(minutes))}
              @change=${(/** @type {Event} */ event) => event.stopPropagation()}
              @input=${(/** @type {any} */ { target }) => this.#lasts(target.value)}
              @keydown=${(/** @type {KeyboardEvent} */ event) => this.#minutesKey(event)}
            />`
          : html`<span class="dur ${changed ? 'changed' : ''}">${minutes}</span>`
      }
    </span>`;
  }

  /** @param {string} written */
  #lasts(written) {
    const minutes = minutesIn(written);
    if (minutes !== undefined) this.#ask('minutes', { detail: minutes });
  }

  /** @param {KeyboardEvent} event */
  #minutesKey(event) {
    if (isComposing(event)) return;
    event.stopPropagation();
    const ends = /** @type {Record<string, string>} */ ({
      Enter: 'confirm',
      Escape: 'cancel',
      Tab: event.shiftKey ? 'back' : 'on',
    });
    if (!ends[event.key]) return;
    event.preventDefault();
    const box = /** @type {HTMLInputElement} */ (event.target);
    if (event.key !== 'Escape' && minutesIn(box.value) === undefined) {
      box.setAttribute('aria-invalid', 'true');
      this.editor.tell(this.editor.say('editor.minutes.wrong'));
      return;
    }
    this.#ask('left-cell', { detail: ends[event.key] });
  }

  /** @param {'a' | 'b'} column @param {0 | 1} index */
  #text(column, index) {
    const { editor, line } = this;
    const language = this.columns[index];
    if (!language) return noCell;
    const { key, title } = line.row.item;
    const cell = {
      editor,
      column,
      language,
      path: editor.path('items', key, 'title', language),
      text: title[language],
      label: editor.say('editor.title_in', { language: editor.languageName(language) }),
      active: this.active === column,
      editing: this.editing && this.active === column,
      held: this.#cell(column).held,
      stale: this.stale === column,
    };
    return textCell(cell, (how) => this.#ask('left-cell', { detail: how }));
  }

  #people() {
    const { editor, line } = this;
    const { tabindex, held } = this.#cell('people');
    return html`<span
      role="gridcell"
      class="cell spkcell ${held ? 'held' : ''}"
      data-column="people"
      data-by=${held ?? nothing}
      tabindex=${tabindex}
      >${faces(editor, line.row.item.speakers ?? [], this.columns[0], this.columns[1])}</span
    >`;
  }

  /** @param {string} what @param {{detail: unknown}} options */
  #ask(what, { detail }) {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true, detail }));
  }
}

customElements.define('consilium-agenda-row', AgendaRow);

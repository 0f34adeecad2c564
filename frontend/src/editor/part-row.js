import { LitElement, html } from 'lit';
import { icon } from './icons.js';
import { noCell, textCell } from './text-cell.js';

/** @typedef {import('./agenda-controller.js').Column} Column */

/** The heading of a part in the list. */
class PartRow extends LitElement {
  static properties = {
    heading: { attribute: false },
    first: { attribute: false },
    minutes: { attribute: false },
    columns: { attribute: false },
    active: { attribute: false },
    editing: { attribute: false },
    held: { attribute: false },
  };

  constructor() {
    super();
    const none = /** @type {any} */ (undefined); // set before the first rendering
    /** @type {import('./agenda-controller.js').AgendaController} */
    this.editor = none;
    /** @type {import('../protocol/working-copy-document.js').Part} */
    this.heading = none;
    /** its first item @type {import('./agenda-times.js').Row | undefined} */
    this.first = undefined;
    this.minutes = 0;
    /** @type {string[]} */
    this.columns = [];
    /** @type {Column | ''} */
    this.active = '';
    this.editing = false;
    this.held = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { editor, first, minutes } = this;
    const [one, two] = first?.sides ?? [];
    const lasts = editor.say('editor.minutes', { count: minutes });
    const tab = (/** @type {Column} */ column) => (this.active === column ? 0 : -1);
    return html`
      <span class="drag" aria-hidden="true"></span>
      <span role="gridcell" class="time" data-column="time1" tabindex=${tab('time1')}
        ><time>${one?.starts.time}</time></span
      >
      <span role="gridcell" class="time" data-column="time2" tabindex=${tab('time2')}
        ><time>${two?.starts.time}</time></span
      >
      <span role="gridcell" class="cell small soft num durcell" data-column="minutes" tabindex=${tab('minutes')}
        >${lasts}</span
      >
      ${this.#text('a', 0)} ${this.#text('b', 1)}
      <span role="gridcell" class="cell spkcell end" data-column="people" tabindex=${tab('people')}>
        <button type="button" class="quiet small" tabindex="-1" data-add>
          ${icon('plus')}${editor.say('editor.item')}
        </button>
      </span>
      <span role="gridcell" class="m small soft num">${lasts}</span>
    `;
  }

  /** @param {'a' | 'b'} column @param {0 | 1} index */
  #text(column, index) {
    const { editor, heading } = this;
    const language = this.columns[index];
    if (!language) return noCell;
    const held = this.held.split(';').find((it) => it.startsWith(`${column}:`));
    const cell = {
      editor,
      column,
      language,
      path: editor.path('parts', heading.key, 'part', language),
      text: heading.part[language],
      label: editor.say('editor.part_in', { language: editor.languageName(language) }),
      active: this.active === column,
      editing: this.editing && this.active === column,
      held: held?.slice(column.length + 1),
    };
    return textCell(cell, (how) => this.dispatchEvent(new CustomEvent('left-cell', { bubbles: true, detail: how })));
  }
}

customElements.define('consilium-agenda-part', PartRow);

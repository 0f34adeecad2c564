import { html, nothing } from 'lit';
import { textBox } from './text-box.js';

/**
 * A text of a row in one of the two languages: to be read, or in a box to be edited.
 *
 * @typedef {object} TextCell
 * @property {import('./agenda-controller.js').AgendaController} editor
 * @property {'a' | 'b'} column
 * @property {string} language
 * @property {string[]} path
 * @property {string | undefined} text
 * @property {string} label of the box
 * @property {boolean} active Tab reaches it
 * @property {boolean} editing
 * @property {string | undefined} held who else is in it
 * @property {boolean} [stale] whether the other text was changed since
 *
 * @param {TextCell} cell
 * @param {(how: 'done' | 'on' | 'back') => void} leave
 */
export function textCell({ editor, column, language, path, text, label, active, editing, held, stale }, leave) {
  const tab = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    leave(event.shiftKey ? 'back' : 'on');
  };
  const pending = html`<span class="pending"
    >${editor.say('editor.pending', { language: editor.languageName(language) })}</span
  >`;
  const old = stale
    ? html`<span class="pending stale" lang=${editor.facts.language}>${editor.say('editor.stale')}</span>`
    : nothing;
  return html`<span
    role="gridcell"
    class="cell ${column === 'a' ? 'l1' : 'l2'} ${held ? 'held' : ''}"
    data-column=${column}
    data-by=${held ?? nothing}
    tabindex=${active ? 0 : -1}
    lang=${text ? language : nothing}
  >
    ${
      editing
        ? textBox(editor, path, { label, language, onDone: () => leave('done'), onKey: tab })
        : text
          ? html`<span class="cut2">${text}</span>${old}`
          : pending
    }
  </span>`;
}

/** Where there is no second language. */
export const noCell = html`<span role="gridcell" class="cell l2"></span>`;

import { html, nothing } from 'lit';
import { pendingCount } from './pending-texts.js';

/** The heads of the columns: the sides' clocks, and a choice of the two languages. @param {import('./agenda-controller.js').AgendaController} editor */
export function listHead(editor) {
  const { document, columns } = editor;
  const [one, two] = document?.sides ?? [];
  return html`<div class="ehead" role="row" aria-rowindex="1">
    <span></span>
    <span role="columnheader"><i class="sw" aria-hidden="true"></i> ${editor.sideName(one?.key ?? '')}</span>
    <span role="columnheader"><i class="sw two" aria-hidden="true"></i> ${editor.sideName(two?.key ?? '')}</span>
    <span role="columnheader">${editor.say('editor.minutes.head')}</span>
    ${columns.map((it, index) => language(editor, it, index))}
    <span role="columnheader">${editor.say('editor.people')}</span>
  </div>`;
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {string} column @param {number} index */
function language(editor, column, index) {
  const all = editor.document?.languages ?? [];
  const pending = editor.document ? pendingCount(editor.document, column) : 0;
  return html`<span role="columnheader">
    ${
      all.length > 2
        ? html`<select
            aria-label=${editor.say('editor.column', { number: index + 1 })}
            .value=${column}
            @change=${(/** @type {any} */ { target }) => choose(editor, index, target.value)}
          >
            ${all.map((it) => html`<option value=${it} ?selected=${it === column}>${editor.languageName(it)}</option>`)}
          </select>`
        : editor.languageName(column)
    }
    ${pending > 0 ? html`<span class="pending">${editor.say('editor.pending_count', { count: pending })}</span>` : nothing}
  </span>`;
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {number} index @param {string} chosen */
function choose(editor, index, chosen) {
  const columns = [...editor.columns];
  const other = columns.indexOf(chosen);
  if (other >= 0) columns[other] = columns[index]; // the two change places
  columns[index] = chosen;
  editor.choose(columns);
}

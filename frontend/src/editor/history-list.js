import { html, nothing } from 'lit';
import { timesOf } from '../i18n/times.js';
import { changeNamed, valueInWords } from './change-words.js';

/** Changes of one edit that are told one by one. */
const TOLD = 3;

/**
 * Who changed what, newest first, with a way back.
 *
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {boolean} fetching
 * @param {() => void} older
 */
export function historyList(editor, fetching, older) {
  const { client } = editor;
  const times = timesOf(editor.facts.language);
  const undone = new Set(client.history.flatMap((it) => (it.type === 'edited' && it.undoes ? [it.undoes] : [])));
  const entries = [...client.history].reverse();
  return html`<ol class="history-list">
      ${entries.map((it) => entry(editor, it, times, undone))}
    </ol>
    ${entries.length === 0 ? html`<p class="soft">${editor.say('editor.history.none')}</p>` : nothing}
    ${
      client.more
        ? html`<p>
            <button type="button" class="quiet small" aria-disabled=${fetching} @click=${older}>
              ${editor.say('editor.history.older')}
            </button>
          </p>`
        : nothing
    }`;
}

/**
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {import('../protocol/undo-stacks.js').Entry} it
 * @param {import('../i18n/times.js').Times} times
 * @param {Set<number>} undone
 */
function entry(editor, it, times, undone) {
  const who = it.by?.name ?? editor.say('editor.history.installation');
  return html`<li class=${undone.has(it.seq) ? 'undone' : ''}>
    <p class="small soft"><b>${who}</b> · <time datetime=${it.at}>${times.day(it.at)}, ${times.moment(it.at)}</time></p>
    ${
      it.type === 'edited'
        ? html`${it.undoes ? html`<p class="small">${editor.say('editor.history.undo')}</p>` : nothing}
          ${it.changes.slice(0, TOLD).map((change) => changed(editor, change))}
          ${it.changes.length > TOLD ? html`<p class="small soft">${editor.say('editor.history.more', { count: it.changes.length - TOLD })}</p>` : nothing}
          ${undone.has(it.seq) ? nothing : back(editor, it)}`
        : html`<p>${editor.say(it.type === 'replaced' ? `editor.history.${it.why}` : 'editor.history.published')}</p>`
    }
  </li>`;
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {Extract<import('../protocol/undo-stacks.js').Entry, {type: 'edited'}>} it */
const back = (editor, { seq, changes }) =>
  html`<button type="button" class="quiet small" data-undo=${seq} @click=${() => editor.client.undo(seq)}>
    ${editor.say(changes.some(({ op }) => op === 'remove') ? 'editor.history.bring_back' : 'editor.history.take_back')}
  </button>`;

/** @param {import('./agenda-controller.js').AgendaController} editor @param {import('../protocol/working-copy-document.js').Change} change */
function changed(editor, change) {
  return html`<p>
    ${changeNamed(editor, change)}${
      change.op === 'set'
        ? html`<br /><span class="small"
              ><del>${valueInWords(editor, change.path, change.before)}</del> →
              <ins>${valueInWords(editor, change.path, change.value)}</ins></span
            >`
        : nothing
    }
  </p>`;
}

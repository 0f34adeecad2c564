import { html, nothing } from 'lit';
import { changeNamed, valueInWords } from './change-words.js';
import { icon } from './icons.js';

/**
 * Edits that the server did not make. Nothing is lost: each stays until somebody decides.
 *
 * @typedef {import('../protocol/edit-outbox.js').Entry} Entry
 * @typedef {{path: string[], value: any, seq: number, by?: import('../protocol/undo-stacks.js').Editor, at: string}} Field what stands
 *   there now
 *
 * @param {import('./agenda-controller.js').AgendaController} editor
 */
export function refusals(editor) {
  const { refused } = editor.client.outbox;
  if (refused.length === 0) return nothing;
  return html`<section class="refusals" aria-label=${editor.say('editor.refused.title')}>
    ${refused.map((it) => card(editor, it))}
  </section>`;
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {Entry} entry */
function card(editor, entry) {
  const { command, problem } = entry;
  if (problem?.code === 'edit.conflict' && 'ops' in command) return conflict(editor, entry);
  const gone = problem?.code === 'edit.gone';
  const undo = gone ? Number(problem?.undo) : NaN;
  return html`<div class="warnbox" role="alert">
    <b>${icon('warn')} ${editor.say(gone ? 'editor.refused.gone' : `editor.refused.${codeOf(problem?.code)}`)}</b>
    ${errors(problem)} ${mine(editor, entry)}
    <div class="actions">
      ${
        undo > 0 && 'ops' in command
          ? html`<button type="button" @click=${() => editor.client.bringBack(command.id, undo)}>
              ${editor.say('editor.refused.bring_back')}
            </button>`
          : nothing
      }
      ${
        'ops' in command && !gone
          ? html`<button type="button" class="quiet" @click=${() => editor.client.settle(command.id, true)}>
              ${editor.say('editor.refused.again')}
            </button>`
          : nothing
      }
      ${drop(editor, entry, 'editor.refused.drop')}
    </div>
  </div>`;
}

/** @param {string | undefined} code */
const codeOf = (code) => (code === 'edit.moved_on' ? 'moved_on' : code === 'edit.refused' ? 'rules' : 'other');

/** Both versions of each field, and a choice. @param {import('./agenda-controller.js').AgendaController} editor @param {Entry} entry */
function conflict(editor, entry) {
  const { command, problem } = entry;
  const fields = /** @type {Field[]} */ (problem?.fields ?? []);
  const ops = 'ops' in command ? command.ops : [];
  return html`<div class="warnbox conflict" role="alert">
    <b>${icon('warn')} ${editor.say('editor.conflict')}</b>
    ${fields.map((field) => {
      const own = ops.find((it) => it.path.join('/') === field.path.join('/'));
      const value = own && 'value' in own ? own.value : undefined;
      return html`<p class="small soft">${changeNamed(editor, { op: 'set', path: field.path, value })}</p>
        <dl class="versions">
          <dt>${who(editor, field)}</dt>
          <dd>${valueInWords(editor, field.path, field.value)}</dd>
          <dt>${editor.say('editor.conflict.yours')}</dt>
          <dd>${valueInWords(editor, field.path, value)}</dd>
        </dl>`;
    })}
    <div class="actions">
      <button type="button" data-choice="mine" @click=${() => editor.client.settle(command.id, true)}>
        ${editor.say('editor.conflict.take_yours')}
      </button>
      ${drop(editor, entry, 'editor.conflict.take_theirs')}
    </div>
  </div>`;
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {Field} field */
const who = (editor, { by }) =>
  by?.id === editor.facts.me.id
    ? editor.say('editor.conflict.own')
    : (by?.name ?? editor.say('editor.conflict.theirs'));

/** @param {import('./agenda-controller.js').AgendaController} editor @param {Entry} entry @param {string} word */
const drop = (editor, { command }, word) =>
  html`<button type="button" class="quiet" data-choice="drop" @click=${() => editor.client.settle(command.id, false)}>
    ${editor.say(word)}
  </button>`;

/** What the rules of exchange files say. @param {import('../protocol/frames.js').Problem | undefined} problem */
export function errors(problem) {
  const found = /** @type {{text?: string, what?: string}[]} */ (problem?.errors ?? []);
  if (found.length === 0) return problem?.detail ? html`<p class="small">${problem.detail}</p>` : nothing;
  return html`<ul class="points small">
    ${found.map((it) => html`<li>${it.text ?? it.what}</li>`)}
  </ul>`;
}

/** What was typed, to be read and copied. @param {import('./agenda-controller.js').AgendaController} editor @param {Entry} entry */
function mine(editor, { command }) {
  if (!('ops' in command)) return nothing;
  return html`<ul class="small plain">
    ${command.ops.slice(0, 4).map((it) => {
      const value = 'value' in it ? it.value : undefined;
      return html`<li>
        ${changeNamed(editor, it)}${it.op === 'set' ? html`: <q>${valueInWords(editor, it.path, value)}</q>` : nothing}
      </li>`;
    })}
  </ul>`;
}

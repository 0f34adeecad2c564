import { html } from 'lit';
import { icon } from './icons.js';

/**
 * Where what was typed is, which is always told: with the server, on its way, or waiting in this browser.
 *
 * @typedef {'saved' | 'typing' | 'saving' | 'waiting' | 'away' | 'refused' | 'loose' | 'undecided'} SaveState waiting: for the connection; away:
 *   nothing waits, but the connection is gone; loose: it waits, and a closed window would lose it; undecided: a change that moves others is shown only
 *
 * @param {import('../protocol/working-copy-client.js').WorkingCopyClient} client
 * @param {boolean} [asking] whether a change is shown that waits for an answer
 * @returns {SaveState} what would be lost is told before what is only asked
 */
export function saveState({ outbox, typing, status }, asking = false) {
  const here = status.state === 'live' || status.state === 'catching_up';
  if (outbox.refused.length > 0) return 'refused';
  if (outbox.waiting.length > 0 && !here) return outbox.stored ? 'waiting' : 'loose';
  if (!here && status.state !== 'connecting') return 'away';
  if (asking) return 'undecided';
  if (outbox.unapplied.length > 0) return 'saving';
  return typing.isEmpty ? 'saved' : 'typing';
}

const ICONS = /** @type {Record<SaveState, string>} */ ({
  saved: 'check',
  typing: 'pencil',
  saving: 'wait',
  waiting: 'wait',
  away: 'warn',
  refused: 'warn',
  loose: 'warn',
  undecided: 'warn',
});

/** @param {import('./agenda-controller.js').AgendaController} editor */
export function savedNotice(editor) {
  const { client, words } = editor;
  const state = saveState(client, editor.previews.current !== undefined);
  const since = client.awaySince === undefined ? '' : clock(client.awaySince);
  const count = state === 'refused' ? client.outbox.refused.length : client.outbox.waiting.length;
  return html`<span class="saved small ${state}" role="status">
    ${icon(ICONS[state])}<span>${words.say(`editor.save.${state}`, { since, count })}</span>
    ${
      state === 'waiting' || state === 'away' || state === 'loose'
        ? html`<button type="button" class="quiet small" @click=${() => client.reconnect()}>
            ${words.say('editor.save.again')}
          </button>`
        : ''
    }
  </span>`;
}

/** @param {number} at @returns {string} "15:02" on this computer's clock, beside which the person sits */
function clock(at) {
  const it = new Date(at);
  return [it.getHours(), it.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

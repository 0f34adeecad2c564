import { html } from 'lit';
import { pieces } from '../i18n/text.js';
import { typed } from './typed-text.js';

/**
 * @typedef {{kind: string, from: number, to: number}} Finding
 */

/**
 * The warning before a text that looks like a patient's identity is sent: what was found, what not to write, and the two ways
 * to continue. The text stays where it was typed.
 *
 * @param {import('../i18n/words.js').Words} words
 * @param {string} text
 * @param {Finding[]} findings
 * @param {() => void} sendAnyway
 * @param {() => void} goBack
 * @param {string} [language] of the text
 */
export function identityWarning(words, text, findings, sendAnyway, goBack, language) {
  const kinds = [...new Set(findings.map(({ kind }) => `IdentityKind.${kind}`))];
  return html`
    <div class="notice identity" role="alert">
      <h3>${words.say('room.identity.title')}</h3>
      <p>${words.say('room.identity.rule')}</p>
      <ul class="points">
        ${kinds.filter(words.has).map((key) => html`<li>${words.say(key)}</li>`)}
      </ul>
      ${typed(
        pieces(text, findings).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text)),
        language,
      )}
      <p class="actions">
        <button type="button" @click=${goBack}>${words.say('room.identity.back')}</button>
        <button type="button" class="danger" @click=${sendAnyway}>${words.say('room.identity.send')}</button>
      </p>
    </div>
  `;
}
